import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case, Protocol } from '@/lib/platform/generated/prisma/client';
import { renderPdf } from '@/lib/platform/pdf';
import { recordOf } from '../../audit/operations';
import { lockCase } from '../../cases/operations/lock-case';
import { canSeeClientData, canWorkOnCase } from '../../cases/policy';
import { getClientOfCase } from '../../cases/queries/client-of-case';
import { getCase } from '../../cases/queries/one';
import { findRepresentative } from '../../cases/queries/representative';
import { getOffice } from '../../staff/queries/office';
import { getApplication } from '../queries/application';
import type { AmendProtocolInput, RewriteProtocolInput } from '../schema';
import { protocolPaper } from './protocol-paper';

/**
 * The protocol as a PDF. The first print by a person who has the case in hand fixes the protocol: a printed and signed
 * text does not change. Throws not-found, not-allowed.
 */
export async function printProtocol(ctx: Ctx, { slug }: { slug: string }): Promise<Uint8Array> {
  await transact(async (tx) => {
    const { caseRow, protocol } = await lockProtocol(tx, ctx, slug);
    if (!canSeeClientData(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    if (protocol.printedAt || !canWorkOnCase(ctx.actor, caseRow)) return;
    await tx.protocol.update({ where: { caseId: caseRow.id }, data: { printedAt: ctx.now } });
    recordOf(tx, ctx, caseRow, 'application.protocol-printed', {});
  });
  const record = await getCase(ctx, slug);
  const [application, client, representative, office] = await Promise.all([
    getApplication(ctx, record.id),
    getClientOfCase(ctx, record),
    findRepresentative(ctx, record),
    getOffice(),
  ]);
  return renderPdf('protocol', protocolPaper({ record, application, client, representative, office }));
}

/**
 * Changes the text of a protocol before its first print; an equal text changes nothing. Throws not-found, not-allowed,
 * protocol-fixed, and changed-meanwhile when another person has saved since `version` was read; a second call with the
 * version in the error's facts overwrites their text knowingly.
 */
export async function rewriteProtocol(
  ctx: Ctx,
  { slug, version, text }: RewriteProtocolInput,
): Promise<{ version: number }> {
  return transact(async (tx) => {
    const { caseRow, protocol } = await lockProtocol(tx, ctx, slug);
    if (!canWorkOnCase(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    if (protocol.printedAt) throw new DomainError('protocol-fixed');
    if (protocol.text === text) return { version: protocol.version };
    if (protocol.version !== version) {
      throw new DomainError('changed-meanwhile', { facts: { version: protocol.version } });
    }
    await tx.protocol.update({ where: { caseId: caseRow.id }, data: { text, version: version + 1 } });
    recordOf(tx, ctx, caseRow, 'application.protocol-rewritten', {});
    return { version: version + 1 };
  });
}

/**
 * Adds a correction to a printed protocol; the corrected text stays legible (KPA art. 71). Throws not-found,
 * not-allowed, protocol-not-printed.
 */
export async function amendProtocol(ctx: Ctx, { slug, text }: AmendProtocolInput): Promise<void> {
  await transact(async (tx) => {
    const { caseRow, protocol } = await lockProtocol(tx, ctx, slug);
    if (!canWorkOnCase(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    if (!protocol.printedAt) throw new DomainError('protocol-not-printed');
    const { id } = await tx.protocolAmendment.create({
      data: { caseId: caseRow.id, text, writtenById: ctx.actor.staffId, writtenAt: ctx.now },
    });
    recordOf(tx, ctx, caseRow, 'application.protocol-amended', { amendment: id });
  });
}

/** Locks a case with its protocol: the lock of the case covers the protocol. Throws not-found. */
async function lockProtocol(tx: Tx, ctx: Ctx, slug: string): Promise<{ caseRow: Case; protocol: Protocol }> {
  const caseRow = await lockCase(tx, ctx, slug);
  const protocol = await tx.protocol.findUnique({ where: { caseId: caseRow.id } });
  if (!protocol) throw new DomainError('not-found');
  return { caseRow, protocol };
}
