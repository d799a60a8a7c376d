import { type Actor, hasRole } from './context';

/** The cases that a person may see: all, those of some departments, or none. The default is none. */
export type CaseScope = { all: true } | { all: false; departmentIds: readonly number[] };

/**
 * People at the counter tell anyone where their matter is (Kraków 6), the City Secretary supervises, the auditor
 * audits: they see all cases. A department sees its cases, the cases handed over to it, and the cases in which it
 * co-operates. Other people see none.
 */
export function caseScope(actor: Actor): CaseScope {
  if (hasRole(actor, 'CLERK', 'INFORMATION', 'CITY_SECRETARY', 'AUDITOR')) return { all: true };
  if (hasRole(actor, 'SECRETARIAT', 'CASE_WORKER', 'HEAD')) {
    return { all: false, departmentIds: actor.departmentIds };
  }
  return { all: false, departmentIds: [] };
}
