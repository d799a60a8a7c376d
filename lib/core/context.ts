import type { PlainDate } from './plain-date';
import type { Role } from './roles';

export type Locale = 'pl' | 'en' | 'uk';

/** A role held in a department: the acts that a person may do, and where. */
export type Post = { role: Role; departmentId: number };

/** A person who is away and for whom somebody stands in today, with the departments in which they talk with clients. */
export type AbsentPerson = { staffId: number; departmentIds: readonly number[] };

/** The person who acts: always a person of the office with a live session, or the office itself (`SYSTEM`). */
export type Actor = {
  staffId: number;
  login: string;
  name: string;
  posts: readonly Post[];
  /** Departments within this person's duty: their own, and for a head also the departments below. */
  departmentIds: readonly number[];
  /** The service point where the person works, if any. */
  servicePointId: number | null;
  sessionId: number | null;
  /**
   * The people for whom this person stands in today. It gives no rights in cases, only to what the office put to the
   * absent person by name: a call-back, and an e-mail that was shown to them.
   */
  standsInFor: readonly AbsentPerson[];
};

/** The first argument of every query and operation. No code asks for a current user or a current time elsewhere. */
export type Ctx = {
  actor: Actor;
  now: Date;
  today: PlainDate;
  locale: Locale;
};

/** The context of a page that is open to everyone, without a person. */
export type PublicCtx = Omit<Ctx, 'actor'> & { address: string };

/** Whether the person holds one of the roles in any department. */
export function hasRole(actor: Actor, ...roles: Role[]): boolean {
  return actor.posts.some((post) => roles.includes(post.role));
}

/** Whether the person stands in today for somebody of this department: for that person, or with null for anybody of it. */
export const standsIn = (actor: Actor, staffId: number | null, departmentId: number): boolean =>
  actor.standsInFor.some(
    (absent) => (staffId ?? absent.staffId) === absent.staffId && absent.departmentIds.includes(departmentId),
  );

/** Whether the person holds one of the roles in this department. */
export function hasRoleIn(actor: Actor, departmentId: number, ...roles: Role[]): boolean {
  return departmentsOf(actor, ...roles).includes(departmentId);
}

/** The departments in which the person holds one of the roles, each once. */
export function departmentsOf(actor: Actor, ...roles: Role[]): number[] {
  const held = actor.posts.filter((post) => roles.includes(post.role));
  return [...new Set(held.map((post) => post.departmentId))];
}

/**
 * Whether the person serves clients at the counter: its clerks, and a secretariat with a place there (Płock, point 1).
 */
export function servesAtCounter(actor: Actor): boolean {
  return hasRole(actor, 'CLERK') || (actor.servicePointId !== null && hasRole(actor, 'SECRETARIAT'));
}
