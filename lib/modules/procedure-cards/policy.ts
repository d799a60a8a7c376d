import { type Actor, hasRole } from '@/lib/core/context';

export const canPublishCards = (actor: Actor): boolean => hasRole(actor, 'EDITOR', 'ADMIN');
