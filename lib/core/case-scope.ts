import { type Actor, hasRole } from './context';

/** Which cases a person may see: all, those of some departments, or none. Deny by default. */
export type CaseScope = { all: true } | { all: false; departmentIds: readonly number[] };

/**
 * The counter tells anyone where their matter is (Kraków 6), the City Secretary supervises, the auditor audits:
 * they see all. A department sees what it has, what is on its way to it, and what it co-operates in. Others see none.
 */
export function caseScope(actor: Actor): CaseScope {
  if (hasRole(actor, 'CLERK', 'INFORMATION', 'CITY_SECRETARY', 'AUDITOR')) return { all: true };
  if (hasRole(actor, 'SECRETARIAT', 'CASE_WORKER', 'HEAD')) {
    return { all: false, departmentIds: actor.departmentIds };
  }
  return { all: false, departmentIds: [] };
}
