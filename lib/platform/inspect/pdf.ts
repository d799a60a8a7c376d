import { type Bytes, holds, type Refusal, readAt } from './bytes';
import { endsAsArchive } from './picture';

/**
 * Actions that start a program on the reader's machine. Forms and signatures with scripts of their own are common and
 * stay allowed.
 */
const LAUNCH = /\/S\s*\/Launch\b/;

/** The last bytes of the file, in which the end mark is searched. */
const TAIL = 4_096;

/**
 * Checks that the file is a PDF from its first byte to its last. Readers ignore bytes before and after the PDF, where
 * another file could hide.
 */
export async function inspectPdf(file: Bytes): Promise<Refusal | null> {
  const head = await readAt(file, 0, 1_024);
  if (!/^%PDF-[12]\.\d/.test(head.toString('latin1')))
    return head.includes('%PDF-') ? 'file-of-two-kinds' : 'file-not-what-it-says';
  const tail = (await readAt(file, Math.max(0, file.size - TAIL), TAIL)).toString('latin1');
  const end = tail.lastIndexOf('%%EOF');
  if (end < 0) return (await endsAsArchive(file)) ? 'file-of-two-kinds' : 'file-not-what-it-says';
  if (/[^\s\0]/.test(tail.slice(end + '%%EOF'.length)) || (await endsAsArchive(file)))
    return 'file-of-two-kinds';
  return (await holds(file, LAUNCH)) ? 'file-with-program' : null;
}
