import type { ActionResult, Failure } from '@/lib/core/action-result';
import { judgeName } from '@/lib/modules/documents/rules';
import { FILE_MAX_BYTES } from '@/lib/modules/documents/schema';

export type Answer<Value> = ActionResult<Value> | 'aborted';

type Watch = {
  tell?: (sent: number) => void;
  begun?: (request: XMLHttpRequest) => void;
  over?: () => void;
};

/** Checks what the name and the size tell before anything is sent. The server judges the content. */
export function judgeFile({ name, size }: File): Failure | null {
  const verdict = judgeName(name);
  if (!verdict.ok) return { ok: false, code: verdict.code };
  if (size > FILE_MAX_BYTES) return { ok: false, code: 'file-too-large' };
  return size === 0 ? { ok: false, code: 'file-missing' } : null;
}

/** Sends a file with its description, by XMLHttpRequest, because `fetch` does not report how much was sent. */
export function sendFile<Value>(
  address: string,
  file: File,
  said: object,
  { tell, begun, over }: Watch = {},
): Promise<Answer<Value>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    begun?.(request);
    request.open('POST', address);
    request.setRequestHeader('x-okienko-file', encodeURIComponent(JSON.stringify(said)));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded }) => tell?.(loaded);
    request.onload = () => resolve(read(request));
    request.onerror = () => resolve({ ok: false, code: 'offline' });
    request.onabort = () => resolve('aborted');
    request.onloadend = () => over?.();
    request.send(file);
  });
}

/** Reads the answer. One that is not ours (signed out, a proxy's own page) counts as a failure. */
function read<Value>({ status, responseText }: XMLHttpRequest): Answer<Value> {
  if (status === 401) return { ok: false, code: 'signed-out' };
  try {
    return JSON.parse(responseText) as Answer<Value>;
  } catch {
    return { ok: false, code: status === 413 ? 'file-too-large' : 'offline' };
  }
}
