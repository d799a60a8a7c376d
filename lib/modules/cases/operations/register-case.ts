import { type CaseKind, SERIES_OF_KINDS } from '@/lib/core/case-kinds';
import type { Ctx } from '@/lib/core/context';
import { type PlainDate, toColumn, yearOf } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import type { By } from '../../audit/operations';
import type { RuleCode } from '../../deadlines/schema';
import { CLOCKS_OF_ACTS } from '../rules/clocks/course';
import type { CaseStatus } from '../schema/case';
import { refreshSearchOf } from './case-search';
import { openClocks } from './clocks/open';
import { nextRegistryNumber } from './registry-number';

/** The values that a case of every kind has when it is registered. */
export type NewCase = {
  kind: CaseKind;
  status: Extract<CaseStatus, 'REGISTERED' | 'ACCEPTED' | 'IN_PROGRESS'>;
  subject: string;
  /** Null where no party is named. */
  clientId: number | null;
  departmentId: number;
  /** The department that shall have the case; equal to `departmentId` when the case stays. */
  destinationId: number;
  assigneeId: number | null;
  receivedOn: PlainDate;
  /** The rule of the settlement term. */
  rule: RuleCode;
};

/**
 * Registers a case of a kind other than a podanie (`register_application` writes that one): its row of the spine, its
 * clocks, by `writeDetail` the row of its kind, and last its number, so that the series is locked briefly. The caller
 * has checked the permission, and records the act.
 */
export async function registerCase(
  tx: Tx,
  ctx: By & Pick<Ctx, 'today'>,
  { rule, receivedOn, ...values }: NewCase,
  writeDetail: (caseId: number) => Promise<unknown>,
): Promise<Case> {
  const registrySeries = SERIES_OF_KINDS[values.kind];
  const registryYear = yearOf(ctx.today);
  const [{ id }] = await tx.$queryRaw<[{ id: number }]>`SELECT nextval('case_id_seq')::int AS id`;
  await tx.case.create({
    data: {
      ...values,
      id,
      registrySeries,
      registryYear,
      // A negative number until the last statement, so that no two cases share one.
      registryNumber: -id,
      receivedOn: toColumn(receivedOn),
      registeredById: ctx.actor.staffId,
      dueRule: rule,
      dueOn: toColumn(receivedOn),
      searchText: '',
      createdAt: ctx.now,
      updatedAt: ctx.now,
    },
  });
  const assignment = values.status === 'ACCEPTED' ? CLOCKS_OF_ACTS.accept.opens : undefined;
  const [{ dueOn }] = await openClocks(tx, ctx, [
    { caseId: id, purpose: 'SETTLEMENT', rule, startOn: receivedOn },
    ...(assignment ? [{ ...assignment, caseId: id, startOn: ctx.today }] : []),
  ]);
  await writeDetail(id);
  await refreshSearchOf(tx, [id]);
  const registryNumber = await nextRegistryNumber(tx, registrySeries, registryYear);
  return tx.case.update({ where: { id }, data: { registryNumber, dueOn: toColumn(dueOn) } });
}
