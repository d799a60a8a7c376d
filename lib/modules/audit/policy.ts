import { type Actor, hasRole } from '@/lib/core/context';

/** What the office found wrong with its own data: whoever runs it, supervises it or audits it. */
export const canSeeIncidents = (actor: Actor): boolean =>
  hasRole(actor, 'ADMIN', 'CITY_SECRETARY', 'AUDITOR');
