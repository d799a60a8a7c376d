import { type Actor, hasRole, hasRoleIn } from '@/lib/core/context';

/** Administrators manage the office's people, departments, points and sessions. */
export const canAdminister = (actor: Actor): boolean => hasRole(actor, 'ADMIN');

/** The owner of a session and an administrator may end it. */
export const canEndSessionsOf = (actor: Actor, { staffId }: { staffId: number }): boolean =>
  actor.staffId === staffId || canAdminister(actor);

/**
 * An administrator arranges substitutions for everybody, a head for the people of their departments. `departmentIds`
 * are the person's departments and all departments above them.
 */
export const canArrangeSubstitution = (
  actor: Actor,
  { departmentIds }: { departmentIds: readonly number[] },
): boolean => canAdminister(actor) || departmentIds.some((id) => hasRoleIn(actor, id, 'HEAD'));

/** Administrators and the City Secretary keep the register of mandates. */
export const canKeepMandates = (actor: Actor): boolean => hasRole(actor, 'ADMIN', 'CITY_SECRETARY');

/** These people and auditors read the whole register; everybody reads their own mandates. */
export const canSeeMandates = (actor: Actor): boolean => canKeepMandates(actor) || hasRole(actor, 'AUDITOR');
