import type { Prisma } from '@/lib/platform/generated/prisma/client';
import type { DraftFacts } from '../schema/drafts';

/** A draft that is neither sent nor dropped. */
export const UNFINISHED = { messageId: null, discardedAt: null } satisfies Prisma.MailDraftWhereInput;

/** The files that go along with a draft, in the order of their coming. */
export const WITH_UPLOADS = {
  uploads: { where: { droppedAt: null }, orderBy: { id: 'asc' } },
} satisfies Prisma.MailDraftInclude;

type Stored = Prisma.MailDraftGetPayload<{ include: typeof WITH_UPLOADS }>;

/** A draft as its form shows it again. */
export function draftFacts(draft: Stored): DraftFacts {
  const { id, mailboxId, toAddress: to, subject, text, documentIds, settles } = draft;
  const { refuses, refusalReason, provision, uploads } = draft;
  const files = uploads.map(({ id, name, size }) => ({ id, name, size }));
  return { id, mailboxId, to, subject, text, documentIds, settles, refuses, refusalReason, provision, files };
}
