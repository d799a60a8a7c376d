import { type Actor, hasRole } from '@/lib/core/context';

/** Administrators, the City Secretary and auditors see the errors that the office found in its own data. */
export const canSeeIncidents = (actor: Actor): boolean =>
  hasRole(actor, 'ADMIN', 'CITY_SECRETARY', 'AUDITOR');
