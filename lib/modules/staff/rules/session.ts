import type { Post } from '@/lib/core/context';

/** Minutes without a request after which a session is over. */
export const IDLE_MINUTES = 15;

/** Hours after which a session is over, also a busy one. */
export const ABSOLUTE_HOURS = 12;

/** The latest end of a session that began at `start`. */
export function absoluteEnd(start: Date): Date {
  return new Date(start.getTime() + ABSOLUTE_HOURS * 3_600_000);
}

/** A person must do this first: `password` when theirs is a one-time password, `second-factor` for an administrator. */
export type Setup = 'password' | 'second-factor' | null;

/** The set-up that the person still owes, or null. `strict` is false in demo mode, where the passwords are public. */
export function pendingSetup(
  person: { mustChangePassword: boolean; secondFactor: boolean; posts: readonly Post[] },
  strict: boolean,
): Setup {
  if (person.mustChangePassword) return 'password';
  return strict && !person.secondFactor && needsSecondFactor(person.posts) ? 'second-factor' : null;
}

/** Administrators must have a second factor; other people may have one. */
export function needsSecondFactor(posts: readonly Post[]): boolean {
  return posts.some((post) => post.role === 'ADMIN');
}
