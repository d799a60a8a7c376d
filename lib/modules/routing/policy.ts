import { type Actor, departmentsOf, hasRoleIn } from '@/lib/core/context';

type Arriving = { toDepartmentId: number; straight: boolean };

/** The registry desk of a department: its secretariat, and its head when there is none at hand. */
export const canReceiveFor = (actor: Actor, { toDepartmentId }: Pick<Arriving, 'toDepartmentId'>): boolean =>
  hasRoleIn(actor, toDepartmentId, 'SECRETARIAT', 'HEAD');

/**
 * Accepting for oneself what goes straight to one post (Płock 6): whoever leads cases in the department. A card names no
 * person: who sits at that post is the department's own to know, and people are away. The desk may accept it as it does
 * everything, so that nothing waits for one person alone.
 */
export const canAcceptAndLead = (actor: Actor, arriving: Arriving): boolean =>
  arriving.straight && hasRoleIn(actor, arriving.toDepartmentId, 'CASE_WORKER', 'HEAD');

/** Sending back what does not belong here: whoever may accept it. */
export const canRefuse = (actor: Actor, arriving: Arriving): boolean =>
  canReceiveFor(actor, arriving) || canAcceptAndLead(actor, arriving);

/** Departments whose inbox the person looks into. */
export const inboxDepartments = (actor: Actor): number[] =>
  departmentsOf(actor, 'SECRETARIAT', 'CASE_WORKER', 'HEAD');

/** Departments from which the person hands over: the counter, the secretariat, the head. */
export const sendingDepartments = (actor: Actor): number[] =>
  departmentsOf(actor, 'CLERK', 'INFORMATION', 'SECRETARIAT', 'HEAD');

/** Whoever holds papers in a department may send them on. */
export const canSendFrom = (actor: Actor, { departmentId }: { departmentId: number }): boolean =>
  sendingDepartments(actor).includes(departmentId);
