import type { Actor } from '@/lib/core/context';
import type { Prisma } from '@/lib/platform/generated/prisma/client';
import { canReadCaseFiles } from '../../cases/policy';
import { canAnswerMail, canFollowMailbox, canOpenShared } from '../policy';

const STANDING = { where: { withdrawnAt: null } } satisfies Prisma.MailThread$sharesArgs;

/** The parts of a thread by which it is judged who reads it. */
export const READERS = {
  case: true,
  mailbox: true,
  shares: STANDING,
  mergedInto: { select: { case: true, mailbox: true, shares: STANDING } },
} satisfies Prisma.MailThreadInclude;

type Share = Parameters<typeof canOpenShared>[1];
type Followed = {
  case: Parameters<typeof canReadCaseFiles>[1] | null;
  mailbox: { departmentId: number };
};
type Judged = Followed & {
  shares: readonly Share[];
  /** The thread that holds this one shows its messages too. */
  mergedInto: (Followed & { shares: readonly Share[] }) | null;
};

/**
 * Whether the actor reads the e-mails of a thread by duty: as the files of its case, or as a person of the department
 * whose mailbox got it, which follows what became of it (Kraków 3.1).
 */
export function followsThread(actor: Actor, { case: caseRow, mailbox }: Followed): boolean {
  return canFollowMailbox(actor, mailbox) || (caseRow !== null && canReadCaseFiles(actor, caseRow));
}

/**
 * Whether the actor reads the e-mails of a thread: by duty, or because it, or the thread that holds it, is shown to them
 * for an opinion.
 */
export const readsThread = (actor: Actor, thread: Judged): boolean =>
  [thread, thread.mergedInto].some(
    (each) => each !== null && (followsThread(actor, each) || isShownTo(actor, each.shares)),
  );

/** Whether the actor writes notes about a thread: they answer it, or give an opinion on it. */
export const notesThread = (
  actor: Actor,
  { case: caseRow, shares }: Pick<Judged, 'shares'> & { case: { departmentId: number } | null },
): boolean => caseRow !== null && (canAnswerMail(actor, caseRow) || isShownTo(actor, shares));

const isShownTo = (actor: Actor, shares: readonly Share[]): boolean =>
  shares.some((share) => canOpenShared(actor, share));
