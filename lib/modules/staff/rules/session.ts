import type { Post } from '@/lib/core/context';

/** A session without a request for this long is over. */
export const IDLE_MINUTES = 15;

/** A session is over after this long, however busy. */
export const ABSOLUTE_HOURS = 12;

/** The moment when a session begun at `start` is over at the latest. */
export function absoluteEnd(start: Date): Date {
  return new Date(start.getTime() + ABSOLUTE_HOURS * 3_600_000);
}

/** What a person must do before anything else: `password` when theirs is one-time, `second-factor` for an administrator. */
export type Setup = 'password' | 'second-factor' | null;

/** `strict` is false in demo mode, where everybody knows every password anyway. */
export function pendingSetup(
  person: { mustChangePassword: boolean; secondFactor: boolean; posts: readonly Post[] },
  strict: boolean,
): Setup {
  if (person.mustChangePassword) return 'password';
  return strict && !person.secondFactor && needsSecondFactor(person.posts) ? 'second-factor' : null;
}

/** Administrators must have a second factor; the others may. */
export function needsSecondFactor(posts: readonly Post[]): boolean {
  return posts.some((post) => post.role === 'ADMIN');
}
