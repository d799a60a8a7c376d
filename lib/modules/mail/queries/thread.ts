// Asks as the office: the policies are asked below, because a thread of robots has no case.

import type { Actor, Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { caseReference, withNumber } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import type { Case, Prisma } from '@/lib/platform/generated/prisma/client';
import { partsOfText } from '@/lib/platform/mail/quotes';
import { canReadCaseFiles, canViewCase } from '../../cases/policy';
import { canAnswerMail, canFollowMailbox } from '../policy';
import { draftIsFresh } from '../rules/drafts';
import type { ThreadMessage, ThreadNote } from '../schema/desk';
import type { Suggestion } from '../schema/triage';
import type { MailboxPurpose, MailCategory, MailRecipient } from '../schema/values';
import { suggestionOf } from './suggestion';

/** The opened thread: its messages oldest first, its notes, and who is writing an answer. */
export type OpenThread = {
  id: number;
  version: number;
  subject: string;
  correspondentName: string;
  correspondentAddress: string;
  category: MailCategory | null;
  categoryBy: string | null;
  categoryAt: Date | null;
  suggestion: Suggestion | null;
  mailbox: { address: string; purpose: MailboxPurpose; departmentId: number };
  bipToldAt: Date | null;
  caseId: number | null;
  /** The person of the office who wrote first, and the case that it is about, where the actor sees it; null: an e-mail came first. */
  started: { staffId: number; about: { slug: string; number: string } | null } | null;
  messages: ThreadMessage[];
  notes: ThreadNote[];
  /** Threads that were put into this one. */
  merged: { id: number; subject: string }[];
  registered: { slug: string; number: string } | null;
  /** The fresh draft of another person, for reading. */
  othersDraft: { staffId: number; name: string; text: string; since: Date; at: Date } | null;
  ownDraft: { text: string; version: number } | null;
  can: { answer: boolean; viewCase: boolean };
};

const WITH_ALL = {
  mailbox: true,
  case: true,
  about: true,
  merged: { select: { id: true, subject: true } },
  notes: { orderBy: { id: 'asc' } },
  drafts: { orderBy: { writtenAt: 'desc' } },
} satisfies Prisma.MailThreadInclude;

/**
 * Whether the actor reads the e-mails of a thread: as the files of its case, or as a person of the department whose
 * mailbox got it, which follows what became of it (Kraków 3.1).
 */
export function readsThread(
  actor: Actor,
  {
    case: caseRow,
    mailbox,
  }: { case: Parameters<typeof canReadCaseFiles>[1] | null; mailbox: { departmentId: number } },
): boolean {
  return canFollowMailbox(actor, mailbox) || (caseRow !== null && canReadCaseFiles(actor, caseRow));
}

/** The thread with its e-mails. Throws not-found, also for a person who may not read it. */
export async function getThread(ctx: Ctx, id: number): Promise<OpenThread> {
  const thread = await db().mailThread.findUnique({ where: { id }, include: WITH_ALL });
  if (!thread || !readsThread(ctx.actor, thread)) throw new DomainError('not-found');
  const messages = await db().mailMessage.findMany({
    where: { threadId: { in: [id, ...thread.merged.map((each) => each.id)] } },
    include: { attachments: { orderBy: { position: 'asc' } }, delivery: true },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
  });
  const people = await namesOf([
    thread.categoryById,
    ...thread.notes.map(({ writtenById }) => writtenById),
    ...thread.drafts.map(({ staffId }) => staffId),
    ...messages.map(({ writtenById }) => writtenById),
  ]);
  const [draft] = thread.drafts.filter(
    ({ staffId, writtenAt }) => staffId !== ctx.actor.staffId && draftIsFresh(writtenAt, ctx.now),
  );
  const own = thread.drafts.find(({ staffId }) => staffId === ctx.actor.staffId);
  const first = messages.find(({ direction, isAutomatic }) => direction === 'IN' && !isAutomatic);
  return {
    id,
    version: thread.version,
    subject: thread.subject,
    correspondentName: thread.correspondentName,
    correspondentAddress: thread.correspondentAddress,
    category: thread.category,
    categoryBy: people.get(thread.categoryById ?? 0) ?? null,
    categoryAt: thread.categoryAt,
    suggestion: first ? suggestionOf(first, thread.mailbox.purpose) : null,
    mailbox: thread.mailbox,
    bipToldAt: thread.bipToldAt,
    caseId: thread.caseId,
    started:
      thread.startedById === null
        ? null
        : { staffId: thread.startedById, about: aboutOf(ctx.actor, thread.about) },
    messages: messages.map((message) => toMessage(message, people)),
    notes: thread.notes.map(({ id, text, writtenById, writtenAt }) => ({
      id,
      text,
      by: people.get(writtenById) ?? '',
      at: writtenAt,
    })),
    merged: thread.merged,
    registered: null,
    othersDraft: draft
      ? {
          staffId: draft.staffId,
          name: people.get(draft.staffId) ?? '',
          text: draft.text,
          since: draft.beganAt,
          at: draft.writtenAt,
        }
      : null,
    ownDraft: own ? { text: own.text, version: own.version } : null,
    can: {
      answer: thread.case !== null && canAnswerMail(ctx.actor, thread.case),
      viewCase: thread.case !== null && canViewCase(ctx.actor, thread.case),
    },
  };
}

/** The case that the office's e-mail is about; null for a person who does not see it. */
function aboutOf(actor: Actor, about: Case | null): NonNullable<OpenThread['started']>['about'] {
  if (!about || !canViewCase(actor, about)) return null;
  const { slug } = withNumber(about);
  return { slug, number: caseReference(about) };
}

type Stored = Prisma.MailMessageGetPayload<{ include: { attachments: true; delivery: true } }>;

function toMessage(message: Stored, people: ReadonlyMap<number, string>): ThreadMessage {
  const { id, direction, receivedAt, fromName, fromAddress, subject, trouble, isAutomatic, delivery } =
    message;
  return {
    id,
    direction,
    at: receivedAt,
    fromName,
    fromAddress,
    recipients: (message.recipients as MailRecipient[]).filter(({ kind }) => kind !== 'bcc'),
    subject,
    parts: partsOfText(message.textBody),
    hasHtml: message.htmlBody !== '',
    trouble,
    isAutomatic,
    writtenBy: people.get(message.writtenById ?? 0) ?? null,
    attachments: message.attachments
      .filter(({ contentId }) => contentId === '')
      .map(({ id, name, mediaType, size, verdict }) => ({ id, name, mediaType, size, verdict })),
    delivery: delivery && {
      kind: delivery.kind,
      state: delivery.state,
      notBefore: delivery.nextTryAt,
      lastCode: delivery.lastCode,
    },
    hasOriginal: message.rawSha256 !== '',
  };
}

async function namesOf(ids: readonly (number | null)[]): Promise<Map<number, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const people = await db().staffMember.findMany({
    where: { id: { in: known } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
