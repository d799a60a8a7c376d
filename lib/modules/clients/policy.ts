import { type Actor, servesAtCounter } from '@/lib/core/context';

/**
 * The counter, and a secretariat at a counter, find any client of the office, because they register. Other secretariats
 * know the clients of their own cases.
 */
export function canFindClients(actor: Actor): boolean {
  return servesAtCounter(actor);
}
