import { type Actor, hasRole } from '@/lib/core/context';
import { canContributeToCase } from '../cases/policy';
import type { NoteKind } from './schema';

/**
 * The departments that keep the file write its notes; the counter, which talks to the clients of every case, writes
 * notes of calls and visits. The caller checks whether the actor may see the case.
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
