import { type Actor, hasRole } from '@/lib/core/context';
import type { Role } from '@/lib/core/roles';

type Held = { departmentId: number; assigneeId: number | null };

/**
 * Opening a case, moving it, attaching papers, putting them away without a case: the person who leads it, the head and
 * the registry desk of the department that has it.
 */
export function canKeepFile(actor: Actor, { departmentId, assigneeId }: Held): boolean {
  const held = actor.posts.filter((post) => post.departmentId === departmentId).map(({ role }) => role);
  if (held.includes('HEAD') || held.includes('SECRETARIAT')) return true;
  return assigneeId === actor.staffId && held.includes('CASE_WORKER');
}

/** Departments where the person may set a group apart in a spis spraw. */
export const groupDepartments = (actor: Actor): number[] => departmentsWith(actor, 'HEAD', 'SECRETARIAT');

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

function departmentsWith(actor: Actor, ...roles: Role[]): number[] {
  const held = actor.posts.filter((post) => roles.includes(post.role));
  return [...new Set(held.map((post) => post.departmentId))];
}
