import { type Bytes, holds, type Refusal, readAt } from './bytes';
import { endsAsArchive } from './picture';

/** Starts a program on the reader's machine. Forms and signatures with their own scripts are everyday and stay. */
const LAUNCH = /\/S\s*\/Launch\b/;

/** Where the last mark of the end is looked for. */
const TAIL = 4_096;

/**
 * Whether the file is a PDF from its first byte to its last: readers forgive what stands before and after, and that is
 * where another file would hide.
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
