import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { renderPdf } from '@/lib/platform/pdf';
import { hasHash } from '@/lib/platform/secrets';
import { recordOf } from '../../audit/operations';
import { getClientOfCase } from '../../cases/queries/client-of-case';
import { getCase } from '../../cases/queries/one';
import { findRepresentative } from '../../cases/queries/representative';
import { settlementTerm } from '../../cases/rules/clocks/term';
import { getOffice } from '../../staff/queries/office';
import { canPrintReceipt } from '../policy';
import { getApplication } from '../queries/application';
import { lockApplication } from './lock-application';
import { openReceiptKey, sealReceiptKey } from './receipt-key';
import { receiptPaper } from './receipt-paper';
import { renewCode } from './renew-code';

/**
 * The receipt (KPA art. 63 § 4) as a PDF, by the key from the registration or from `renewReceipt`; records the print.
 * Throws not-found, not-allowed, receipt-key-expired (the receipt then needs a new code).
 */
export async function printReceipt(
  ctx: Ctx,
  { slug, key }: { slug: string; key: string },
): Promise<Uint8Array> {
  const { code, renewed } = await transact(async (tx) => {
    const { caseRow, application } = await lockApplication(tx, ctx, slug);
    if (!canPrintReceipt(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    const code = openReceiptKey(ctx, slug, key);
    if (code === null || !hasHash(application.accessCodeHash, 'access-code', code)) {
      throw new DomainError('receipt-key-expired');
    }
    const { receiptPrints } = await tx.application.update({
      where: { caseId: caseRow.id },
      data: { receiptPrints: { increment: 1 } },
      select: { receiptPrints: true },
    });
    recordOf(tx, ctx, caseRow, 'application.receipt-printed', { print: receiptPrints });
    const renewals = { caseId: caseRow.id, type: 'application.code-renewed' };
    return { code, renewed: await tx.historyEntry.count({ where: renewals }) };
  });
  const record = await getCase(ctx, slug);
  const [application, client, representative, office] = await Promise.all([
    getApplication(ctx, record.id),
    getClientOfCase(ctx, record),
    findRepresentative(ctx, record),
    getOffice(),
  ]);
  const term = settlementTerm(record, ctx.today);
  return renderPdf(
    'receipt',
    receiptPaper({ ctx, record, application, client, representative, term, office, code, renewed }),
  );
}

/**
 * Makes a new access code, so that the receipt can be printed again, and returns the key to print with. The old code
 * ends, because only a hash of it is stored. Throws not-found, not-allowed.
 */
export async function renewReceipt(ctx: Ctx, { slug }: { slug: string }): Promise<{ receiptKey: string }> {
  return transact(async (tx) => {
    const { caseRow } = await lockApplication(tx, ctx, slug);
    if (!canPrintReceipt(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    const code = await renewCode(tx, caseRow.id);
    recordOf(tx, ctx, caseRow, 'application.code-renewed', {});
    return { receiptKey: sealReceiptKey(ctx, slug, code) };
  });
}
