import { DomainError } from '@/lib/core/errors';
import type { Tx } from '@/lib/platform/db';
import type { KeptAttachment } from './keep-attachments';

/** The documents of a case as attachments of an outgoing e-mail. Throws document-not-found. */
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
  return found.map(({ fileName, mediaType, size, sha256 }) => ({
    name: fileName,
    mediaType,
    size,
    sha256,
    contentId: '',
    verdict: '',
  }));
}
