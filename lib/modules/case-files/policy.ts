import { type Actor, hasRole } from '@/lib/core/context';
import { canContributeToCase } from '../cases/policy';
import type { NoteKind } from './schema';

/**
 * Notes are written by those who keep the file; of a call or a visit also by the counter, which talks to the clients of
 * every case. That they may see the case at all is asked before.
 */
export function canWriteNote(
  actor: Actor,
  { kind, ...whereabouts }: Parameters<typeof canContributeToCase>[1] & { kind: NoteKind },
): boolean {
  return (
    canContributeToCase(actor, whereabouts) ||
    (kind !== 'ANNOTATION' && hasRole(actor, 'CLERK', 'INFORMATION'))
  );
}
