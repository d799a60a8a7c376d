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
 * Checks that the content of the file at `path` is whole, is of the kind that its ending claims, and is of no other
 * kind. Returns null, or the reason for refusing the file. Reads the file in pieces; runs, draws or unpacks to a disk
 * no part of it.
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
