import { type Actor, hasRole, hasRoleIn } from '@/lib/core/context';

/** Who runs the office's people, departments, points and sessions. */
export const canAdminister = (actor: Actor): boolean => hasRole(actor, 'ADMIN');

/** A session is ended by its owner or by an administrator. */
export const canEndSessionsOf = (actor: Actor, { staffId }: { staffId: number }): boolean =>
  actor.staffId === staffId || canAdminister(actor);

/**
 * Saying who stands in for somebody: an administrator for anyone, a head for the people of their departments.
 * `departmentIds` are those of the person, with all above them.
 */
export const canArrangeSubstitution = (
  actor: Actor,
  { departmentIds }: { departmentIds: readonly number[] },
): boolean => canAdminister(actor) || departmentIds.some((id) => hasRoleIn(actor, id, 'HEAD'));

/** Who writes the register of mandates. */
export const canKeepMandates = (actor: Actor): boolean => hasRole(actor, 'ADMIN', 'CITY_SECRETARY');

/** Who reads it whole; everybody sees their own. */
export const canSeeMandates = (actor: Actor): boolean => canKeepMandates(actor) || hasRole(actor, 'AUDITOR');
