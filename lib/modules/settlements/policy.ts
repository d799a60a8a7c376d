import { type Actor, departmentsOf, hasRoleIn, servesAtCounter } from '@/lib/core/context';
import { canViewCase } from '../cases/policy';

type Whereabouts = { departmentId: number };

/** A case worker, head, secretariat or clerk of the department that has a settled case may close it. */
export const canCloseCase = (actor: Actor, whereabouts: Whereabouts): boolean =>
  hasRoleIn(actor, whereabouts.departmentId, 'CASE_WORKER', 'HEAD', 'SECRETARIAT', 'CLERK');

/** The person who led the case and the head may reopen it; at the counter a clerk may. */
export const canReopenCase = (
  actor: Actor,
  whereabouts: Whereabouts & { assigneeId: number | null },
): boolean =>
  hasRoleIn(actor, whereabouts.departmentId, 'HEAD', 'CLERK') ||
  (whereabouts.assigneeId === actor.staffId && canCloseCase(actor, whereabouts));

/** The department that has the case may give a document to the counter and take it back. */
export const canHandToCounter = (actor: Actor, whereabouts: Whereabouts): boolean =>
  hasRoleIn(actor, whereabouts.departmentId, 'CASE_WORKER', 'HEAD', 'SECRETARIAT');

/** Clerks hand out at a counter, and so does a secretariat that sits at one (Płock, points 1 and 7). */
export const canHandOut = (actor: Actor): boolean => servesAtCounter(actor);

/**
 * The actor hands out collections at the actor's own counter, of visible cases; an actor without a counter serves all.
 */
export const canHandOutThis = (
  actor: Actor,
  { pointId, case: whereabouts }: { pointId: number; case: Parameters<typeof canViewCase>[1] },
): boolean =>
  canHandOut(actor) &&
  (actor.servicePointId === null || actor.servicePointId === pointId) &&
  canViewCase(actor, whereabouts);

/** Departments whose settled cases the actor looks after. */
export const settledDepartments = (actor: Actor): number[] =>
  departmentsOf(actor, 'CASE_WORKER', 'HEAD', 'SECRETARIAT', 'CLERK');

/** Departments whose documents the actor gives to the counter. */
export const handingDepartments = (actor: Actor): number[] =>
  departmentsOf(actor, 'CASE_WORKER', 'HEAD', 'SECRETARIAT');
