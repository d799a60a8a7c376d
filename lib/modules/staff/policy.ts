import { type Actor, hasRole } from '@/lib/core/context';

/** Who runs the office's people, departments, points and sessions. */
export const canAdminister = (actor: Actor): boolean => hasRole(actor, 'ADMIN');

/** A session is ended by its owner or by an administrator. */
export const canEndSessionsOf = (actor: Actor, staffId: number): boolean =>
  actor.staffId === staffId || canAdminister(actor);
