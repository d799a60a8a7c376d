import type { Actor } from '@/lib/core/context';
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

function departmentsWith(actor: Actor, ...roles: Role[]): number[] {
  const held = actor.posts.filter((post) => roles.includes(post.role));
  return [...new Set(held.map((post) => post.departmentId))];
}
