import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import { recordOf } from '../../audit/operations';
import { isSignature, signedByName } from '../rules';

/** A locked case, or its part that the history needs. */
export type Owner = { id: number; destinationId: number };

/** The newest versions of the documents of a case that count. */
const counting = ({ id }: Owner) => ({ caseId: id, cancelledAt: null, replacedBy: null });
const NAMED = { id: true, fileName: true, title: true } as const;

/**
 * The document that a new file signs: the one that the clerk names, otherwise the one that its name tells; null for
 * a file that signs none. Throws not-found, signature-of-itself.
 */
export async function signedDocument(
  tx: Tx,
  owner: Owner,
  { fileName, signsId = null }: { fileName: string; signsId?: number | null },
): Promise<{ id: number; title: string } | null> {
  if (signsId !== null) return signable(tx, owner, fileName, signsId);
  if (!isSignature(fileName)) return null;
  const documents = await tx.document.findMany({ where: counting(owner), select: NAMED });
  const found = signedByName(fileName, documents);
  return documents.find(({ id }) => id === found?.id) ?? null;
}

async function signable(tx: Tx, owner: Owner, fileName: string, id: number) {
  const where = { id, caseId: owner.id, cancelledAt: null };
  const found = await tx.document.findFirst({ where, select: NAMED });
  if (!found) throw new DomainError('not-found');
  if (!isSignature(fileName) || isSignature(found.fileName))
    throw new DomainError('signature-of-itself', { fields: { signsId: 'signature-of-itself' } });
  return found;
}

/** Ties signatures that came before the document that they sign, by the names of both. */
export async function tieWaitingSignatures(
  tx: Tx,
  ctx: Ctx,
  owner: Owner,
  documentId: number,
): Promise<void> {
  const documents = await tx.document.findMany({
    where: counting(owner),
    select: { id: true, fileName: true, title: true, signsId: true },
    orderBy: { id: 'asc' },
  });
  for (const { id, fileName, signsId, title } of documents) {
    if (signsId !== null || signedByName(fileName, documents)?.id !== documentId) continue;
    await tx.document.update({ where: { id }, data: { signsId: documentId } });
    const signs = documents.find((document) => document.id === documentId)?.title ?? null;
    recordOf(tx, ctx, owner, 'document.signature-tied', { documentId: id, title, signs });
  }
}

/**
 * Says which document a signature of the locked case signs; null: none of them. The same document changes nothing.
 * Throws not-found, document-cancelled, signature-of-itself.
 */
export async function tieSignature(
  tx: Tx,
  ctx: Ctx,
  owner: Owner,
  { documentId, signsId }: { documentId: number; signsId: number | null },
): Promise<void> {
  const signature = await tx.document.findFirst({ where: { id: documentId, caseId: owner.id } });
  if (!signature) throw new DomainError('not-found');
  if (signature.cancelledAt) throw new DomainError('document-cancelled');
  if (signature.signsId === signsId) return;
  const { title, fileName } = signature;
  const signed = signsId === null ? null : await signable(tx, owner, fileName, signsId);
  await tx.document.update({ where: { id: documentId }, data: { signsId } });
  const signs = signed?.title ?? null;
  recordOf(tx, ctx, owner, 'document.signature-tied', { documentId, title, signs });
}
