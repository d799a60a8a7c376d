import { type Actor, servesAtCounter } from '@/lib/core/context';

/**
 * Finding any client of the office belongs to registering: the counter, and a secretariat that sits at one. Other
 * secretariats know the clients of their own cases.
 */
export function canFindClients(actor: Actor): boolean {
  return servesAtCounter(actor);
}
