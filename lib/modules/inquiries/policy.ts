import { type Actor, departmentsOf, hasRole, standsIn } from '@/lib/core/context';
import { canViewCase, canWorkOnCase, type Sight } from '../cases/policy';

/** A telephone rings on every desk of the office; the auditor and the administrator take no questions of clients. */
export const canTakeInquiry = (actor: Actor): boolean =>
  hasRole(
    actor,
    'CLERK',
    'INFORMATION',
    'SECRETARIAT',
    'CASE_WORKER',
    'HEAD',
    'EDITOR',
    'CITY_SECRETARY',
    'QUALITY',
  );

/** The departments for which the actor calls back. */
export const callingDepartments = (actor: Actor): number[] =>
  departmentsOf(actor, 'CLERK', 'INFORMATION', 'SECRETARIAT', 'CASE_WORKER', 'HEAD');

/**
 * The people of the unit that has the inquiry call back, pass it on, end it and reopen it; so does the substitute of the
 * person who shall call.
 */
export const canCallBack = (
  actor: Actor,
  record: { departmentId: number; assigneeId: number | null },
): boolean =>
  canWorkOnCase(actor, record) ||
  (record.assigneeId !== null && standsIn(actor, record.assigneeId, record.departmentId));

/**
 * The person who took the question sees what became of it, and the one who may call sees it; else it is seen as every
 * case is.
 */
export const canSeeInquiry = (
  actor: Actor,
  record: Sight & { staffId: number | null; assigneeId: number | null },
): boolean =>
  (record.staffId === actor.staffId && canTakeInquiry(actor)) ||
  canCallBack(actor, record) ||
  canViewCase(actor, record);

/** The person who took a question takes it back as a mistake, before anybody has called. */
export const canTakeBackInquiry = (actor: Actor, record: { staffId: number | null }): boolean =>
  record.staffId === actor.staffId && canTakeInquiry(actor);

/** The counted questions name no person, so everybody who takes questions reads them. */
export const canReadAsked = (actor: Actor): boolean => canTakeInquiry(actor) || hasRole(actor, 'AUDITOR');

/** The person who counted an answer takes it back as a mistake. */
export const canWithdrawAnswered = (actor: Actor, record: { staffId: number }): boolean =>
  record.staffId === actor.staffId && canTakeInquiry(actor);
