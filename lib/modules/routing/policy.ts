import type { Actor } from '@/lib/core/context';
import type { Role } from '@/lib/core/roles';

/** The registry desk of a department: its secretariat, and its head when there is none at hand. */
export const canReceiveFor = (actor: Actor, departmentId: number): boolean =>
  departmentsWith(actor, 'SECRETARIAT', 'HEAD').includes(departmentId);

/** Departments whose inbox the person looks into. */
export const inboxDepartments = (actor: Actor): number[] =>
  departmentsWith(actor, 'SECRETARIAT', 'CASE_WORKER', 'HEAD');

/** Departments from which the person hands over: the counter, the secretariat, the head. */
export const sendingDepartments = (actor: Actor): number[] =>
  departmentsWith(actor, 'CLERK', 'INFORMATION', 'SECRETARIAT', 'HEAD');

/** Whoever holds papers in a department may send them on. */
export const canSendFrom = (actor: Actor, departmentId: number): boolean =>
  sendingDepartments(actor).includes(departmentId);

function departmentsWith(actor: Actor, ...roles: Role[]): number[] {
  const held = actor.posts.filter((post) => roles.includes(post.role));
  return [...new Set(held.map((post) => post.departmentId))];
}
