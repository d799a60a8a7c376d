// Asks as the office: the policies are asked below, because a thread of robots has no case.

import type { Actor, Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { caseReference, type NumberedRow, withNumber } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import type { Case, Prisma } from '@/lib/platform/generated/prisma/client';
import { partsOfText } from '@/lib/platform/mail/quotes';
import { canViewCase } from '../../cases/policy';
import { canAnswerMail, canFollowMailbox } from '../policy';
import { draftIsFresh } from '../rules/drafts';
import type { ThreadMessage, ThreadNote, ThreadShare } from '../schema/desk';
import type { DraftFacts } from '../schema/drafts';
import type { Suggestion } from '../schema/triage';
import type { MailboxPurpose, MailCategory, MailRecipient } from '../schema/values';
import { draftFacts, UNFINISHED, WITH_UPLOADS } from './draft-facts';
import { followsThread, notesThread, READERS, readsThread } from './readers';
import { suggestionOf } from './suggestion';

/** A thread that was split off, or from which one was, by the number of its case. */
type SplitThread = { id: number; number: string };

/**
 * The opened thread: its messages oldest first and its notes, with those of the threads that it holds, and who is
 * writing an answer.
 */
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
  /**
   * The person of the office who wrote first, and the case that it is about, where the actor sees it; null: an e-mail
   * came first.
   */
  started: { staffId: number; about: { slug: string; number: string } | null } | null;
  messages: ThreadMessage[];
  notes: ThreadNote[];
  /** Threads that were put into this one. */
  merged: { id: number; subject: string }[];
  /**
   * The thread from which a person split this one off, and those split off from this one, by the numbers of their
   * cases.
   */
  splitFrom: SplitThread | null;
  splitOff: SplitThread[];
  /** A decision on a thread that was taken for a robot's; null: nobody has decided. */
  writtenByPerson: boolean | null;
  /** The people and departments to whom the thread is or was shown for an opinion. */
  shares: ThreadShare[];
  /** The fresh draft of another person, for reading. */
  othersDraft: { staffId: number; name: string; text: string; since: Date; at: Date } | null;
  /** The actor's unfinished draft, also while another person writes. */
  ownDraft: DraftFacts | null;
  can: {
    answer: boolean;
    viewCase: boolean;
    /** Write notes. */
    note: boolean;
    /** Say that a person wrote a thread that was taken for a robot's. */
    takeForPerson: boolean;
  };
};

const NUMBER = { select: { registrySeries: true, registryYear: true, registryNumber: true } } as const;
const WITH_ALL = {
  ...READERS,
  splitFrom: { select: { id: true, case: NUMBER } },
  splitOff: { select: { id: true, case: NUMBER, mergedIntoId: true }, orderBy: { id: 'asc' } },
  about: true,
  merged: { select: { id: true, subject: true } },
  drafts: {
    where: UNFINISHED,
    include: WITH_UPLOADS,
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
  },
} satisfies Prisma.MailThreadInclude;

/** The thread with its e-mails. Throws not-found, also for a person who may not read it. */
export async function getThread(ctx: Ctx, id: number): Promise<OpenThread> {
  const thread = await db().mailThread.findUnique({ where: { id }, include: WITH_ALL });
  if (!thread || !readsThread(ctx.actor, thread)) throw new DomainError('not-found');
  const within = { threadId: { in: [id, ...thread.merged.map((each) => each.id)] } };
  const messages = await db().mailMessage.findMany({
    where: within,
    include: {
      attachments: { orderBy: { position: 'asc' } },
      copies: { orderBy: { id: 'asc' } },
      delivery: true,
    },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
  });
  const notes = await db().mailNote.findMany({ where: within, orderBy: { id: 'asc' } });
  const shares = await db().mailShare.findMany({
    where: { threadId: id },
    include: { department: { select: { name: true } } },
    orderBy: { id: 'asc' },
  });
  const people = await namesOf([
    thread.categoryById,
    ...shares.flatMap(({ staffId, sharedById, withdrawnById }) => [staffId, sharedById, withdrawnById]),
    ...notes.map(({ writtenById }) => writtenById),
    ...thread.drafts.map(({ staffId }) => staffId),
    ...messages.map(({ writtenById }) => writtenById),
  ]);
  const [draft] = thread.drafts.filter(
    ({ staffId, holds, writtenAt }) =>
      staffId !== ctx.actor.staffId && holds && draftIsFresh(writtenAt, ctx.now),
  );
  const byDuty = followsThread(ctx.actor, thread);
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
    notes: notes.map(({ id, text, writtenById, writtenAt }) => ({
      id,
      text,
      by: people.get(writtenById) ?? '',
      at: writtenAt,
    })),
    merged: thread.merged,
    splitFrom: thread.splitFrom ? (toSplit(thread.splitFrom)[0] ?? null) : null,
    splitOff: thread.splitOff.filter(({ mergedIntoId }) => mergedIntoId === null).flatMap(toSplit),
    writtenByPerson: thread.writtenByPerson,
    shares: shares.map((share) => ({
      id: share.id,
      to: share.staffId === null ? share.department.name : (people.get(share.staffId) ?? ''),
      unit: share.staffId === null ? '' : share.department.name,
      question: share.question,
      by: people.get(share.sharedById) ?? '',
      at: share.sharedAt,
      withdrawn: share.withdrawnAt && {
        by: people.get(share.withdrawnById ?? 0) ?? '',
        at: share.withdrawnAt,
        reason: share.withdrawReason,
      },
    })),
    // An answer that is not written yet is no part of what a person gives an opinion on.
    othersDraft:
      draft && byDuty
        ? {
            staffId: draft.staffId,
            name: people.get(draft.staffId) ?? '',
            text: draft.text,
            since: draft.beganAt,
            at: draft.writtenAt,
          }
        : null,
    ownDraft: own ? draftFacts(own) : null,
    can: {
      answer: thread.case !== null && canAnswerMail(ctx.actor, thread.case),
      viewCase: thread.case !== null && canViewCase(ctx.actor, thread.case),
      note: notesThread(ctx.actor, thread),
      takeForPerson:
        thread.mergedIntoId === null &&
        thread.startedById === null &&
        canFollowMailbox(ctx.actor, thread.mailbox),
    },
  };
}

const toSplit = ({ id, case: caseRow }: { id: number; case: NumberedRow | null }): SplitThread[] =>
  caseRow ? [{ id, number: withNumber(caseRow).number }] : [];

/** The case that the office's e-mail is about; null for a person who does not see it. */
function aboutOf(actor: Actor, about: Case | null): NonNullable<OpenThread['started']>['about'] {
  if (!about || !canViewCase(actor, about)) return null;
  const { slug } = withNumber(about);
  return { slug, number: caseReference(about) };
}

type Stored = Prisma.MailMessageGetPayload<{ include: { attachments: true; copies: true; delivery: true } }>;

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
    threadId: message.threadId,
    copies: message.copies.map(({ id, receivedAt }) => ({ id, at: receivedAt })),
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
