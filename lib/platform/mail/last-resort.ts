import type { FileHandle } from 'node:fs/promises';
import { decodeText } from './charset';

const MOST_BYTES = 1024 * 1024;

/** The body of an e-mail as it stands, as text, when no parser finds a part in it; '' without a body. */
export async function bodyAsItStands(file: FileHandle): Promise<string> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
  const text = decodeText(buffer.subarray(0, bytesRead)).replace(/\r\n?/g, '\n');
  const end = text.startsWith('\n') ? 0 : text.indexOf('\n\n');
  return end < 0 ? '' : text.slice(end).trim();
}
