import { z } from 'zod';
import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { plainText } from '@/lib/core/plain-text';
import { type Tx, transact } from '@/lib/platform/db';
import { renderPdf } from '@/lib/platform/pdf';
import { record } from '../../audit/operations';
import { canSeeClientData, canWorkOnCase } from '../../cases/policy';
import { getCase, getClientOfCase } from '../../cases/queries/one';
import type { CaseRecord } from '../../cases/schema';
import { getOffice } from '../../staff/queries/office';
import { getApplication } from '../queries/application';
import { protocolPaper } from './protocol-paper';

export const protocolTextSchema = z.object({
  slug: z.string(),
  text: z.string().overwrite(plainText).trim().min(1, 'protocol-missing').max(100_000, 'too-long'),
});
type ProtocolText = z.output<typeof protocolTextSchema>;

/**
 * The protocol as a PDF. The first print by those who have the case in hand fixes it: what is on paper and signed is
 * not changed any more. Throws not-found, not-allowed.
 */
export async function printProtocol(ctx: Ctx, { slug }: { slug: string }): Promise<Uint8Array> {
  const of = await getCase(ctx, slug);
  if (!canSeeClientData(ctx.actor, of)) throw new DomainError('not-allowed');
  await transact(async (tx) => {
    const protocol = await lockProtocol(tx, of);
    if (protocol.printedAt || !canWorkOnCase(ctx.actor, of)) return;
    await tx.protocol.update({ where: { caseId: of.id }, data: { printedAt: ctx.now } });
    record(tx, ctx, {
      type: 'application.protocol-printed',
      departmentId: of.destinationId,
      caseId: of.id,
      data: {},
    });
  });
  const [application, client, office] = await Promise.all([
    getApplication(ctx, of.id),
    getClientOfCase(ctx, of),
    getOffice(),
  ]);
  return renderPdf('protocol', protocolPaper({ of, application, client, office }));
}

/** Changes the text while it has not been printed yet. Throws not-found, not-allowed, protocol-fixed. */
export async function rewriteProtocol(ctx: Ctx, { slug, text }: ProtocolText): Promise<void> {
  const of = await getCase(ctx, slug);
  if (!canWorkOnCase(ctx.actor, of)) throw new DomainError('not-allowed');
  await transact(async (tx) => {
    const protocol = await lockProtocol(tx, of);
    if (protocol.printedAt) throw new DomainError('protocol-fixed');
    await tx.protocol.update({ where: { caseId: of.id }, data: { text } });
    record(tx, ctx, {
      type: 'application.protocol-rewritten',
      departmentId: of.destinationId,
      caseId: of.id,
      data: {},
    });
  });
}

/** Adds a correction to a printed protocol: what it corrects stays legible (KPA art. 71). */
export async function amendProtocol(ctx: Ctx, { slug, text }: ProtocolText): Promise<void> {
  const of = await getCase(ctx, slug);
  if (!canWorkOnCase(ctx.actor, of)) throw new DomainError('not-allowed');
  await transact(async (tx) => {
    const protocol = await lockProtocol(tx, of);
    if (!protocol.printedAt) throw new DomainError('protocol-not-printed');
    const { id } = await tx.protocolAmendment.create({
      data: { caseId: of.id, text, writtenById: ctx.actor.staffId, writtenAt: ctx.now },
    });
    record(tx, ctx, {
      type: 'application.protocol-amended',
      departmentId: of.destinationId,
      caseId: of.id,
      data: { amendment: id },
    });
  });
}

async function lockProtocol(tx: Tx, of: CaseRecord) {
  await tx.$queryRaw`SELECT case_id FROM protocol WHERE case_id = ${of.id} FOR UPDATE`;
  const protocol = await tx.protocol.findUnique({ where: { caseId: of.id } });
  if (!protocol) throw new DomainError('not-found');
  return protocol;
}
