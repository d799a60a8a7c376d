import { type Actor, departmentsOf, hasRole, hasRoleIn, servesAtCounter } from '@/lib/core/context';
import { canKeepTerms, canViewCase, canWorkOnCase } from '../cases/policy';
import { canClassifyCase } from '../filing/policy';

/**
 * The counter registers for all departments. A department with its own representative at a counter registers through
 * its secretariat (Płock, point 1).
 */
export const canRegister = (actor: Actor): boolean => servesAtCounter(actor);

/** The department for which the actor registers; it has the papers until another department accepts them. */
export function registeringDepartment(actor: Actor): number | null {
  if (!canRegister(actor)) return null;
  const [first] = [...departmentsOf(actor, 'CLERK'), ...departmentsOf(actor, 'SECRETARIAT')];
  return first;
}

/**
 * The counter, to which the client brings the missing documents, and the department that has the case register a
 * supplement.
 */
export function canTakeSupplement(
  actor: Actor,
  record: { departmentId: number; destinationId: number; settledAt: Date | null },
): boolean {
  return record.settledAt === null && (canRegister(actor) || canWorkOnCase(actor, record));
}

/**
 * The person who registered a supplement cancels it, and the service point at which it was registered; one that the
 * department registered is cancelled by the people who keep the dates of the case.
 */
export function canCancelSupplement(
  actor: Actor,
  record: Registration & { settledAt: Date | null; staffId: number },
): boolean {
  if (record.settledAt !== null) return false;
  if (record.staffId === actor.staffId && canTakeSupplement(actor, record)) return true;
  if (record.pointId === null) return canKeepTerms(actor, record);
  return isAtRegisteringPoint(actor, record) && canViewCase(actor, record);
}

/** The department that has the case and the counter print the receipt again, which gives a new code. */
export function canPrintReceipt(
  actor: Actor,
  record: { departmentId: number; destinationId: number },
): boolean {
  return hasRole(actor, 'CLERK') || canWorkOnCase(actor, record);
}

/**
 * The registering clerk ties a separate podanie to the first one while the counter has it; then the people who keep its
 * dates do.
 */
export function canSeparate(
  actor: Actor,
  record: { departmentId: number; destinationId: number; settledAt: Date | null },
): boolean {
  const atCounter = hasRoleIn(actor, record.departmentId, 'CLERK');
  return record.settledAt === null && (atCounter || canKeepTerms(actor, record));
}

type Registration = Parameters<typeof canViewCase>[1] & {
  /** The service point that registered the podanie or the supplement; null when none did. */
  pointId: number | null;
};

/** The counter serves the point that registered the podanie or the supplement. */
const isAtRegisteringPoint = (actor: Actor, { pointId }: Registration): boolean =>
  canRegister(actor) && actor.servicePointId !== null && actor.servicePointId === pointId;

/**
 * The people of the department that has the case who answer for its dates, its clerks at the counter, and the point
 * that registered the podanie correct the registration.
 */
export function canCorrectRegistration(actor: Actor, record: Registration): boolean {
  const has = hasRoleIn(actor, record.departmentId, 'CLERK') || canKeepTerms(actor, record);
  return has || (isAtRegisteringPoint(actor, record) && canViewCase(actor, record));
}

/**
 * The clerks and the people who keep the file of the case cancel its registration, and may restore it; the point that
 * registered the podanie does so until a department has accepted the case.
 */
export function canCancelRegistration(
  actor: Actor,
  record: Registration & { assigneeId: number | null; accepted: boolean },
): boolean {
  if (hasRoleIn(actor, record.departmentId, 'CLERK') || canClassifyCase(actor, record)) return true;
  return !record.accepted && isAtRegisteringPoint(actor, record) && canViewCase(actor, record);
}
