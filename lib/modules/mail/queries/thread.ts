// Asks as the office: the policies are asked below, because a thread of robots has no case.

import type { Actor, Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { caseReference, type NumberedRow, withNumber } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import type { Case, Prisma } from '@/lib/platform/generated/prisma/client';
import { canViewCase } from '../../cases/policy';
import { handOversOf } from '../../routing/queries/of-case';
import type { HandOverLine } from '../../routing/schema';
import { canAnswerMail, canFollowMailbox } from '../policy';
import { draftIsFresh, isJustDecided } from '../rules/drafts';
import type { MessageCursor, ThreadAsked, ThreadMessage, ThreadNote, ThreadShare } from '../schema/desk';
import type { DraftFacts } from '../schema/drafts';
import type { Suggestion } from '../schema/triage';
import type { MailboxPurpose, MailCategory } from '../schema/values';
import { draftFacts, UNFINISHED, WITH_UPLOADS } from './draft-facts';
import { followsThread, notesThread, READERS, readsThread } from './readers';
import { suggestionOf } from './suggestion';
import { listMessages } from './thread-messages';

/** A thread that was split off, or from which one was, by the number of its case. */
type SplitThread = { id: number; number: string };

/**
 * The opened thread: a page of its messages, oldest first, and its notes, with those of the threads that it holds, and
 * who is writing an answer.
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
  /** The place of the messages before these; null: there are none. */
  older: MessageCursor | null;
  /** The first message of a person in this very thread, and the last message in it; null: none. */
  firstOfPersonId: number | null;
  lastId: number | null;
  notes: ThreadNote[];
  /** Threads that were put into this one. */
  merged: { id: number; subject: string }[];
  /**
   * The thread from which a person split this one off, and those split off from this one, by the numbers of their
   * cases.
   */
  splitFrom: SplitThread | null;
  splitOff: SplitThread[];
  /** The thread whose messages this one names without proof that it belongs there, where the actor reads that one. */
  related: SplitThread | null;
  /** A decision on a thread that was taken for a robot's; null: nobody has decided. */
  writtenByPerson: boolean | null;
  /** The people and departments to whom the thread is or was shown for an opinion. */
  shares: ThreadShare[];
  /** The hand-overs to other departments, each with its word; none for a person to whom the thread is only shown. */
  handOvers: HandOverLine[];
  /** The fresh draft of another person, for reading. */
  othersDraft: { staffId: number; name: string; text: string; since: Date; at: Date } | null;
  /** The actor's unfinished draft, also while another person writes. */
  ownDraft: DraftFacts | null;
  can: {
    answer: boolean;
    viewCase: boolean;
    /** Take back the decision on the category that the actor has just made. */
    takeBackCategory: boolean;
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
  related: { include: READERS },
  splitOff: { select: { id: true, case: NUMBER, mergedIntoId: true }, orderBy: { id: 'asc' } },
  about: true,
  merged: { select: { id: true, subject: true } },
  drafts: {
    where: UNFINISHED,
    include: WITH_UPLOADS,
    orderBy: [{ writtenAt: 'desc' }, { id: 'desc' }],
  },
} satisfies Prisma.MailThreadInclude;

/**
 * The thread with its newest e-mails, or those before a place, of which the newest and the one asked for are open.
 * Throws not-found, also for a person who may not read it.
 */
export async function getThread(ctx: Ctx, id: number, asked: ThreadAsked = {}): Promise<OpenThread> {
  const thread = await db().mailThread.findUnique({ where: { id }, include: WITH_ALL });
  if (!thread || !readsThread(ctx.actor, thread)) throw new DomainError('not-found');
  const threadIds = [id, ...thread.merged.map((each) => each.id)];
  const within = { threadId: { in: threadIds } };
  const { messages, older } = await listMessages(threadIds, asked);
  const first = await db().mailMessage.findFirst({
    where: { threadId: id, direction: 'IN', isAutomatic: false },
    select: { id: true, subject: true, textBody: true, fromName: true },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
  });
  const last = await db().mailMessage.findFirst({
    where: { threadId: id },
    select: { id: true },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
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
  const handOvers = thread.caseId !== null && byDuty ? await handOversOf(thread.caseId) : [];
  const own = thread.drafts.find(({ staffId }) => staffId === ctx.actor.staffId);
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
    messages: messages.map(({ writtenById, ...message }) => ({
      ...message,
      writtenBy: people.get(writtenById ?? 0) ?? null,
    })),
    older,
    firstOfPersonId: first?.id ?? null,
    lastId: last?.id ?? null,
    notes: notes.map(({ id, text, writtenById, writtenAt }) => ({
      id,
      text,
      by: people.get(writtenById) ?? '',
      at: writtenAt,
    })),
    merged: thread.merged,
    splitFrom: thread.splitFrom ? (toSplit(thread.splitFrom)[0] ?? null) : null,
    splitOff: thread.splitOff.filter(({ mergedIntoId }) => mergedIntoId === null).flatMap(toSplit),
    related:
      thread.related && readsThread(ctx.actor, thread.related) ? (toSplit(thread.related)[0] ?? null) : null,
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
    handOvers,
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
      takeBackCategory:
        thread.categoryById === ctx.actor.staffId &&
        isJustDecided(thread.categoryAt, ctx.now) &&
        thread.case !== null &&
        canAnswerMail(ctx.actor, thread.case),
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

async function namesOf(ids: readonly (number | null)[]): Promise<Map<number, string>> {
  const known = [...new Set(ids.filter((id) => id !== null))];
  const people = await db().staffMember.findMany({
    where: { id: { in: known } },
    select: { id: true, name: true },
  });
  return new Map(people.map(({ id, name }) => [id, name]));
}
