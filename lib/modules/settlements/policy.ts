import { type Actor, departmentsOf, hasRoleIn, servesAtCounter } from '@/lib/core/context';
import { canViewCase } from '../cases/policy';

type Whereabouts = { departmentId: number };

/** Closing a settled case, and reopening it: whoever works on the cases of the department that has it, or the counter. */
export const canCloseCase = (actor: Actor, whereabouts: Whereabouts): boolean =>
  hasRoleIn(actor, whereabouts.departmentId, 'CASE_WORKER', 'HEAD', 'SECRETARIAT', 'CLERK');

/** What was ended is begun again by whoever led it, or by the head; at the counter by a clerk. */
export const canReopenCase = (
  actor: Actor,
  whereabouts: Whereabouts & { assigneeId: number | null },
): boolean =>
  hasRoleIn(actor, whereabouts.departmentId, 'HEAD', 'CLERK') ||
  (whereabouts.assigneeId === actor.staffId && canCloseCase(actor, whereabouts));

/** Giving a document to the counter, and taking it back: the department that has the case. */
export const canHandToCounter = (actor: Actor, whereabouts: Whereabouts): boolean =>
  hasRoleIn(actor, whereabouts.departmentId, 'CASE_WORKER', 'HEAD', 'SECRETARIAT');

/** Handing out at a counter: its clerks, and a secretariat that sits at one (Płock, points 1 and 7). */
export const canHandOut = (actor: Actor): boolean => servesAtCounter(actor);

/** Only what lies at one's own counter, of cases that one sees; who sits at none serves them all. */
export const canHandOutThis = (
  actor: Actor,
  { pointId, case: whereabouts }: { pointId: number; case: Parameters<typeof canViewCase>[1] },
): boolean =>
  canHandOut(actor) &&
  (actor.servicePointId === null || actor.servicePointId === pointId) &&
  canViewCase(actor, whereabouts);

/** Departments whose settled cases the person looks after. */
export const settledDepartments = (actor: Actor): number[] =>
  departmentsOf(actor, 'CASE_WORKER', 'HEAD', 'SECRETARIAT', 'CLERK');

/** Departments whose documents the person gives to the counter. */
export const handingDepartments = (actor: Actor): number[] =>
  departmentsOf(actor, 'CASE_WORKER', 'HEAD', 'SECRETARIAT');
