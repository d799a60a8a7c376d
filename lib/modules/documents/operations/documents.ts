import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import type { Document } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import type { DocumentDirection } from '../schema';
import { refused, type StoredFile } from './receive';
import { type Owner, signedDocument, tieWaitingSignatures } from './signatures';

/**
 * Adds a stored file to a locked case; the caller has checked the permission. Without `direction` the file is incoming,
 * and with `replacesId` it is the newer version of that document. The same bytes a second time, while the first
 * document counts, change nothing (`added: false`); letters of the office are always added. A signature is tied to the
 * document that it signs. Throws document-replaced, document-cancelled, document-of-letter, document-already-there,
 * not-found, signature-of-itself.
 */
export async function addDocument(
  tx: Tx,
  ctx: Ctx,
  owner: Owner,
  file: StoredFile & {
    title: string;
    direction?: DocumentDirection;
    replacesId?: number | null;
    signsId?: number | null;
  },
): Promise<{ id: number; added: boolean }> {
  const { title, direction = 'INCOMING', replacesId = null, sha256 } = file;
  const already =
    direction === 'INCOMING' &&
    (await tx.document.findFirst({ where: { caseId: owner.id, sha256, cancelledAt: null } }));
  if (already && (replacesId === null || already.replacesId === replacesId))
    return { id: already.id, added: false };
  if (already) throw refused('document-already-there');
  if (replacesId !== null) await countingDocument(tx, owner, replacesId);
  const signs = await signedDocument(tx, owner, file);
  const { id } = await tx.document.create({
    data: {
      ...file,
      direction,
      signsId: signs?.id ?? null,
      caseId: owner.id,
      addedById: ctx.actor.staffId,
      addedAt: ctx.now,
    },
  });
  recordOf(tx, ctx, owner, 'document.added', {
    documentId: id,
    title,
    sha256,
    ...(replacesId !== null && { replaces: replacesId }),
    ...(signs && { signs: signs.title }),
  });
  await tieWaitingSignatures(tx, ctx, owner, id);
  return { id, added: true };
}

/**
 * A document of the locked case that people may still change: it counts, and it is the newest version. Throws
 * not-found, document-of-letter, document-cancelled, document-replaced.
 */
async function countingDocument(tx: Tx, owner: Owner, id: number): Promise<Document> {
  const found = await tx.document.findFirst({
    where: { id, caseId: owner.id },
    include: { replacedBy: { select: { id: true } } },
  });
  if (!found) throw new DomainError('not-found');
  if (found.direction === 'OUTGOING') throw new DomainError('document-of-letter');
  if (found.cancelledAt) throw new DomainError('document-cancelled');
  if (found.replacedBy) throw new DomainError('document-replaced');
  return found;
}

/**
 * Cancels a document added by mistake: people still read it, and it counts no more. The version that it replaced counts
 * again; a second call by the same person changes nothing. Throws not-found, document-cancelled, document-replaced,
 * document-of-letter.
 */
export async function cancelDocument(
  tx: Tx,
  ctx: Ctx,
  owner: Owner,
  { documentId, reason }: { documentId: number; reason: string },
): Promise<void> {
  const before = await tx.document.findFirst({ where: { id: documentId, caseId: owner.id } });
  if (before?.cancelledAt && before.cancelledById === ctx.actor.staffId) return;
  const { title } = await countingDocument(tx, owner, documentId);
  await tx.document.update({
    where: { id: documentId },
    data: {
      cancelledAt: ctx.now,
      cancelledById: ctx.actor.staffId,
      cancelReason: reason,
      replacesId: null,
    },
  });
  recordOf(tx, ctx, owner, 'document.cancelled', { documentId, title, reason });
}

/**
 * Gives a document another title; the file keeps its name. The same title changes nothing. Throws not-found,
 * document-cancelled, document-replaced, document-of-letter.
 */
export async function retitleDocument(
  tx: Tx,
  ctx: Ctx,
  owner: Owner,
  { documentId, title }: { documentId: number; title: string },
): Promise<void> {
  const { title: before } = await countingDocument(tx, owner, documentId);
  if (before === title) return;
  await tx.document.update({ where: { id: documentId }, data: { title } });
  recordOf(tx, ctx, owner, 'document.retitled', { documentId, before, after: title });
}
