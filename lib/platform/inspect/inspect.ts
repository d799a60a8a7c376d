import { open } from 'node:fs/promises';
import { endingsOf } from '@/lib/core/file-endings';
import { type Bytes, fileBytes, type Refusal } from './bytes';
import { inspectMedia, inspectRtf } from './media';
import { inspectOffice } from './office';
import { inspectPdf } from './pdf/inspect-pdf';
import { inspectPicture } from './picture/inspect-picture';
import { inspectAsic } from './signature/inspect-asic';
import { inspectSignature, SIGNATURES } from './signature/inspect-signature';
import { inspectText } from './text';

const LOOKS: [RegExp, (file: Bytes, endings: string[]) => Promise<Refusal | null>][] = [
  [/^pdf$/, inspectPdf],
  [/^(jpe?g|png|tiff?|hei[cf]|webp|gif)$/, (file, [ending]) => inspectPicture(file, ending)],
  [/^(docx|xlsx|pptx|odt|ods|odp|xps)$/, (file, [ending]) => inspectOffice(file, ending)],
  [/^rtf$/, inspectRtf],
  [/^(txt|csv)$/, (file, [ending]) => inspectText(file, ending)],
  [/^(xml|xsd|gml|rng|xslt?)$/, (file) => inspectText(file, 'xml')],
  [/^(wav|mp3|avi|mpe?g|mp4|m4a|mpeg4|ogg|ogv)$/, (file, [ending]) => inspectMedia(file, ending)],
  [SIGNATURES, (file, endings) => inspectSignature(file, endings, inspectBytes)],
  [/^(asice|asics|sce)$/, (file) => inspectAsic(file, inspectBytes)],
];

/**
 * Checks that the content of the file at `path` is whole, is of the kind that the ending of its name claims, and is of
 * no other kind. Returns null, or the reason for refusing the file. Reads the file in pieces; runs, draws or unpacks to
 * a disk no part of it.
 */
export async function inspectFile(path: string, fileName: string): Promise<Refusal | null> {
  const handle = await open(path);
  try {
    return await inspectBytes(fileBytes(handle, (await handle.stat()).size), endingsOf(fileName));
  } finally {
    await handle.close();
  }
}

/** Checks bytes by the endings of their name, the last one first. */
async function inspectBytes(file: Bytes, endings: string[]): Promise<Refusal | null> {
  const look = LOOKS.find(([known]) => known.test(endings[0]))?.[1];
  return look ? look(file, endings) : 'file-kind-refused';
}
