import { type Actor, hasRole, hasRoleIn } from '@/lib/core/context';
import { canKeepTerms } from '../cases/policy';

type Whereabouts = { departmentId: number; destinationId: number };

/** Writing letters of a case: those of the department that has it who answer for its dates. */
export function canWriteLetters(actor: Actor, record: Whereabouts): boolean {
  return canKeepTerms(actor, record);
}

/** Sending what is signed and noting how it was delivered: the department, and the counter, which posts and hands out. */
export function canDispatchLetters(actor: Actor, record: Whereabouts): boolean {
  return canKeepTerms(actor, record) || hasRole(actor, 'CLERK');
}

/**
 * Reading a letter whole, with the address of whom it is for: those who write or send it, the departments that
 * co-operate, and the auditor.
 */
export function canReadLetters(
  actor: Actor,
  record: Whereabouts & { coDepartmentIds: readonly number[] },
): boolean {
  return (
    canDispatchLetters(actor, record) ||
    hasRole(actor, 'AUDITOR') ||
    record.coDepartmentIds.some((id) => hasRoleIn(actor, id, 'SECRETARIAT', 'CASE_WORKER', 'HEAD'))
  );
}

/** Who writes and publishes the templates of letters. */
export const canEditTemplates = (actor: Actor): boolean => hasRole(actor, 'EDITOR', 'ADMIN');
