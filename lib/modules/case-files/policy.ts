import { type Actor, hasRole } from '@/lib/core/context';
import { canWorkOnCase } from '../cases/policy';
import type { NoteKind } from './schema';

type FileOf = { departmentId: number; destinationId: number; coDepartmentIds: readonly number[] };

/** Whoever keeps the file of a case: the department that has it, and those that co-operate in it. */
export function canKeepFile(actor: Actor, of: FileOf): boolean {
  return [of.departmentId, ...of.coDepartmentIds].some((departmentId) =>
    canWorkOnCase(actor, { ...of, departmentId }),
  );
}

/**
 * Notes are written by those who keep the file; of a call or a visit also by the counter, which talks to the clients of
 * every case. That they may see the case at all is asked before.
 */
export function canWriteNote(actor: Actor, of: FileOf, kind: NoteKind): boolean {
  return canKeepFile(actor, of) || (kind !== 'ANNOTATION' && hasRole(actor, 'CLERK', 'INFORMATION'));
}
