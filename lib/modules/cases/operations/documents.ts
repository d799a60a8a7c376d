import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db, type Tx, transact } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { addDocument, cancelDocument, retitleDocument } from '../../documents/operations/documents';
import { contentOf, type OpenedFile, openDocument, type Way } from '../../documents/operations/open';
import { receiveFile } from '../../documents/operations/receive';
import { tieSignature } from '../../documents/operations/signatures';
import type {
  AddDocumentInput,
  CancelDocumentInput,
  RetitleDocumentInput,
  TieSignatureInput,
} from '../../documents/schema';
import { canContributeToCase, canOpenDocument, canWorkOnCase } from '../policy';
import { findCase, lockCase } from './lock-case';

/**
 * Checks the permission before a large body is read. Throws not-found (also for a person who may not add files),
 * case-file-closed.
 */
export async function admitUpload(ctx: Ctx, slug: string): Promise<void> {
  judge(ctx, await findCase(db(), slug));
}

/**
 * Adds a file to a case as its bytes come in; `replacesId` makes it a newer version of that document. The same bytes a
 * second time change nothing. Throws not-found, case-file-closed, not-allowed, and as `receiveFile` and `addDocument`.
 */
export async function addCaseDocument(
  ctx: Ctx,
  slug: string,
  { fileName, ...described }: AddDocumentInput,
  source: AsyncIterable<Uint8Array>,
): Promise<{ id: number; added: boolean }> {
  const file = await receiveFile(fileName, source);
  return onCase(ctx, slug, async (tx, caseRow) => {
    if (described.replacesId) await judgeChange(tx, ctx, caseRow, described.replacesId);
    return addDocument(tx, ctx, caseRow, { ...file, ...described });
  });
}

/**
 * Cancels a document of a case, with the reason. Throws not-found, case-file-closed, not-allowed, and as
 * `cancelDocument`.
 */
export async function cancelCaseDocument(ctx: Ctx, { slug, ...input }: CancelDocumentInput): Promise<void> {
  await onCase(ctx, slug, async (tx, caseRow) => {
    await judgeChange(tx, ctx, caseRow, input.documentId);
    await cancelDocument(tx, ctx, caseRow, input);
  });
}

/**
 * Gives a document of a case another title. Throws not-found, case-file-closed, not-allowed, and as `retitleDocument`.
 */
export async function retitleCaseDocument(ctx: Ctx, { slug, ...input }: RetitleDocumentInput): Promise<void> {
  await onCase(ctx, slug, async (tx, caseRow) => {
    await judgeChange(tx, ctx, caseRow, input.documentId);
    await retitleDocument(tx, ctx, caseRow, input);
  });
}

/**
 * Says which document of the case a signature signs. Throws not-found, case-file-closed, not-allowed, and as
 * `tieSignature`.
 */
export async function tieCaseSignature(ctx: Ctx, { slug, ...input }: TieSignatureInput): Promise<void> {
  await onCase(ctx, slug, async (tx, caseRow) => {
    await judgeChange(tx, ctx, caseRow, input.documentId);
    await tieSignature(tx, ctx, caseRow, input);
  });
}

/** Locks the case, checks the permission and runs the act, so that the checked state is the written state. */
async function onCase<T>(ctx: Ctx, slug: string, act: (tx: Tx, caseRow: Case) => Promise<T>): Promise<T> {
  return transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, slug);
    judge(ctx, caseRow);
    return act(tx, caseRow);
  });
}

/**
 * The department that has the case and the departments that co-operate may change its files, also after the settlement,
 * until the case is closed or its registration cancelled. Throws not-found, case-file-closed.
 */
function judge(ctx: Ctx, caseRow: Case): void {
  if (!canContributeToCase(ctx.actor, caseRow)) throw new DomainError('not-found');
  if (caseRow.status === 'CLOSED' || caseRow.status === 'CANCELLED')
    throw new DomainError('case-file-closed');
}

/** A department that only co-operates may change the documents that the actor added. Throws not-allowed. */
async function judgeChange(tx: Tx, ctx: Ctx, caseRow: Case, documentId: number): Promise<void> {
  if (canWorkOnCase(ctx.actor, caseRow)) return;
  const own = { id: documentId, caseId: caseRow.id, addedById: ctx.actor.staffId };
  if ((await tx.document.count({ where: own })) === 0) throw new DomainError('not-allowed');
}

/**
 * Opens a file of a case and records in the history who viewed or downloaded it. Throws not-found, not-allowed, and as
 * `openDocument`.
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
      const document = await tx.document.findFirst({ where: { id: documentId, caseId: caseRow.id } });
      if (!document) throw new DomainError('not-found');
      if (!canOpenDocument(ctx.actor, { ...caseRow, staffId: document.addedById }))
        throw new DomainError('not-allowed');
      return openDocument(tx, ctx, caseRow, documentId, how);
    }),
  );
}
