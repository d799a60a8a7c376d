import { randomBytes } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { codeFromBytes } from '@/lib/core/registry-number';
import { transact } from '@/lib/platform/db';
import { renderPdf } from '@/lib/platform/pdf';
import { keyedHash, sameBytes } from '@/lib/platform/secrets';
import { record } from '../../audit/operations';
import { getCase } from '../../cases/queries/one';
import { getOffice } from '../../staff/queries/office';
import { canPrintReceipt } from '../policy';
import { getApplication } from '../queries/application';
import { openReceiptKey, sealReceiptKey } from './receipt-key';
import { receiptPaper } from './receipt-paper';

/**
 * The receipt (KPA art. 63 § 4) as a PDF, with the key that registering or `renewReceipt` gave; the print is recorded.
 * Throws not-found, not-allowed, receipt-key-expired (then only a new code will do).
 */
export async function printReceipt(
  ctx: Ctx,
  { slug, key }: { slug: string; key: string },
): Promise<Uint8Array> {
  const of = await getCase(ctx, slug);
  if (!canPrintReceipt(ctx.actor, of)) throw new DomainError('not-allowed');
  const code = openReceiptKey(ctx, slug, key);
  if (code === null) throw new DomainError('receipt-key-expired');
  const renewed = await transact(async (tx) => {
    const { accessCodeHash } = await tx.case.findUniqueOrThrow({
      where: { id: of.id },
      select: { accessCodeHash: true },
    });
    if (!sameBytes(accessCodeHash, keyedHash('access-code', code)))
      throw new DomainError('receipt-key-expired');
    const { receiptPrints } = await tx.application.update({
      where: { caseId: of.id },
      data: { receiptPrints: { increment: 1 } },
      select: { receiptPrints: true },
    });
    record(tx, ctx, {
      type: 'application.receipt-printed',
      departmentId: of.destinationId,
      caseId: of.id,
      data: { print: receiptPrints },
    });
    return tx.historyEntry.count({ where: { caseId: of.id, type: 'application.code-renewed' } });
  });
  const [application, office] = await Promise.all([getApplication(ctx, of.id), getOffice()]);
  return renderPdf('receipt', receiptPaper({ ctx, of, application, office, code, renewed }));
}

/**
 * Makes a new access code, for printing the receipt again: only the hash of a code is kept, so the old one ends.
 * Returns the key to print with. Throws not-found, not-allowed.
 */
export async function renewReceipt(ctx: Ctx, { slug }: { slug: string }): Promise<{ receiptKey: string }> {
  const of = await getCase(ctx, slug);
  if (!canPrintReceipt(ctx.actor, of)) throw new DomainError('not-allowed');
  const code = codeFromBytes(randomBytes(7));
  await transact(async (tx) => {
    await tx.case.update({
      where: { id: of.id },
      data: { accessCodeHash: keyedHash('access-code', code) },
    });
    record(tx, ctx, {
      type: 'application.code-renewed',
      departmentId: of.destinationId,
      caseId: of.id,
      data: {},
    });
  });
  return { receiptKey: sealReceiptKey(ctx, slug, code) };
}
