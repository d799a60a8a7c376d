import type { Ctx } from '@/lib/core/context';
import { DomainError, refuse } from '@/lib/core/errors';
import { fromColumn, type PlainDate, toColumn } from '@/lib/core/plain-date';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case, Clock } from '@/lib/platform/generated/prisma/client';
import { renderPdf } from '@/lib/platform/pdf';
import { recordOf } from '../../audit/operations';
import { meetDefects } from '../../cases/operations/clocks/call-defects';
import { canReadCaseFiles } from '../../cases/policy';
import { listCallDefects } from '../../cases/queries/call-defects';
import { getCase } from '../../cases/queries/one';
import { proceedingsOfCase } from '../../cases/queries/proceedings';
import { findRepresentative } from '../../cases/queries/representative';
import type { CallDefect } from '../../cases/schema/clock';
import { getOffice } from '../../staff/queries/office';
import { canTakeSupplement } from '../policy';
import { getApplication } from '../queries/application';
import {
  defectsOfForm,
  documentOfDefect,
  isComplete,
  keepsTerm,
  missingEvidence,
  owed,
} from '../rules/registration';
import type { Supplemented, SupplementInput } from '../schema/application';
import { lockApplication } from './lock-application';
import { supplementPaper } from './supplement-paper';

/** The input with the day of receipt. */
type DatedInput = SupplementInput & { receivedOn: PlainDate };

/**
 * Registers what the client brought after the filing. The term of a call (KPA art. 64 § 2) ends on the day on which its
 * last defect is mended; where no call waits, the podanie is complete when nothing formal is missing on its list, or
 * when the clerk says so. A late supplement is registered too, because the department decides about it; a second call
 * with the same key changes nothing. Throws not-found, not-allowed, case-settled, supplement-empty,
 * supplement-not-owed, invalid (fields: receivedOn, postingDate).
 */
export async function registerSupplement(ctx: Ctx, typed: SupplementInput): Promise<Supplemented> {
  const input = { ...typed, receivedOn: typed.receivedOn ?? ctx.today };
  return transact(async (tx) => {
    const { caseRow } = await lockApplication(tx, ctx, input.caseId);
    const repeated = await tx.supplement.findFirst({
      where: { requestKey: input.requestKey, caseId: caseRow.id },
    });
    if (repeated) return { inTime: repeated.inTime, ...(await owedIn(tx, caseRow.id)) };
    if (caseRow.settledAt) throw new DomainError('case-settled');
    if (!canTakeSupplement(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    checkDays(input, caseRow, ctx);
    const { called, defects, others, documentIds, formallyMissing } = await broughtNow(tx, caseRow.id, input);
    if (defects.length === 0 && documentIds.length === 0 && input.note === '') {
      const ticked = input.defectIds.length + input.documentIds.length > 0;
      throw new DomainError(ticked ? 'supplement-not-owed' : 'supplement-empty');
    }
    const call = await openCall(tx, caseRow.id);
    const inTime = call && keepsTerm(input, fromColumn(call.dueOn));
    const mended = { called: called.length, mended: defects.length };
    const complete = isComplete(mended, formallyMissing, input.complete);
    const { receivedOn, postingDate, channel, note, attachmentsCount, requestKey } = input;
    const { id } = await tx.supplement.create({
      data: {
        caseId: caseRow.id,
        channel,
        note,
        attachmentsCount,
        requestKey,
        complete,
        receivedOn: toColumn(receivedOn),
        postingDate: postingDate && toColumn(postingDate),
        inTime,
        registeredById: ctx.actor.staffId,
        servicePointId: ctx.actor.servicePointId,
        registeredAt: ctx.now,
      },
    });
    const filed = { where: { id: { in: documentIds }, caseId: caseRow.id }, data: { supplementId: id } };
    await tx.applicationDocument.updateMany(filed);
    const documents = defects.length + others.length;
    recordOf(tx, ctx, caseRow, 'application.supplemented', {
      supplementId: id,
      on: receivedOn,
      documents,
      complete,
      inTime,
    });
    const ids = defects.map((defect) => defect.id);
    if (called.length > 0) await meetDefects(tx, ctx, caseRow, { ids, supplementId: id, requestKey });
    if (complete)
      await tx.application.update({ where: { caseId: caseRow.id }, data: { supplementCall: 'NONE' } });
    return { inTime, ...(await owedIn(tx, caseRow.id)) };
  });
}

/**
 * The confirmation of a supplement (KPA art. 63 § 4), as a PDF, for everybody who reads the files of the case. Throws
 * not-found, not-allowed, supplement-cancelled.
 */
export async function printSupplement(ctx: Ctx, slug: string, supplementId: number): Promise<Uint8Array> {
  const record = await getCase(ctx, slug);
  if (!canReadCaseFiles(ctx.actor, record)) throw new DomainError('not-allowed');
  const [application, representative, office, { row }] = await Promise.all([
    getApplication(ctx, record.id),
    findRepresentative(ctx, record),
    getOffice(),
    proceedingsOfCase(ctx, record.id),
  ]);
  const { confirmation } = row;
  const parts = { ctx, record, application, representative, office, supplementId, confirmation };
  return renderPdf('supplement', supplementPaper(parts));
}

/** The open call to supplement; a call to pay a fee (KPA art. 261) is not one. */
async function openCall(tx: Tx, caseId: number): Promise<Clock | null> {
  return tx.clock.findFirst({
    where: { caseId, purpose: 'SUPPLEMENT', closedAt: null, NOT: { entries: { some: { pause: 'FEE' } } } },
    orderBy: { id: 'desc' },
  });
}

/**
 * The defects that the client owes by calls; those of them that the clerk ticked; the ids of the ticked documents of the
 * list that no ticked defect names; and of all documents that came; the number of formal documents still missing then.
 */
async function broughtNow(tx: Tx, caseId: number, { defectIds, documentIds }: SupplementInput) {
  const owing = (defect: CallDefect) => defect.waits && defect.supplementId === null;
  const called = (await listCallDefects(tx, caseId)).filter(owing);
  const defects = called.filter(({ id }) => defectIds.includes(id));
  const absent = await tx.applicationDocument.findMany({
    where: { caseId, present: false, supplementId: null },
  });
  const named = new Set(defects.map(({ text }) => documentOfDefect(text, absent)?.id));
  const ids = absent.map(({ id }) => id);
  const others = ids.filter((id) => documentIds.includes(id) && !named.has(id));
  const came = [...ids.filter((id) => named.has(id)), ...others];
  const formallyMissing = defectsOfForm(absent.filter(({ id }) => !came.includes(id))).length;
  return { called, defects, others, documentIds: came, formallyMissing };
}

async function owedIn(tx: Tx, caseId: number): Promise<Pick<Supplemented, 'missing' | 'evidence'>> {
  const defects = await listCallDefects(tx, caseId);
  const documents = await tx.applicationDocument.findMany({
    where: { caseId },
    orderBy: { position: 'asc' },
  });
  return { missing: owed({ defects, documents }), evidence: missingEvidence(documents) };
}

function checkDays({ receivedOn, postingDate }: DatedInput, caseRow: Case, { today }: Ctx): void {
  if (receivedOn > today) refuse('receivedOn', 'date-in-future');
  if (receivedOn < fromColumn(caseRow.receivedOn)) refuse('receivedOn', 'event-before-receipt');
  if (postingDate && postingDate > receivedOn) refuse('postingDate', 'posting-after-receipt');
}
