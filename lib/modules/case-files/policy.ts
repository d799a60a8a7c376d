import { type Actor, hasRole } from '@/lib/core/context';
import { canContributeToCase, canReadCaseFiles, canViewCase, type Sight } from '../cases/policy';
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

/** Notes are read with the other files of the case; their authors read their own in every case that they see. */
export function canReadNote(actor: Actor, note: Sight & { staffId: number }): boolean {
  return canReadCaseFiles(actor, note) || (note.staffId === actor.staffId && canViewCase(actor, note));
}
