import { type Actor, hasRole, hasRoleIn } from '@/lib/core/context';

/**
 * A thread without a case (only robots wrote) is seen by the people of the mailbox's department; a thread with a case by
 * those who see the case.
 */
export function canSeeUncasedMail(actor: Actor, { departmentId }: { departmentId: number }): boolean {
  return hasRoleIn(actor, departmentId, 'CLERK', 'INFORMATION', 'SECRETARIAT', 'CASE_WORKER', 'HEAD');
}

/** Administrators connect the mailboxes of the office. */
export const canKeepMailboxes = (actor: Actor): boolean => hasRole(actor, 'ADMIN');
