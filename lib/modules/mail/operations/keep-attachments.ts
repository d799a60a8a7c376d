import { discardAttachments, type ReadAttachment } from '@/lib/platform/mail/read';
import { keepDraft } from '@/lib/platform/storage';
import { discardDraft } from '@/lib/platform/storage/draft';
import { verdictOf } from '../../documents/operations/receive';

/** An attachment as its row has it. */
export type KeptAttachment = {
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  contentId: string;
  verdict: string;
};

/**
 * Keeps the attachments of an e-mail in the storage, each with the verdict of the check that uploads pass. One with a
 * virus is not kept on its own; the raw e-mail still has it.
 */
export async function keepAttachments(attachments: readonly ReadAttachment[]): Promise<KeptAttachment[]> {
  const kept: KeptAttachment[] = [];
  try {
    for (const { name, mediaType, contentId, draft } of attachments) {
      const { size, sha256 } = draft;
      const verdict = (await verdictOf(draft, name)) ?? '';
      if (verdict === 'file-infected') await discardDraft(draft);
      else await keepDraft(draft);
      kept.push({ name, mediaType, size, sha256, contentId, verdict });
    }
    return kept;
  } finally {
    await discardAttachments({ attachments: attachments.slice(kept.length) });
  }
}
