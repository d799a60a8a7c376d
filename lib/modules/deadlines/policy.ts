import { type Actor, hasRole } from '@/lib/core/context';

/** The calendar and the choices bind the whole office: administrators and the City Secretary decide on them. */
export const canChangeTerms = (actor: Actor): boolean => hasRole(actor, 'ADMIN', 'CITY_SECRETARY');

/** These people and the auditor may read them in the administration. */
export const canReadTerms = (actor: Actor): boolean => canChangeTerms(actor) || hasRole(actor, 'AUDITOR');
