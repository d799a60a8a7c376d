import { type Actor, hasRole, hasRoleIn } from '@/lib/core/context';
import { canKeepTerms, canReadCaseFiles, type Sight } from '../cases/policy';

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
 * A signed letter is read with the other files of the case, so that its page and its PDF open for the same people. A
 * letter that is not signed yet, and so has no document, is read by those who write it, the departments that co-operate,
 * and the auditor.
 */
export function canReadLetter(actor: Actor, record: Sight & { documentId: number | null }): boolean {
  if (record.documentId !== null) return canReadCaseFiles(actor, record);
  const helps = record.coDepartmentIds.some((id) =>
    hasRoleIn(actor, id, 'SECRETARIAT', 'CASE_WORKER', 'HEAD'),
  );
  return canWriteLetters(actor, record) || helps || hasRole(actor, 'AUDITOR');
}

/** Editors and administrators write and publish the templates of letters. */
export const canEditTemplates = (actor: Actor): boolean => hasRole(actor, 'EDITOR', 'ADMIN');
