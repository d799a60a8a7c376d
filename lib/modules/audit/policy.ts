import { type Actor, hasRole } from '@/lib/core/context';

/** Administrators, the City Secretary and auditors see the errors that the office found in its own data. */
export const canSeeIncidents = (actor: Actor): boolean =>
  hasRole(actor, 'ADMIN', 'CITY_SECRETARY', 'AUDITOR');

/** An incident about a person is explained by another one; `staffId` is null for an incident about nobody. */
export const canCloseIncident = (actor: Actor, { staffId }: { staffId: number | null }): boolean =>
  canSeeIncidents(actor) && staffId !== actor.staffId;

/** The same people read the history of the office: its set-up, its people and their roles, who signed in. */
export const canReadHistory = (actor: Actor): boolean => canSeeIncidents(actor);
