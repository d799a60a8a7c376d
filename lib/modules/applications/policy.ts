import { type Actor, departmentsOf, hasRole, hasRoleIn, servesAtCounter } from '@/lib/core/context';
import { canKeepTerms, canWorkOnCase } from '../cases/policy';

/**
 * The counter registers for all departments; a department with its own representative at a counter registers through
 * its secretariat (Płock, point 1).
 */
export const canRegister = (actor: Actor): boolean => servesAtCounter(actor);

/** The department in whose name the person registers, and which has the papers until another accepts them. */
export function registeringDepartment(actor: Actor): number | null {
  if (!canRegister(actor)) return null;
  const [first] = [...departmentsOf(actor, 'CLERK'), ...departmentsOf(actor, 'SECRETARIAT')];
  return first;
}

/** Taking in what was missing: the counter, where the client brings it, or those who have the matter in hand. */
export function canTakeSupplement(
  actor: Actor,
  record: { departmentId: number; destinationId: number; settledAt: Date | null },
): boolean {
  return record.settledAt === null && (canRegister(actor) || canWorkOnCase(actor, record));
}

/** Printing the receipt again gives a new code: only for those who have the matter in hand, or the counter. */
export function canPrintReceipt(
  actor: Actor,
  record: { departmentId: number; destinationId: number },
): boolean {
  return hasRole(actor, 'CLERK') || canWorkOnCase(actor, record);
}

/** Tying a separate podanie to the first one: who registered it, while the counter has it; then who keeps its dates. */
export function canSeparate(
  actor: Actor,
  record: { departmentId: number; destinationId: number; settledAt: Date | null },
): boolean {
  const atCounter = hasRoleIn(actor, record.departmentId, 'CLERK');
  return record.settledAt === null && (atCounter || canKeepTerms(actor, record));
}
