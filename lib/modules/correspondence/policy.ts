import { type Actor, hasRole, hasRoleIn } from '@/lib/core/context';
import { canKeepTerms } from '../cases/policy';

type Whereabouts = { departmentId: number; destinationId: number };

/** The people of the department that has the case, who answer for its dates, write its letters. */
export function canWriteLetters(actor: Actor, record: Whereabouts): boolean {
  return canKeepTerms(actor, record);
}

/** The department and the counter, which posts and hands out, send letters and note their delivery. */
export function canDispatchLetters(actor: Actor, record: Whereabouts): boolean {
  return canKeepTerms(actor, record) || hasRole(actor, 'CLERK');
}

/**
 * People who write or send a letter, the departments that co-operate, and the auditor may read the whole letter with
 * its address.
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

/** Editors and administrators write and publish the templates of letters. */
export const canEditTemplates = (actor: Actor): boolean => hasRole(actor, 'EDITOR', 'ADMIN');
