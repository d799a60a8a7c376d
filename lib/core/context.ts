import type { PlainDate } from './plain-date';
import type { Role } from './roles';

export type Locale = 'pl' | 'en' | 'uk';

/** A role held in a department: what a person may do and where. */
export type Post = { role: Role; departmentId: number };

/** Who acts. Always a person of the office with a live session, or the office itself (`SYSTEM`). */
export type Actor = {
  staffId: number;
  login: string;
  name: string;
  posts: readonly Post[];
  /** Departments whose matters this person's duty covers: their own, and for a head those below. */
  departmentIds: readonly number[];
  /** The counter where the person sits, if any. */
  servicePointId: number | null;
  sessionId: number | null;
};

/** What every query and operation takes first. No ambient user, no ambient clock. */
export type Ctx = {
  actor: Actor;
  now: Date;
  today: PlainDate;
  locale: Locale;
};

/** What a page open to everyone knows: no person behind it. */
export type PublicCtx = Omit<Ctx, 'actor'> & { address: string };

/** Holds one of the roles, in whichever department. */
export function hasRole(actor: Actor, ...roles: Role[]): boolean {
  return actor.posts.some((post) => roles.includes(post.role));
}

/** Holds one of the roles in that very department. */
export function hasRoleIn(actor: Actor, departmentId: number, ...roles: Role[]): boolean {
  return departmentsOf(actor, ...roles).includes(departmentId);
}

/** The departments in which the person holds one of the roles, each once. */
export function departmentsOf(actor: Actor, ...roles: Role[]): number[] {
  const held = actor.posts.filter((post) => roles.includes(post.role));
  return [...new Set(held.map((post) => post.departmentId))];
}

/** Serves clients at the counter: its clerks, and a secretariat that has a place there (Płock, point 1). */
export function servesAtCounter(actor: Actor): boolean {
  return hasRole(actor, 'CLERK') || (actor.servicePointId !== null && hasRole(actor, 'SECRETARIAT'));
}
