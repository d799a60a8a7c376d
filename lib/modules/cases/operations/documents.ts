import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db, type Tx, transact } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import {
  addDocument,
  cancelDocument,
  contentOf,
  type OpenedFile,
  openDocument,
  receiveFile,
  retitleDocument,
  type Way,
} from '../../documents/operations';
import type { AddDocumentInput, CancelDocumentInput, RetitleDocumentInput } from '../../documents/schema';
import { canContributeToCase, canOpenDocuments, canWorkOnCase } from '../policy';
import { findCase, lockCase } from './lock-case';

/** Asked before a large body is read. Throws not-found (also for those who may not add files), case-file-closed. */
export async function admitUpload(ctx: Ctx, slug: string): Promise<void> {
  judge(ctx, await findCase(db(), slug));
}

/**
 * Adds a file to a case in hand as it comes, with `replacesId` as a newer version. The same bytes again change nothing.
 * Throws not-found, case-file-closed, and as `receiveFile` and `addDocument` do.
 */
export async function addCaseDocument(
  ctx: Ctx,
  slug: string,
  { fileName, ...said }: AddDocumentInput,
  source: AsyncIterable<Uint8Array>,
): Promise<{ id: number; added: boolean }> {
  const file = await receiveFile(fileName, source);
  return onCase(ctx, slug, async (tx, caseRow) => {
    if (said.replacesId) await judgeChange(tx, ctx, caseRow, said.replacesId);
    return addDocument(tx, ctx, caseRow, { ...file, ...said });
  });
}

/** Strikes out a document of a case in hand, with the reason. Throws not-found, case-file-closed, as `cancelDocument` does. */
export async function cancelCaseDocument(ctx: Ctx, { slug, ...input }: CancelDocumentInput): Promise<void> {
  await onCase(ctx, slug, async (tx, caseRow) => {
    await judgeChange(tx, ctx, caseRow, input.documentId);
    await cancelDocument(tx, ctx, caseRow, input);
  });
}

/** Gives a document of a case in hand another title. Throws not-found, case-file-closed, as `retitleDocument` does. */
export async function retitleCaseDocument(ctx: Ctx, { slug, ...input }: RetitleDocumentInput): Promise<void> {
  await onCase(ctx, slug, async (tx, caseRow) => {
    await judgeChange(tx, ctx, caseRow, input.documentId);
    await retitleDocument(tx, ctx, caseRow, input);
  });
}

/** Under the lock of the case: what is judged is what is written. */
async function onCase<T>(ctx: Ctx, slug: string, act: (tx: Tx, caseRow: Case) => Promise<T>): Promise<T> {
  return transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, slug);
    judge(ctx, caseRow);
    return act(tx, caseRow);
  });
}

/** Whoever has the case in hand or works on it with them; also a settled one, until its file is closed. */
function judge(ctx: Ctx, caseRow: Case): void {
  if (!canContributeToCase(ctx.actor, caseRow)) throw new DomainError('not-found');
  if (caseRow.status === 'CLOSED') throw new DomainError('case-file-closed');
}

/** Who only works on the case with others changes what they added themselves. */
async function judgeChange(tx: Tx, ctx: Ctx, caseRow: Case, documentId: number): Promise<void> {
  if (canWorkOnCase(ctx.actor, caseRow)) return;
  const own = { id: documentId, caseId: caseRow.id, addedById: ctx.actor.staffId };
  if ((await tx.document.count({ where: own })) === 0) throw new DomainError('not-allowed');
}

/**
 * A file of a case that the person may read; who took it, or looked at it, is kept. Throws not-allowed, and as
 * `openDocument` does.
 */
export async function openCaseDocument(
  ctx: Ctx,
  slug: string,
  documentId: number,
  how?: Way,
): Promise<OpenedFile> {
  return contentOf(
    await transact(async (tx) => {
      const caseRow = await lockCase(tx, ctx, slug);
      if (!canOpenDocuments(ctx.actor, caseRow)) throw new DomainError('not-allowed');
      return openDocument(tx, ctx, caseRow, documentId, how);
    }),
  );
}
