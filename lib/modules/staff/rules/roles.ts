import type { Post } from '@/lib/core/context';
import type { Role } from '@/lib/core/roles';
import type { PostChanges } from '../schema';

/** The roles that watch over the office: their holders are told of who gets or loses one. */
export const WATCHING_ROLES: readonly Role[] = ['ADMIN', 'CITY_SECRETARY', 'AUDITOR'];

export const watches = (posts: readonly Post[]): boolean =>
  posts.some(({ role }) => WATCHING_ROLES.includes(role));

/** The posts without repetitions, in a fixed order. */
export function orderedPosts(posts: readonly Post[]): Post[] {
  const once = new Map(
    posts.map(({ departmentId, role }) => [`${departmentId} ${role}`, { departmentId, role }]),
  );
  return [...once].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, post]) => post);
}

/** The posts that one state has and the other has not. */
export function postChanges(before: readonly Post[], after: readonly Post[]): PostChanges {
  const without = (from: readonly Post[], posts: readonly Post[]) =>
    orderedPosts(from).filter(
      ({ role, departmentId }) =>
        !posts.some((post) => post.role === role && post.departmentId === departmentId),
    );
  return { given: without(after, before), taken: without(before, after) };
}

/**
 * The changes of posts that the watching people are told of: the watching roles, and any role that a person gave
 * themselves. Null when there is none.
 */
export function changesToTell({ given, taken }: PostChanges, own: boolean): PostChanges | null {
  const told = {
    given: own ? given : given.filter((post) => watches([post])),
    taken: taken.filter((post) => watches([post])),
  };
  return told.given.length + told.taken.length > 0 ? told : null;
}
