import { caseScope } from '@/lib/core/case-scope';
import { type Actor, departmentsOf, hasRole, hasRoleIn } from '@/lib/core/context';

type Whereabouts = { departmentId: number };
type Sight = Whereabouts & { destinationId: number; coDepartmentIds: readonly number[] };

export function canViewCase(actor: Actor, record: Sight): boolean {
  const scope = caseScope(actor);
  const concerned = [record.departmentId, record.destinationId, ...record.coDepartmentIds];
  return scope.all || concerned.some((id) => scope.departmentIds.includes(id));
}

/** Whoever has the case in hand: the department where it is. */
export function canWorkOnCase(actor: Actor, record: Whereabouts): boolean {
  const { departmentId } = record;
  return hasRoleIn(actor, departmentId, 'CLERK', 'INFORMATION', 'SECRETARIAT', 'CASE_WORKER', 'HEAD');
}

/**
 * Adding to the files what one has: whoever has the case in hand, and the departments that co-operate. They decide
 * nothing in it.
 */
export function canContributeToCase(
  actor: Actor,
  record: Whereabouts & Pick<Sight, 'coDepartmentIds'>,
): boolean {
  return (
    canWorkOnCase(actor, record) ||
    record.coDepartmentIds.some((id) => hasRoleIn(actor, id, 'SECRETARIAT', 'CASE_WORKER', 'HEAD'))
  );
}

/**
 * Opening the files of a case: whoever sees it for their department or for the whole office. The information point says
 * where a case is, and opens only what it has in hand.
 */
export function canOpenDocuments(actor: Actor, record: Sight): boolean {
  const posts = actor.posts.filter(({ role }) => role !== 'INFORMATION');
  return canContributeToCase(actor, record) || canViewCase({ ...actor, posts }, record);
}

/** PESEL and contact data in full: those whose duty it is to write to the client, and the auditor. */
export function canSeeClientData(actor: Actor, record: Whereabouts): boolean {
  return hasRole(actor, 'CLERK', 'AUDITOR') || canWorkOnCase(actor, record);
}

/** Giving a case to a person: the head or the registry desk of the department that has it. */
export function canAssignCase(actor: Actor, record: Whereabouts): boolean {
  return hasRoleIn(actor, record.departmentId, 'HEAD', 'SECRETARIAT');
}

/** Departments in which the person may lead cases; also those from which they may take one for themselves. */
export const leadingDepartments = (actor: Actor): number[] => departmentsOf(actor, 'CASE_WORKER', 'HEAD');

/** Saying that one was given a case by mistake: who leads it. */
export function canGiveBackCase(actor: Actor, record: Whereabouts & { assigneeId: number | null }): boolean {
  return record.assigneeId === actor.staffId && canWorkOnCase(actor, record);
}

/** Noting a settlement: the person whose move it is, or their head. */
export function canSettleCase(actor: Actor, record: Whereabouts & { assigneeId: number | null }): boolean {
  return record.assigneeId === actor.staffId
    ? canWorkOnCase(actor, record)
    : hasRoleIn(actor, record.departmentId, 'HEAD');
}

/** Two months in place of one (KPA art. 35 § 3): the head of the department that has the case. */
export function canMarkComplex(actor: Actor, record: Whereabouts): boolean {
  return hasRoleIn(actor, record.departmentId, 'HEAD');
}

/** Pauses, events and new dates of a case: those of the department that has it who answer for its dates. */
export function canKeepTerms(actor: Actor, record: Whereabouts): boolean {
  return hasRoleIn(actor, record.departmentId, 'CASE_WORKER', 'HEAD', 'SECRETARIAT');
}
