import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import { MAIL_FILES_MOST } from '../schema/drafts';
import { MAIL_FILES_MAX_BYTES } from '../schema/new-mail';
import { lockDraft } from './drafts';
import type { KeptAttachment } from './keep-attachments';

type Chosen = {
  /** Null: no documents of a case may go along. */
  caseId: number | null;
  documentIds: readonly number[];
  /** The actor's draft whose files go along; null: none. */
  draftId: number | null;
};

/**
 * The chosen documents of a case and the files of a draft, as attachments of an outgoing e-mail. Throws
 * document-not-found, not-found (the draft), too-many-files, mail-too-large.
 */
export async function attachmentsToSend(
  tx: Tx,
  ctx: Ctx,
  { caseId, documentIds, draftId }: Chosen,
): Promise<KeptAttachment[]> {
  if (documentIds.length > 0 && caseId === null) throw new DomainError('document-not-found');
  const documents = caseId === null ? [] : await documentsOfCase(tx, caseId, documentIds);
  if (draftId !== null) await lockDraft(tx, ctx, draftId);
  const uploads =
    draftId === null
      ? []
      : await tx.mailUpload.findMany({ where: { draftId, droppedAt: null }, orderBy: { id: 'asc' } });
  const all = [...documents.map(({ fileName: name, ...file }) => ({ name, ...file })), ...uploads].map(
    ({ name, mediaType, size, sha256 }) => ({
      name,
      mediaType,
      size,
      sha256,
      contentId: '',
      verdict: '',
    }),
  );
  if (all.length > MAIL_FILES_MOST) failAt('documentIds', 'too-many-files');
  const bytes = all.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MAIL_FILES_MAX_BYTES) failAt('documentIds', 'mail-too-large');
  return all;
}

async function documentsOfCase(tx: Tx, caseId: number, documentIds: readonly number[]) {
  if (documentIds.length === 0) return [];
  const found = await tx.document.findMany({
    where: { caseId, id: { in: [...documentIds] }, cancelledAt: null },
    select: { fileName: true, mediaType: true, size: true, sha256: true },
  });
  if (found.length < new Set(documentIds).size) throw new DomainError('document-not-found');
  return found;
}
