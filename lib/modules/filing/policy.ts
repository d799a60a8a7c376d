import { type Actor, departmentsOf, hasRole, hasRoleIn } from '@/lib/core/context';

type Held = { departmentId: number; assigneeId: number | null };

/**
 * Opening a case, moving it, attaching papers, putting them away without a case: the person who leads it, the head and
 * the registry desk of the department that has it.
 */
export function canClassifyCase(actor: Actor, { departmentId, assigneeId }: Held): boolean {
  const leads = assigneeId === actor.staffId && hasRoleIn(actor, departmentId, 'CASE_WORKER');
  return leads || hasRoleIn(actor, departmentId, 'HEAD', 'SECRETARIAT');
}

/** Departments where the person may set a group apart in a spis spraw. */
export const groupDepartments = (actor: Actor): number[] => departmentsOf(actor, 'HEAD', 'SECRETARIAT');

/** Which spisy spraw a person reads: all, those of some departments, or none. Deny by default. */
export type RegisterScope = { all: true } | { all: false; departmentIds: readonly number[] };

/** The departments of one's duty; the City Secretary supervises and the auditor audits all. */
export function registerScope(actor: Actor): RegisterScope {
  if (hasRole(actor, 'CITY_SECRETARY', 'AUDITOR')) return { all: true };
  const works = hasRole(actor, 'SECRETARIAT', 'CASE_WORKER', 'HEAD');
  return { all: false, departmentIds: works ? actor.departmentIds : [] };
}

/** Whether there is any spis spraw for the person to read. */
export function canReadRegisters(actor: Actor): boolean {
  const scope = registerScope(actor);
  return scope.all || scope.departmentIds.length > 0;
}

/** The JRWA of the office: read whole, taken over, given out. */
export const canKeepJrwa = (actor: Actor): boolean => hasRole(actor, 'ADMIN');
