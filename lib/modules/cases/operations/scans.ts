import type { FileHandle } from 'node:fs/promises';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { piecesOf } from '@/lib/platform/file-pieces';
import { log } from '@/lib/platform/log';
import { openScanned, putAwayScanned, type Scanned } from '@/lib/platform/scan-folder';
import { recordOf } from '../../audit/operations';
import { fits, type OpenedFile, type Way } from '../../documents/operations';
import { findScan } from '../../documents/queries';
import { judgeName } from '../../documents/rules';
import type { TakeScanInput } from '../../documents/schema';
import { addCaseDocument, admitUpload } from './documents';
import { lockCase } from './lock-case';

/**
 * Takes a file of the scanner into a case in hand. Only once it belongs to the case is it moved out of the scanner's
 * folder; when that fails it stays there, and taking it again changes nothing. Throws scan-gone, and as `addCaseDocument` does.
 */
export async function takeScan(
  ctx: Ctx,
  { slug, scan: id, title, direction }: TakeScanInput,
): Promise<{ id: number; added: boolean }> {
  await admitUpload(ctx, slug);
  const { scan, content } = await openScan(ctx, id);
  try {
    const said = { title, fileName: scan.name, direction };
    const taken = await addCaseDocument(ctx, slug, said, whole(scan, content));
    await putAwayScanned(scan).catch((error: unknown) =>
      log.error({ err: error }, 'scan stays in its folder'),
    );
    return taken;
  } finally {
    await content.close();
  }
}

/** The bytes of a scan; when it has grown in the meantime it is not taken. */
async function* whole(scan: Scanned, content: FileHandle): AsyncGenerator<Uint8Array> {
  yield* piecesOf(content);
  const { size, ctimeMs } = await content.stat();
  if (size !== scan.size || ctimeMs !== scan.changed) throw new DomainError('scan-gone');
}

/** A file of the scanner to be looked at before it is taken; who looked is kept. Throws not-found, scan-gone. */
export async function viewScan(
  ctx: Ctx,
  slug: string,
  id: string,
  how: Exclude<Way, 'downloaded'>,
): Promise<OpenedFile> {
  await admitUpload(ctx, slug);
  const { scan, content } = await openScan(ctx, id);
  const verdict = judgeName(scan.name);
  const mediaType = verdict.ok ? verdict.mediaType : '';
  if (!fits(mediaType, how)) {
    await content.close();
    throw new DomainError('document-not-shown');
  }
  await transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, slug);
    recordOf(tx, ctx, caseRow, 'document.scan-viewed', {});
  });
  return { fileName: scan.name, mediaType, size: scan.size, content };
}

async function openScan(ctx: Ctx, id: string): Promise<{ scan: Scanned; content: FileHandle }> {
  const scan = await findScan(ctx, id);
  const content = scan && (await openScanned(scan));
  if (!content) throw new DomainError('scan-gone');
  return { scan, content };
}
