import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { plainDateOf } from '@/lib/core/plain-date';
import { fullMomentText } from '@/lib/i18n/moments';
import { db, dbOf, transact } from '@/lib/platform/db';
import type { HandOverListPaper } from '@/lib/platform/pdf/papers';
import { record } from '../../audit/operations';
import { representativeNames } from '../../cases/queries/representative';
import { getOffice } from '../../staff/queries/office';
import { officeLines } from '../../staff/rules/office-lines';
import { listBatch } from '../queries/lists';
import type { PrintListInput } from '../schema';

/**
 * The content of the list of cases handed over to one department in one act, without those taken back; records the
 * print. `departmentId` null: the only department of the act. Throws not-found, also when the actor may not see the
 * list.
 */
export async function printHandOverList(
  ctx: Ctx,
  { batch, departmentId }: PrintListInput,
): Promise<HandOverListPaper> {
  const sent = (await listBatch(ctx, batch)).filter(({ state }) => state !== 'WITHDRAWN');
  const items = departmentId === null ? sent : sent.filter((item) => item.toDepartmentId === departmentId);
  const [first] = items;
  if (!first || items.some((item) => item.toDepartmentId !== first.toDepartmentId))
    throw new DomainError('not-found');
  const representatives = await representativeNames(
    dbOf(ctx),
    items.map((item) => item.case.id),
  );
  const attachments = await attachmentCounts(items.map((item) => item.case.id));
  const office = officeLines(await getOffice());
  const deciders = new Set(items.map((item) => (item.state === 'ACCEPTED' ? item.decidedBy : null)));
  await transact(async (tx) => {
    record(tx, ctx, { type: 'hand-over.list-printed', departmentId: first.toDepartmentId, data: { batch } });
  });
  return {
    date: plainDateOf(first.handedOverAt),
    office,
    point: { name: first.from, address: office.address },
    handedOverAt: fullMomentText(first.handedOverAt),
    from: first.from,
    to: first.to,
    items: items.map(({ case: { id, number, subject, client } }) => ({
      number,
      subject,
      client: client ?? '',
      representative: representatives.get(id) ?? '',
      attachments: attachments.get(id) ?? 0,
    })),
    handedOverBy: first.fromPerson,
    acceptedBy: deciders.size === 1 ? ([...deciders][0] ?? null) : null,
  };
}

/** The number of attachments of each podanie: the list says what is in the folder. */
async function attachmentCounts(caseIds: number[]): Promise<Map<number, number>> {
  const found = await db().application.findMany({
    where: { caseId: { in: caseIds } },
    select: { caseId: true, attachmentsCount: true },
  });
  return new Map(found.map(({ caseId, attachmentsCount }) => [caseId, attachmentsCount]));
}
