import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt } from '@/lib/core/errors';
import { fromColumn, type PlainDate, toColumn } from '@/lib/core/plain-date';
import { formatRegistryNumber, numberOf } from '@/lib/core/registry-number';
import type { Tx } from '@/lib/platform/db';
import type { Assignment, Case } from '@/lib/platform/generated/prisma/client';
import { record } from '../../audit/operations';
import { lockDepartments } from '../../staff/operations/hold-departments';
import type { AssignCasesInput } from '../schema/assignment';
import { moveCases } from './move-case';

type Given = Omit<AssignCasesInput, 'caseIds'>;
type Wanted = Pick<Assignment, 'kind' | 'departmentId' | 'staffId' | 'instruction'> & {
  internalOn: PlainDate | null;
};
/** The assignments that end and start in one case. */
type Plan = {
  caseRow: Case;
  before: number | null;
  ended: Assignment[];
  started: Wanted[];
  coDepartmentIds: number[];
};

/**
 * Ends and starts the assignments of locked cases, in a number of statements that does not grow with the cases. The
 * caller has checked the permission; `requestKey` is for an act on one case. Throws as `assignCases`, without
 * not-found.
 */
export async function writeAssignments(
  tx: Tx,
  ctx: Ctx,
  cases: readonly Case[],
  given: Given,
  requestKey?: string,
): Promise<void> {
  if (given.internalOn && given.internalOn < ctx.today) failAt('internalOn', 'internal-date-past');
  const standing = await tx.assignment.findMany({
    where: { caseId: { in: cases.map(({ id }) => id) }, endedAt: null },
    orderBy: { id: 'asc' },
  });
  const byCase = Map.groupBy(standing, ({ caseId }) => caseId);
  const works = await leadersAtWork(tx, cases, standing, given);
  const plans = cases
    .map((caseRow) => planOf(caseRow, byCase.get(caseRow.id) ?? [], given, works))
    .filter(
      ({ caseRow, ended, started }) => ended.length + started.length > 0 || caseRow.status !== 'IN_PROGRESS',
    );
  if (plans.length === 0) return;
  await lockDepartments(tx, given.coDepartmentIds ?? [], () => 'coDepartmentIds');

  await moveCases(
    tx,
    ctx,
    plans.map(({ caseRow }) => caseRow),
    'assign',
    ({ id }) => ({
      assigneeId: given.staffId,
      coDepartmentIds: plans.find(({ caseRow }) => caseRow.id === id)?.coDepartmentIds,
    }),
  );
  await tx.assignment.updateMany({
    where: { id: { in: plans.flatMap(({ ended }) => ended.map(({ id }) => id)) } },
    data: { endedAt: ctx.now, endedById: ctx.actor.staffId, endReason: given.reason ?? '' },
  });
  const made = await tx.assignment.createManyAndReturn({
    data: plans.flatMap(({ caseRow, started }) =>
      started.map(({ internalOn, ...wanted }) => ({
        ...wanted,
        caseId: caseRow.id,
        internalOn: internalOn && toColumn(internalOn),
        assignedById: ctx.actor.staffId,
        assignedAt: ctx.now,
        requestKey: wanted.kind === 'LEADING' ? requestKey : undefined,
      })),
    ),
  });
  recordAssignments(tx, ctx, plans, made, given.reason ?? '');
}

type Works = (staffId: number | null, departmentId: number) => string | undefined;

/** The names of the people who may lead cases in the departments now: a person who was given a case may have left. */
async function leadersAtWork(
  tx: Tx,
  cases: readonly Case[],
  standing: readonly Assignment[],
  { staffId, coStaffIds = [] }: Given,
): Promise<Works> {
  const asked = [staffId, ...coStaffIds, ...standing.flatMap((each) => each.staffId ?? [])];
  const posts = await tx.post.findMany({
    where: {
      staffId: { in: asked },
      departmentId: { in: cases.map(({ departmentId }) => departmentId) },
      role: { in: ['CASE_WORKER', 'HEAD'] },
      staff: { active: true },
    },
    select: { staffId: true, departmentId: true, staff: { select: { name: true } } },
  });
  const names = new Map(posts.map((post) => [`${post.staffId} ${post.departmentId}`, post.staff.name]));
  return (id, departmentId) => names.get(`${id} ${departmentId}`);
}

function planOf(caseRow: Case, standing: readonly Assignment[], given: Given, works: Works): Plan {
  const { departmentId } = caseRow;
  const { staffId, coStaffIds, coDepartmentIds, reason = '' } = given;
  const inDepartment = (id: number, field: string) => {
    if (!works(id, departmentId)) failAt(field, 'not-in-department');
  };
  inDepartment(staffId, 'staffId');
  for (const id of coStaffIds ?? []) inDepartment(id, 'coStaffIds');
  if (coDepartmentIds?.includes(departmentId)) failAt('coDepartmentIds', 'same-department');

  const leading = standing.find(({ kind }) => kind === 'LEADING');
  const leader = leading && leading.staffId !== staffId ? works(leading.staffId, departmentId) : undefined;
  if (leader !== undefined && reason === '') {
    const number = formatRegistryNumber(numberOf(caseRow));
    throw new DomainError('assigned-already', {
      fields: { reason: 'assigned-already' },
      facts: { number, person: leader },
    });
  }
  const lead: Wanted = {
    kind: 'LEADING',
    departmentId,
    staffId,
    instruction: given.instruction ?? leading?.instruction ?? '',
    internalOn: given.internalOn === undefined ? dayOf(leading) : given.internalOn,
  };
  const others = standing.filter(({ kind }) => kind === 'COOPERATING');
  const helper = (at: number, who: number | null): Wanted => ({
    kind: 'COOPERATING',
    departmentId: at,
    staffId: who,
    instruction: '',
    internalOn: null,
  });
  // A person who leads the case does not co-operate in it.
  const people = (coStaffIds ?? others.flatMap((each) => each.staffId ?? [])).filter((id) => id !== staffId);
  const units =
    coDepartmentIds ?? others.filter((each) => each.staffId === null).map((each) => each.departmentId);
  const wanted = [
    lead,
    ...[...new Set(people)].map((id) => helper(departmentId, id)),
    ...[...new Set(units)].map((id) => helper(id, null)),
  ];
  return {
    caseRow,
    before: leading?.staffId ?? null,
    ended: standing.filter((each) => !wanted.some((one) => isSame(each, one))),
    started: wanted.filter((one) => !standing.some((each) => isSame(each, one))),
    coDepartmentIds: [...new Set(units)],
  };
}

const dayOf = (each?: Assignment): PlainDate | null =>
  each?.internalOn ? fromColumn(each.internalOn) : null;

function isSame(standing: Assignment, wanted: Wanted): boolean {
  const { kind, departmentId, staffId, instruction } = standing;
  return (
    kind === wanted.kind &&
    departmentId === wanted.departmentId &&
    staffId === wanted.staffId &&
    instruction === wanted.instruction &&
    dayOf(standing) === wanted.internalOn
  );
}

/** Records the new leader with the former one, and the people and departments that began or ended to co-operate. */
function recordAssignments(
  tx: Tx,
  ctx: Ctx,
  plans: readonly Plan[],
  made: readonly Assignment[],
  reason: string,
): void {
  for (const { caseRow, before, ended } of plans) {
    const here = { departmentId: caseRow.departmentId, caseId: caseRow.id };
    for (const { id: assignmentId, kind, departmentId, staffId } of ended) {
      if (kind === 'COOPERATING')
        record(tx, ctx, {
          ...here,
          type: 'case.cooperation-ended',
          data: { assignmentId, departmentId, staffId },
        });
    }
    for (const one of made.filter(({ caseId }) => caseId === caseRow.id)) {
      const { id: assignmentId, kind, departmentId, staffId } = one;
      if (kind === 'COOPERATING')
        record(tx, ctx, {
          ...here,
          type: 'case.cooperation-started',
          data: { assignmentId, departmentId, staffId },
        });
      else if (staffId !== null)
        record(tx, ctx, {
          ...here,
          type: 'case.assigned',
          data: {
            staffId,
            assignmentId,
            before,
            internalOn: dayOf(one),
            reason: before === staffId ? '' : reason,
          },
        });
    }
  }
}
