import type { FileHandle } from 'node:fs/promises';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { piecesOf } from '@/lib/platform/file-pieces';
import { log } from '@/lib/platform/log';
import { openScanned, putAwayScanned, type Scanned } from '@/lib/platform/scan-folder';
import { recordOf } from '../../audit/operations';
import { fits, type OpenedFile, type Way } from '../../documents/operations/open';
import { findScan } from '../../documents/queries';
import { judgeName } from '../../documents/rules';
import type { TakeScanInput } from '../../documents/schema';
import { addCaseDocument, admitUpload } from './documents';
import { lockCase } from './lock-case';

/**
 * Adds a file of the scanner to a case, and then moves it out of the scanner's folder. If that move fails the file
 * stays in the folder, and adding it a second time changes nothing. Throws scan-gone, and as `addCaseDocument`.
 */
export async function takeScan(
  ctx: Ctx,
  { slug, scan: id, title, direction }: TakeScanInput,
): Promise<{ id: number; added: boolean }> {
  await admitUpload(ctx, slug);
  const { scan, content } = await openScan(ctx, id);
  try {
    const described = { title, fileName: scan.name, direction };
    const taken = await addCaseDocument(ctx, slug, described, whole(scan, content));
    await putAwayScanned(scan).catch((error: unknown) =>
      log.error({ err: error }, 'scan stays in its folder'),
    );
    return taken;
  } finally {
    await content.close();
  }
}

/** The bytes of a scan. Throws scan-gone when the file has changed meanwhile. */
async function* whole(scan: Scanned, content: FileHandle): AsyncGenerator<Uint8Array> {
  yield* piecesOf(content);
  const { size, ctimeMs } = await content.stat();
  if (size !== scan.size || ctimeMs !== scan.changed) throw new DomainError('scan-gone');
}

/**
 * Opens a file of the scanner for viewing before it is added to the case, and records who looked. Throws not-found,
 * case-file-closed, scan-gone, document-not-shown.
 */
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
