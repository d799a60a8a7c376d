import { caseScope } from '@/lib/core/case-scope';
import { type Actor, departmentsOf, hasRole, hasRoleIn, servesAtCounter } from '@/lib/core/context';

type Whereabouts = { departmentId: number };
/** The departments of a case, by which it is judged who sees it and reads its files. */
export type Sight = Whereabouts & { destinationId: number; coDepartmentIds: readonly number[] };

export function canViewCase(actor: Actor, record: Sight): boolean {
  const scope = caseScope(actor);
  const concerned = [record.departmentId, record.destinationId, ...record.coDepartmentIds];
  return scope.all || concerned.some((id) => scope.departmentIds.includes(id));
}

/** The department that has the case works on it. */
export function canWorkOnCase(actor: Actor, record: Whereabouts): boolean {
  const { departmentId } = record;
  return hasRoleIn(actor, departmentId, 'CLERK', 'INFORMATION', 'SECRETARIAT', 'CASE_WORKER', 'HEAD');
}

/**
 * The department that has the case and the departments that co-operate add to its files. A co-operating department
 * decides nothing in the case.
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
 * A person who sees the case for their department or for the whole office reads its files: documents, letters, notes,
 * viewings, the metryka. The information point says where a case is, and reads only the files of the cases that it has.
 */
export function canReadCaseFiles(actor: Actor, record: Sight): boolean {
  const posts = actor.posts.filter(({ role }) => role !== 'INFORMATION');
  return canContributeToCase(actor, record) || canViewCase({ ...actor, posts }, record);
}

/**
 * A person who may not read the files opens the documents that they added themselves, as the signer of a letter does.
 */
export function canOpenDocument(actor: Actor, record: Sight & { staffId: number }): boolean {
  return canReadCaseFiles(actor, record) || (record.staffId === actor.staffId && canViewCase(actor, record));
}

/** PESEL and contact data in full: for the people who write to the client by duty, and for the auditor. */
export function canSeeClientData(actor: Actor, record: Whereabouts): boolean {
  return hasRole(actor, 'CLERK', 'AUDITOR') || canWorkOnCase(actor, record);
}

/** Those who talk with the client: the counter, and the department that has the case. */
export function canKeepContactWish(actor: Actor, record: Whereabouts): boolean {
  return servesAtCounter(actor) || canWorkOnCase(actor, record);
}

/** The head or the registry desk of the department that has the case assigns it. */
export function canAssignCase(actor: Actor, record: Whereabouts): boolean {
  return hasRoleIn(actor, record.departmentId, 'HEAD', 'SECRETARIAT');
}

/** The departments in which the actor may lead cases, and from which the actor may take the next case. */
export const leadingDepartments = (actor: Actor): number[] => departmentsOf(actor, 'CASE_WORKER', 'HEAD');

/** The person who leads a case gives it back as assigned by mistake. */
export function canGiveBackCase(actor: Actor, record: Whereabouts & { assigneeId: number | null }): boolean {
  return record.assigneeId === actor.staffId && canWorkOnCase(actor, record);
}

/** The person whose move it is, or their head, notes the settlement. */
export function canSettleCase(actor: Actor, record: Whereabouts & { assigneeId: number | null }): boolean {
  return record.assigneeId === actor.staffId
    ? canWorkOnCase(actor, record)
    : hasRoleIn(actor, record.departmentId, 'HEAD');
}

/** The head of the department that has the case gives it two months in place of one (KPA art. 35 § 3). */
export function canMarkComplex(actor: Actor, record: Whereabouts): boolean {
  return hasRoleIn(actor, record.departmentId, 'HEAD');
}

/** The people of the department that has the case who answer for its dates enter pauses, events and new dates. */
export function canKeepTerms(actor: Actor, record: Whereabouts): boolean {
  return hasRoleIn(actor, record.departmentId, 'CASE_WORKER', 'HEAD', 'SECRETARIAT');
}
