import type { ServerResponse } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { log } from '@/lib/platform/log';

type Chunk = string | Uint8Array;
const bytesOf = (chunk: Chunk): Uint8Array => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk);

type Passed<Answer> = (...given: unknown[]) => Answer;

/**
 * Holds back the HTML documents that the response is about to send with a status for which `isHeld` is true, and sends
 * in their place what `replace` makes of the whole document, uncompressed. Other answers pass through.
 */
export function holdDocument(
  response: ServerResponse,
  isHeld: (status: number) => boolean,
  replace: (body: Buffer) => Promise<Buffer | string>,
): void {
  const next = {
    writeHead: response.writeHead.bind(response) as Passed<ServerResponse>,
    flushHeaders: response.flushHeaders.bind(response),
    write: response.write.bind(response) as Passed<boolean>,
    end: response.end.bind(response) as Passed<ServerResponse>,
  };
  const held: Uint8Array[] = [];
  let holds: boolean | undefined;
  const holding = (status = response.statusCode): boolean => {
    holds ??= isHeld(status) && String(response.getHeader('content-type')).startsWith('text/html');
    return holds;
  };
  Object.assign(response, {
    writeHead(status: number, ...more: unknown[]) {
      const given = more.at(-1);
      if (given && typeof given === 'object' && !Array.isArray(given))
        for (const [name, value] of Object.entries(given)) response.setHeader(name, value);
      if (!holding(status)) return next.writeHead(status, ...more);
      response.statusCode = status;
      return response;
    },
    flushHeaders() {
      if (!holding()) next.flushHeaders();
    },
    write(chunk: Chunk, ...more: unknown[]) {
      if (!holding()) return next.write(chunk, ...more);
      held.push(bytesOf(chunk));
      return true;
    },
    end(chunk?: Chunk, ...more: unknown[]) {
      if (!holding()) return next.end(chunk, ...more);
      if (chunk) held.push(bytesOf(chunk));
      holds = false;
      const body = decoded(Buffer.concat(held), response.getHeader('content-encoding'));
      for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'etag'])
        response.removeHeader(name);
      replace(body)
        .then((document) => next.end(document))
        .catch((error: unknown) => {
          log.error({ err: error }, 'no document in place of the held one');
          response.destroy();
        });
      return response;
    },
  });
}

function decoded(body: Buffer, encoding: unknown): Buffer {
  if (encoding === 'gzip') return gunzipSync(body);
  if (encoding === 'br') return brotliDecompressSync(body);
  return encoding === 'deflate' ? inflateSync(body) : body;
}
