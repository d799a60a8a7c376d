import { type Actor, departmentsOf, hasRole, hasRoleIn, standsIn } from '@/lib/core/context';
import { canWorkOnCase } from '../cases/policy';

/**
 * The department of a mailbox sees every thread that came to it, also one that only robots wrote, and one that another
 * department answers.
 */
export function canFollowMailbox(actor: Actor, { departmentId }: { departmentId: number }): boolean {
  return hasRoleIn(actor, departmentId, 'CLERK', 'INFORMATION', 'SECRETARIAT', 'CASE_WORKER', 'HEAD');
}

/** Administrators connect the mailboxes of the office. */
export const canKeepMailboxes = (actor: Actor): boolean => hasRole(actor, 'ADMIN');

/** The departments whose e-mails the actor answers. */
export const mailDepartments = (actor: Actor): number[] =>
  departmentsOf(actor, 'CLERK', 'INFORMATION', 'SECRETARIAT', 'CASE_WORKER', 'HEAD');

/**
 * A person to whom a thread is shown for an opinion, and each person of a department to which it is shown, read that
 * thread and write notes about it, as long as they work there; so do their substitutes while they are away. They see
 * nothing else of its mailbox and its case.
 */
export function canOpenShared(
  actor: Actor,
  { departmentId, staffId }: { departmentId: number; staffId: number | null },
): boolean {
  const works = hasRoleIn(actor, departmentId, 'CLERK', 'INFORMATION', 'SECRETARIAT', 'CASE_WORKER', 'HEAD');
  const own = works && (staffId === null || staffId === actor.staffId);
  return own || standsIn(actor, staffId, departmentId);
}

/** The people who answer the e-mails of the mailbox's department also write from it first. */
export const canWriteFrom = (actor: Actor, { departmentId }: { departmentId: number }): boolean =>
  mailDepartments(actor).includes(departmentId);

/** The department that has the thread decides on its category, writes notes and answers. */
export const canAnswerMail = (actor: Actor, record: { departmentId: number }): boolean =>
  canWorkOnCase(actor, record);
