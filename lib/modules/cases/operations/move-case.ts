import type { Ctx } from '@/lib/core/context';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { CLOCKS_OF_ACTS } from '../rules/clocks/course';
import { type CaseAct, ENDS_ASSIGNMENTS, statusAfter } from '../rules/transitions';
import { bringAttached } from './bring-attached';
import { endPausesOf } from './clocks/end-pauses';
import { openClocks } from './clocks/open';
import { endAssignments } from './end-assignments';

type Changes = Partial<
  Pick<Case, 'departmentId' | 'destinationId' | 'assigneeId' | 'coDepartmentIds' | 'settledAt' | 'closedAt'>
>;

/**
 * Applies an act to a locked case: its next status, the given changes, its clocks and assignments. Throws wrong-state.
 */
export async function moveCase(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  act: CaseAct,
  changes: Changes = {},
): Promise<void> {
  await moveCases(tx, ctx, [caseRow], act, () => changes);
}

/**
 * Applies an act to many locked cases, their rows in one statement; `changesOf` gives the changes of each. Cases that
 * are attached to one which changes its department go along. Throws wrong-state.
 */
export async function moveCases(
  tx: Tx,
  ctx: Ctx,
  cases: readonly Case[],
  act: CaseAct,
  changesOf: (caseRow: Case) => Changes,
): Promise<void> {
  const moved = cases.map((caseRow) => {
    const { departmentId, destinationId, assigneeId, coDepartmentIds, settledAt, closedAt } = {
      ...caseRow,
      ...changesOf(caseRow),
    };
    const status = statusAfter(caseRow, act);
    const { id } = caseRow;
    return { id, status, departmentId, destinationId, assigneeId, coDepartmentIds, settledAt, closedAt };
  });
  await tx.$executeRaw`
    UPDATE "case" k SET status = m.status, department_id = m."departmentId", destination_id = m."destinationId",
      assignee_id = m."assigneeId", co_department_ids = m."coDepartmentIds", settled_at = m."settledAt",
      closed_at = m."closedAt", given_back = ${act === 'giveBack'}, version = k.version + 1, updated_at = ${ctx.now.toISOString()}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS m (id int, status case_status, "departmentId" int,
      "destinationId" int, "assigneeId" int, "coDepartmentIds" int[], "settledAt" timestamptz, "closedAt" timestamptz)
    WHERE k.id = m.id`;
  const before = new Map(cases.map(({ id, departmentId }) => [id, departmentId]));
  const gone = moved.filter(({ id, departmentId }) => departmentId !== before.get(id));
  if (gone.length > 0) {
    await bringAttached(
      tx,
      ctx,
      gone.map(({ id }) => id),
    );
  }
  await applyActToClocks(tx, ctx, cases, act);
  if (ENDS_ASSIGNMENTS.includes(act)) {
    await endAssignments(
      tx,
      ctx,
      cases.map(({ id }) => id),
    );
  }
}

/** Ends and starts the clocks that `CLOCKS_OF_ACTS` names for the act. */
async function applyActToClocks(tx: Tx, ctx: Ctx, cases: readonly Case[], act: CaseAct): Promise<void> {
  const { closes, opens } = CLOCKS_OF_ACTS[act];
  const ids = cases.map(({ id }) => id);
  if (closes) {
    if (closes !== 'ALL') await endPausesOf(tx, ctx, cases, closes);
    await tx.clock.updateMany({
      where: {
        caseId: { in: ids },
        closedAt: null,
        ...(closes === 'ALL' ? {} : { purpose: { in: [...closes] } }),
      },
      data: { closedAt: ctx.now },
    });
  }
  if (opens)
    await openClocks(
      tx,
      ctx,
      ids.map((caseId) => ({ caseId, ...opens, startOn: ctx.today })),
    );
}
