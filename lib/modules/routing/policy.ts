import { type Actor, departmentsOf, hasRoleIn } from '@/lib/core/context';

type Arriving = { toDepartmentId: number; straight: boolean };

/** The registry desk of a department accepts: its secretariat, and its head when the secretariat is away. */
export const canReceiveFor = (actor: Actor, { toDepartmentId }: Pick<Arriving, 'toDepartmentId'>): boolean =>
  hasRoleIn(actor, toDepartmentId, 'SECRETARIAT', 'HEAD');

/**
 * A person who leads cases in the department accepts for themselves a case that goes straight to one post (Płock 6):
 * the card names no person, because the department knows who holds the post, and people are away. The desk may accept
 * it like any other case, so that nothing waits for one person alone.
 */
export const canAcceptAndLead = (actor: Actor, arriving: Arriving): boolean =>
  arriving.straight && hasRoleIn(actor, arriving.toDepartmentId, 'CASE_WORKER', 'HEAD');

/** A person who may accept a hand-over may refuse it. */
export const canRefuse = (actor: Actor, arriving: Arriving): boolean =>
  canReceiveFor(actor, arriving) || canAcceptAndLead(actor, arriving);

/** The departments whose inbox the actor sees. */
export const inboxDepartments = (actor: Actor): number[] =>
  departmentsOf(actor, 'SECRETARIAT', 'CASE_WORKER', 'HEAD');

/** The departments in which the actor accepts hand-overs and assigns cases, and so answers for those not opened. */
export const decidingDepartments = (actor: Actor): number[] => departmentsOf(actor, 'SECRETARIAT', 'HEAD');

/** The departments from which the actor hands over: at the counter, in the secretariat, as the head. */
export const sendingDepartments = (actor: Actor): number[] =>
  departmentsOf(actor, 'CLERK', 'INFORMATION', 'SECRETARIAT', 'HEAD');

/**
 * An accepted case is sent on, or back, by the people who hand over from its department, and by the person who leads it.
 */
export const canSendOn = (
  actor: Actor,
  { departmentId, assigneeId }: { departmentId: number; assigneeId: number | null },
): boolean =>
  canSendFrom(actor, { departmentId }) ||
  (assigneeId === actor.staffId && hasRoleIn(actor, departmentId, 'CASE_WORKER'));

/** The registry desk of the department that has papers to hand over may keep them as a case of its own. */
export const canKeepCase = (actor: Actor, { departmentId }: { departmentId: number }): boolean =>
  canReceiveFor(actor, { toDepartmentId: departmentId });

/** A person who may hand over from the department sends its papers on. */
export const canSendFrom = (actor: Actor, { departmentId }: { departmentId: number }): boolean =>
  sendingDepartments(actor).includes(departmentId);
