import type { Actor } from '@/lib/core/context';

/** The registry desk of a department: its secretariat, and its head when there is none at hand. */
export function canReceiveFor(actor: Actor, departmentId: number): boolean {
  return actor.posts.some(
    (post) => post.departmentId === departmentId && (post.role === 'SECRETARIAT' || post.role === 'HEAD'),
  );
}

/** Whoever holds papers in a department may send them on: the counter, the secretariat, the head. */
export function canSendFrom(actor: Actor, departmentId: number): boolean {
  return actor.posts.some(
    (post) =>
      post.departmentId === departmentId &&
      (post.role === 'CLERK' ||
        post.role === 'INFORMATION' ||
        post.role === 'SECRETARIAT' ||
        post.role === 'HEAD'),
  );
}

/** Departments whose inbox the person looks into. */
export function inboxDepartments(actor: Actor): number[] {
  const roles = ['SECRETARIAT', 'CASE_WORKER', 'HEAD'];
  return [
    ...new Set(actor.posts.filter((post) => roles.includes(post.role)).map((post) => post.departmentId)),
  ];
}

/** Departments from which the person hands over. */
export function sendingDepartments(actor: Actor): number[] {
  const roles = ['CLERK', 'INFORMATION', 'SECRETARIAT', 'HEAD'];
  return [
    ...new Set(actor.posts.filter((post) => roles.includes(post.role)).map((post) => post.departmentId)),
  ];
}
