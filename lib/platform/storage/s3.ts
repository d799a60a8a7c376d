import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { pipeline } from 'node:stream/promises';
import { machineTime } from '../clock';
import { discardDraft, writeDraft } from './draft';
import { assertHash } from './hash';
import { type S3Settings, signS3 } from './signature';
import type { Store } from './store';

/** A silence of this many milliseconds counts as a failure. */
const SILENCE_MS = 30_000;

const NOTHING_SHA256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/**
 * A bucket of any S3 store (path-style addresses). Each request signs the hash of its body, so the store itself refuses
 * bytes that changed on the way.
 */
export function s3Store(settings: S3Settings): Store {
  return {
    async keep(path, sha256, size) {
      const answer = await ask(settings, { method: 'PUT', sha256, body: { path, size } });
      answer.resume();
      if (answer.statusCode !== 200) throw new Error(`S3 did not keep ${sha256}: ${answer.statusCode}`);
    },
    async open(sha256) {
      const answer = await ask(settings, { method: 'GET', sha256 });
      if (answer.statusCode !== 200) {
        answer.resume();
        throw new Error(`S3 did not give ${sha256}: ${answer.statusCode}`);
      }
      // The bytes go through a local file, so that all of them are checked before the caller gets any.
      const draft = await writeDraft(answer, Number.POSITIVE_INFINITY);
      try {
        assertHash(sha256, draft.sha256);
        return await open(draft.path);
      } finally {
        await discardDraft(draft);
      }
    },
  };
}

type Asked = { method: 'PUT' | 'GET'; sha256: string; body?: { path: string; size: number } };

async function ask(settings: S3Settings, { method, sha256, body }: Asked): Promise<IncomingMessage> {
  const url = new URL(settings.url);
  const base = url.pathname.replace(/\/+$/, '');
  const path = `${base}/${encodeURIComponent(settings.bucket)}/files/${sha256.slice(0, 2)}/${sha256}`;
  const at = new Date(machineTime()).toISOString().replace(/[-:]|\.\d+/g, '');
  const bodySha256 = body ? sha256 : NOTHING_SHA256;
  const headers: Record<string, string> = {
    host: url.host,
    'x-amz-content-sha256': bodySha256,
    'x-amz-date': at,
  };
  const authorization = signS3({ method, path, headers, bodySha256, at }, settings);
  const sent = (url.protocol === 'https:' ? tlsRequest : plainRequest)({
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port || undefined,
    path,
    method,
    headers: { ...headers, authorization, ...(body && { 'content-length': body.size }) },
    timeout: SILENCE_MS,
  });
  sent.on('timeout', () => sent.destroy(new Error(`S3 is silent for ${SILENCE_MS} ms`)));
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve);
    sent.once('error', reject);
  });
  if (!body) sent.end();
  // The store may answer before it has the whole body; its answer then counts, not the broken connection.
  else pipeline(createReadStream(body.path), sent).catch(() => undefined);
  return answered;
}
