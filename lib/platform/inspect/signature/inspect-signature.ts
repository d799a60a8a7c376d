import { type Bytes, holds, memoryBytes, type Refusal, readAt } from '../bytes';
import { inspectText } from '../text';
import { readCms } from './cms';

/** The check of any file by its ending. */
export type Inspect = (file: Bytes, endings: string[]) => Promise<Refusal | null>;

/** Every signature in XML names this standard. */
const XML_SIGNATURE = /http:\/\/www\.w3\.org\/2000\/09\/xmldsig#/;

/**
 * Checks that the file is an electronic signature: XAdES, or CAdES, whose document is checked too when the signature
 * contains it. `inner` is the ending before the last one: that of the document.
 */
export async function inspectSignature(
  file: Bytes,
  [ending, inner]: string[],
  inspect: Inspect,
): Promise<Refusal | null> {
  const head = (await readAt(file, 0, 64)).toString('latin1');
  if (/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*</.test(head)) {
    if (ending !== 'xades' && ending !== 'sig') return 'file-not-what-it-says';
    const refusal = await inspectText(file, 'xml');
    return refusal ?? ((await holds(file, XML_SIGNATURE)) ? null : 'file-not-what-it-says');
  }
  if (ending === 'xades') return 'file-not-what-it-says';
  const signed = readCms(await readAt(file, 0, file.size));
  if (!signed) return 'file-not-what-it-says';
  if (signed === 'encrypted') return 'file-encrypted';
  if (!signed.content) return null;
  const kind = inner && !SIGNATURES.test(inner) ? inner : kindOf(signed.content);
  return kind ? inspect(memoryBytes(signed.content), [kind]) : 'file-not-checked';
}

export const SIGNATURES = /^(p7s|p7m|sig|xades)$/;

/** The kind of a signed document whose name does not tell it. */
function kindOf(content: Buffer): string | null {
  const head = content.toString('latin1', 0, 64);
  if (head.includes('%PDF-')) return 'pdf';
  return /^(\xef\xbb\xbf)?\s*<\?xml/.test(head) ? 'xml' : null;
}
