import { DomainError, failAt } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import { MAIL_FILES_MAX_BYTES } from '../schema/new-mail';
import type { KeptAttachment } from './keep-attachments';

/** The documents of a case as attachments of an outgoing e-mail. Throws document-not-found, mail-too-large. */
export async function documentsToSend(
  tx: Tx,
  caseId: number,
  documentIds: readonly number[],
): Promise<KeptAttachment[]> {
  if (documentIds.length === 0) return [];
  const found = await tx.document.findMany({
    where: { caseId, id: { in: [...documentIds] }, cancelledAt: null },
  });
  if (found.length < new Set(documentIds).size) throw new DomainError('document-not-found');
  const bytes = found.reduce((sum, { size }) => sum + Number(size), 0);
  if (bytes > MAIL_FILES_MAX_BYTES) failAt('documentIds', 'mail-too-large');
  return found.map(({ fileName, mediaType, size, sha256 }) => ({
    name: fileName,
    mediaType,
    size,
    sha256,
    contentId: '',
    verdict: '',
  }));
}
