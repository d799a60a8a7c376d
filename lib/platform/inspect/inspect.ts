import { open } from 'node:fs/promises';
import type { Bytes, Refusal } from './bytes';
import { inspectOffice } from './office';
import { inspectPdf } from './pdf';
import { inspectPicture } from './picture';
import { inspectText } from './text';

const LOOKS: [RegExp, (file: Bytes, ending: string) => Promise<Refusal | null>][] = [
  [/^pdf$/, inspectPdf],
  [/^(jpe?g|png|tiff?|hei[cf])$/, inspectPicture],
  [/^(docx|xlsx|odt|ods)$/, inspectOffice],
  [/^(txt|csv|xml)$/, inspectText],
];

/**
 * Whether the file at `path` is by its content what its ending claims, whole, and nothing besides. Returns null, or why
 * it is not to be taken. It is read in pieces; nothing of it is run, drawn or unpacked to a disk.
 */
export async function inspectFile(path: string, ending: string): Promise<Refusal | null> {
  const look = LOOKS.find(([endings]) => endings.test(ending))?.[1];
  if (!look) return 'file-not-what-it-says';
  const handle = await open(path);
  try {
    return await look({ handle, size: (await handle.stat()).size }, ending);
  } finally {
    await handle.close();
  }
}
