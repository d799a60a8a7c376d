import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { formatCode } from '@/lib/core/registry-number';
import { db, type Tx, transact } from '@/lib/platform/db';
import type { Application } from '@/lib/platform/generated/prisma/client';
import { renderPdf } from '@/lib/platform/pdf';
import type { ReceiptPaper } from '@/lib/platform/pdf/papers';
import { hasHash } from '@/lib/platform/secrets';
import { recordOf } from '../../audit/operations';
import type { CaseHistory } from '../../audit/schema';
import { getClientOfCase } from '../../cases/queries/client-of-case';
import { getCase } from '../../cases/queries/one';
import { proceedingsOfCase } from '../../cases/queries/proceedings';
import { findRepresentative } from '../../cases/queries/representative';
import { settlementTerm } from '../../cases/rules/clocks/term';
import type { CaseRecord } from '../../cases/schema/case';
import { getOffice } from '../../staff/queries/office';
import { canPrintReceipt, canRegister } from '../policy';
import { getApplication } from '../queries/application';
import { isPrinted } from '../rules/correction';
import type { ShowCodeInput } from '../schema/application';
import type { Change } from '../schema/correction';
import { lockApplication } from './lock-application';
import { openReceiptKey, sealReceiptKey } from './receipt-key';
import { receiptPaper } from './receipt-paper';
import { renewCode } from './renew-code';

type Renewal = CaseHistory['application.code-renewed'];

/**
 * The receipt (KPA art. 63 § 4) as a PDF, by the key from the registration or from `renewReceipt`; records the print.
 * Throws not-found, not-allowed, registration-cancelled, receipt-key-expired, and receipt-outdated when the podanie was
 * corrected since the print by this key (the receipt then needs a new code).
 */
export async function printReceipt(ctx: Ctx, receipt: ReceiptKey): Promise<Uint8Array> {
  for (;;) {
    const { paper, version, first } = await readReceipt(ctx, receipt);
    // The print is recorded once the paper exists.
    const bytes = await renderPdf('receipt', paper);
    const recorded = await transact(async (tx) => {
      const { caseRow, application } = await lockApplication(tx, ctx, receipt.slug);
      openCode(ctx, receipt, caseRow, application);
      const same = application.version === version && (application.receiptPrints === 0) === first;
      if (!same) return false;
      const { receiptPrints } = await tx.application.update({
        where: { caseId: caseRow.id },
        data: { receiptPrints: { increment: 1 }, receiptOutdatedAt: null },
        select: { receiptPrints: true },
      });
      const uncoded = paper.accessCode === null ? ({ uncoded: true } as const) : {};
      recordOf(tx, ctx, caseRow, 'application.receipt-printed', { print: receiptPrints, ...uncoded });
      return true;
    });
    if (recorded) return bytes;
    // Another person has corrected the podanie or printed it meanwhile: the paper is made again.
  }
}

type ReceiptKey = { slug: string; key: string };

/** The paper of the receipt, with the facts that it rests on. Throws the errors of `printReceipt`. */
async function readReceipt(
  ctx: Ctx,
  receipt: ReceiptKey,
): Promise<{ paper: ReceiptPaper; version: number; first: boolean }> {
  const record = await getCase(ctx, receipt.slug);
  const filed = await db().application.findUnique({ where: { caseId: record.id } });
  if (!filed) throw new DomainError('not-found');
  const code = openCode(ctx, receipt, record, filed);
  const [application, client, representative, office, { row }, renewals] = await Promise.all([
    getApplication(ctx, record.id),
    getClientOfCase(ctx, record),
    findRepresentative(ctx, record),
    getOffice(),
    proceedingsOfCase(ctx, record.id),
    db().historyEntry.findMany({
      where: { caseId: record.id, type: 'application.code-renewed' },
      orderBy: { id: 'asc' },
      select: { data: true },
    }),
  ]);
  const term = settlementTerm(record, ctx.today);
  const first = application.receiptPrints === 0;
  const paper = receiptPaper({
    ctx,
    record,
    application,
    client,
    representative,
    row,
    term,
    office,
    code,
    first,
    renewals: renewals.map(({ data }) => data as Renewal),
  });
  return { paper, version: application.version, first };
}

/** The access code in the key. Throws not-allowed, registration-cancelled, receipt-key-expired, receipt-outdated. */
function openCode(
  ctx: Ctx,
  { slug, key }: ReceiptKey,
  caseRow: Pick<CaseRecord, 'status' | 'departmentId' | 'destinationId'>,
  { accessCodeHash, receiptOutdatedAt }: Pick<Application, 'accessCodeHash' | 'receiptOutdatedAt'>,
): string {
  if (!canPrintReceipt(ctx.actor, caseRow)) throw new DomainError('not-allowed');
  if (caseRow.status === 'CANCELLED') throw new DomainError('registration-cancelled');
  const opened = openReceiptKey(ctx, slug, key);
  if (opened === null || !hasHash(accessCodeHash, 'access-code', opened.code)) {
    throw new DomainError('receipt-key-expired');
  }
  if (receiptOutdatedAt && opened.sealedAt <= receiptOutdatedAt) throw new DomainError('receipt-outdated');
  return opened.code;
}

/**
 * Makes a new access code, so that the receipt can be printed again, and returns the key to print with. The old code
 * ends, because only a hash of it is stored; after a correction the new receipt names the one that it replaces. Throws
 * not-found, not-allowed, registration-cancelled.
 */
export async function renewReceipt(ctx: Ctx, { slug }: { slug: string }): Promise<{ receiptKey: string }> {
  return transact(async (tx) => {
    const { caseRow, application } = await lockApplication(tx, ctx, slug);
    if (!canPrintReceipt(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    if (caseRow.status === 'CANCELLED') throw new DomainError('registration-cancelled');
    const code = await renewCode(tx, caseRow.id);
    recordOf(tx, ctx, caseRow, 'application.code-renewed', await renewalOf(tx, application));
    return { receiptKey: sealReceiptKey(ctx, slug, code) };
  });
}

/**
 * The access code for the page of a registration: `shown` until the receipt is printed with it, then `printed` as long
 * as the key holds, else `gone`; `uncoded` in place of `shown` for a matter kept off the status page. Throws not-found,
 * not-allowed.
 */
export async function showAccessCode(
  ctx: Ctx,
  { slug, key }: ShowCodeInput,
): Promise<{ state: 'shown'; code: string } | { state: 'uncoded' | 'printed' | 'gone' }> {
  const { id } = await getCase(ctx, slug);
  if (!canRegister(ctx.actor)) throw new DomainError('not-allowed');
  const opened = openReceiptKey(ctx, slug, key);
  const application = await db().application.findUnique({
    where: { caseId: id },
    select: {
      accessCodeHash: true,
      receiptPrints: true,
      receiptOutdatedAt: true,
      cardVersion: { select: { publicStatus: true } },
    },
  });
  if (!application) throw new DomainError('not-found');
  const { accessCodeHash, receiptPrints, receiptOutdatedAt, cardVersion } = application;
  if (!opened || receiptOutdatedAt || !hasHash(accessCodeHash, 'access-code', opened.code))
    return { state: 'gone' };
  if (receiptPrints > 0) return { state: 'printed' };
  return cardVersion.publicStatus ? { state: 'shown', code: formatCode(opened.code) } : { state: 'uncoded' };
}

/**
 * The facts of a receipt that is printed again: whether it and the last printed one have a code, and after a correction
 * the printed receipt that it replaces and what was corrected since.
 */
async function renewalOf(
  tx: Tx,
  { caseId, cardVersionId, receiptOutdatedAt }: Application,
): Promise<Renewal> {
  const { publicStatus } = await tx.cardVersion.findUniqueOrThrow({ where: { id: cardVersionId } });
  const print = await tx.historyEntry.findFirst({
    where: { caseId, type: 'application.receipt-printed' },
    orderBy: { id: 'desc' },
    select: { at: true, data: true },
  });
  const renewal: Renewal = {};
  if (!publicStatus) renewal.uncoded = true;
  if ((print?.data as CaseHistory['application.receipt-printed'] | undefined)?.uncoded) {
    renewal.formerUncoded = true;
  }
  if (!print || !receiptOutdatedAt) return renewal;
  const corrections = await tx.correction.findMany({
    where: { caseId, correctedAt: { gte: print.at } },
    orderBy: { id: 'asc' },
    select: { changes: true },
  });
  const changes = corrections.flatMap((each) => each.changes as Change[]);
  const corrected = [...new Set(changes.filter(isPrinted).map(({ field }) => field))];
  return { ...renewal, replaces: print.at.toISOString(), corrected };
}
