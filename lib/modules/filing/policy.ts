import { type Actor, departmentsOf, hasRole, hasRoleIn } from '@/lib/core/context';

type Held = { departmentId: number; assigneeId: number | null };

/**
 * The person who leads the case, and the head and registry desk of the department that has it, may open the case in a
 * spis, move it, attach its papers or shelve them.
 */
export function canClassifyCase(actor: Actor, { departmentId, assigneeId }: Held): boolean {
  const leads = assigneeId === actor.staffId && hasRoleIn(actor, departmentId, 'CASE_WORKER');
  return leads || hasRoleIn(actor, departmentId, 'HEAD', 'SECRETARIAT');
}

/** Departments where the actor may open a group in a spis spraw. */
export const groupDepartments = (actor: Actor): number[] => departmentsOf(actor, 'HEAD', 'SECRETARIAT');

/** The spisy spraw that a person reads: all, those of some departments, or none. Denied by default. */
export type RegisterScope = { all: true } | { all: false; departmentIds: readonly number[] };

/**
 * The City Secretary and the auditor read all spisy; a secretariat, a case worker and a head read those of their
 * departments.
 */
export function registerScope(actor: Actor): RegisterScope {
  if (hasRole(actor, 'CITY_SECRETARY', 'AUDITOR')) return { all: true };
  const works = hasRole(actor, 'SECRETARIAT', 'CASE_WORKER', 'HEAD');
  return { all: false, departmentIds: works ? actor.departmentIds : [] };
}

/** Whether the actor may read any spis spraw. */
export function canReadRegisters(actor: Actor): boolean {
  const scope = registerScope(actor);
  return scope.all || scope.departmentIds.length > 0;
}

/** Administrators read the whole JRWA of the office, import it and export it. */
export const canKeepJrwa = (actor: Actor): boolean => hasRole(actor, 'ADMIN');
