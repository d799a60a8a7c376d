import { type Actor, hasRole } from '@/lib/core/context';

/** The calendar and the choices bind the whole office: who runs it and who supervises it decide on them. */
export const canChangeTerms = (actor: Actor): boolean => hasRole(actor, 'ADMIN', 'CITY_SECRETARY');

/** Who may look them up in the administration: also the auditor. */
export const canReadTerms = (actor: Actor): boolean => canChangeTerms(actor) || hasRole(actor, 'AUDITOR');
