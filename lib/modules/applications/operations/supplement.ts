import type { Ctx } from '@/lib/core/context';
import { DomainError, refuse } from '@/lib/core/errors';
import { fromColumn, type PlainDate, toColumn } from '@/lib/core/plain-date';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case, Clock } from '@/lib/platform/generated/prisma/client';
import { renderPdf } from '@/lib/platform/pdf';
import { recordOf } from '../../audit/operations';
import { endClock } from '../../cases/operations/clocks/event';
import { canReadCaseFiles } from '../../cases/policy';
import { getCase } from '../../cases/queries/one';
import { findRepresentative } from '../../cases/queries/representative';
import { laterOf } from '../../deadlines/rules/civil';
import { getOffice } from '../../staff/queries/office';
import { canTakeSupplement } from '../policy';
import { getApplication } from '../queries/application';
import { isReceived, keepsTerm } from '../rules/registration';
import type { Supplemented, SupplementInput } from '../schema/application';
import { lockApplication } from './lock-application';
import { supplementPaper } from './supplement-paper';

/** The input with the day of receipt. */
type DatedInput = SupplementInput & { receivedOn: PlainDate };

/**
 * Registers the documents that the client brought after the filing; with `complete` the call is met, so the clock of
 * KPA art. 64 § 2 ends on that day. A late supplement is registered too, because the department decides about it; a
 * second call with the same key changes nothing. Throws not-found, not-allowed, case-settled, supplement-empty, invalid
 * (fields: receivedOn, postingDate).
 */
export async function registerSupplement(ctx: Ctx, typed: SupplementInput): Promise<Supplemented> {
  const input = { ...typed, receivedOn: typed.receivedOn ?? ctx.today };
  return transact(async (tx) => {
    const { caseRow } = await lockApplication(tx, ctx, input.caseId);
    const repeated = await tx.supplement.findFirst({
      where: { requestKey: input.requestKey, caseId: caseRow.id },
    });
    if (repeated) return { inTime: repeated.inTime, missing: await missingOf(tx, caseRow.id) };
    if (caseRow.settledAt) throw new DomainError('case-settled');
    if (!canTakeSupplement(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    checkDays(input, caseRow, ctx);
    if (input.documentIds.length === 0 && input.note === '') throw new DomainError('supplement-empty');
    const call = await openCall(tx, caseRow.id);
    const { documentIds, receivedOn, postingDate, ...row } = input;
    const inTime = call && keepsTerm(input, fromColumn(call.dueOn));
    const { id } = await tx.supplement.create({
      data: {
        ...row,
        receivedOn: toColumn(receivedOn),
        postingDate: postingDate && toColumn(postingDate),
        inTime,
        registeredById: ctx.actor.staffId,
        registeredAt: ctx.now,
      },
    });
    const { count } = await tx.applicationDocument.updateMany({
      where: { id: { in: documentIds }, caseId: caseRow.id, present: false, supplementId: null },
      data: { supplementId: id },
    });
    recordOf(tx, ctx, caseRow, 'application.supplemented', {
      supplementId: id,
      on: receivedOn,
      documents: count,
      complete: input.complete,
      inTime,
    });
    if (input.complete) await meetCall(tx, ctx, caseRow, call, input);
    return { inTime, missing: await missingOf(tx, caseRow.id) };
  });
}

/**
 * The confirmation of a supplement (KPA art. 63 § 4), as a PDF, for everybody who reads the files of the case. Throws
 * not-found, not-allowed.
 */
export async function printSupplement(ctx: Ctx, slug: string, supplementId: number): Promise<Uint8Array> {
  const record = await getCase(ctx, slug);
  if (!canReadCaseFiles(ctx.actor, record)) throw new DomainError('not-allowed');
  const [application, representative, office] = await Promise.all([
    getApplication(ctx, record.id),
    findRepresentative(ctx, record),
    getOffice(),
  ]);
  const parts = { ctx, record, application, representative, office, supplementId };
  return renderPdf('supplement', supplementPaper(parts));
}

/** The open call to supplement; a call to pay a fee (KPA art. 261) is not one. */
async function openCall(tx: Tx, caseId: number): Promise<Clock | null> {
  return tx.clock.findFirst({
    where: { caseId, purpose: 'SUPPLEMENT', closedAt: null, NOT: { entries: { some: { pause: 'FEE' } } } },
    orderBy: { id: 'desc' },
  });
}

async function meetCall(tx: Tx, ctx: Ctx, caseRow: Case, call: Clock | null, input: DatedInput) {
  await tx.application.update({ where: { caseId: caseRow.id }, data: { supplementCall: 'NONE' } });
  if (!call) return;
  const { receivedOn, requestKey } = input;
  const on = laterOf(receivedOn, fromColumn(call.startOn));
  await endClock(tx, ctx, caseRow, call, { on, how: 'Wpłynęło uzupełnienie.', requestKey });
}

async function missingOf(tx: Tx, caseId: number): Promise<string[]> {
  const documents = await tx.applicationDocument.findMany({
    where: { caseId, mandatory: true },
    orderBy: { position: 'asc' },
  });
  return documents.filter((document) => !isReceived(document)).map(({ name }) => name);
}

function checkDays({ receivedOn, postingDate }: DatedInput, caseRow: Case, { today }: Ctx): void {
  if (receivedOn > today) refuse('receivedOn', 'date-in-future');
  if (receivedOn < fromColumn(caseRow.receivedOn)) refuse('receivedOn', 'event-before-receipt');
  if (postingDate && postingDate > receivedOn) refuse('postingDate', 'posting-after-receipt');
}
