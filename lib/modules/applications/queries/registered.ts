// Asks as the office: people who register see every case that they register.

import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { fromColumn } from '@/lib/core/plain-date';
import { withNumber } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/generated/prisma/client';
import { getCase } from '../../cases/queries/one';
import { settlementTerm } from '../../cases/rules/clocks/term';
import { needsDeliveryAgent } from '../../cases/rules/representative';
import { isNowhere } from '../../clients/rules/check-address';
import { clientLabel } from '../../clients/rules/label';
import { type ProofLine, shortProof } from '../../deadlines/rules/short-proof';
import { meaningOf } from '../../deadlines/rules/term-rules';
import type { Meaning } from '../../deadlines/schema';
import { splitMissing } from '../rules/registration';
import type { Registered } from '../schema/record';

type Shown = Omit<Registered, 'accessCode' | 'receiptKey'>;

/**
 * The podanie registered under the key: the person who registered it, the hash of their form, and the registration as
 * it was shown to them.
 */
export async function registeredByKey(
  _ctx: Ctx,
  submissionKey: string,
): Promise<{ byId: number | null; inputHash: Uint8Array | null; shown: Shown }> {
  const row = await db().application.findUniqueOrThrow({ where: { submissionKey }, include: PARTS });
  return { byId: row.case.registeredById, inputHash: row.inputHash, shown: toShown(row) };
}

/**
 * A registration for the page of its own that the person who made it gets: its facts as they stand now, and the proof
 * of its date. Throws not-found, also for a podanie that another person registered.
 */
export async function getRegistered(
  ctx: Ctx,
  slug: string,
): Promise<{
  shown: Shown;
  protocolPrinted: boolean;
  due: { meaning: Meaning; lines: ProofLine[] };
}> {
  const record = await getCase(ctx, slug);
  const row = await db().application.findFirst({
    where: { caseId: record.id, case: { registeredById: ctx.actor.staffId } },
    include: { ...PARTS, protocols: { where: { printedAt: { not: null } }, select: { id: true } } },
  });
  if (!row) throw new DomainError('not-found');
  const due = {
    meaning: meaningOf(record.dueRule),
    lines: shortProof(settlementTerm(record, ctx.today), 'pl'),
  };
  return { shown: toShown(row), protocolPrinted: row.protocols.length > 0, due };
}

const PARTS = {
  documents: { where: { mandatory: true, present: false, supplementId: null }, orderBy: { position: 'asc' } },
  cardVersion: { select: { name: true, publicStatus: true, card: { select: { procedure: true } } } },
  case: { include: { client: true, destination: true, representatives: { where: { endedAt: null } } } },
} as const satisfies Prisma.ApplicationInclude;

type Row = Prisma.ApplicationGetPayload<{ include: typeof PARTS }>;

function toShown({ case: caseRow, documents, ...application }: Row): Shown {
  const { slug, number, client, representatives, status, destination } = withNumber(caseRow);
  const { defects, evidence } = splitMissing(documents);
  return {
    caseId: caseRow.id,
    slug,
    number,
    receivedOn: fromColumn(caseRow.receivedOn),
    dueOn: fromColumn(caseRow.dueOn),
    registeredAt: caseRow.createdAt,
    client: client ? clientLabel(client) : '',
    card: application.cardVersion.name,
    missing: defects.map(({ name }) => name),
    evidence: evidence.map(({ name }) => name),
    nowhere:
      representatives.length === 0 && (client === null || (isNowhere(client) && client.adeAddress === null)),
    abroad:
      client !== null &&
      needsDeliveryAgent({ ...client, adeAddress: client.adeAddress ?? '' }, representatives[0] ?? null),
    procedure: application.cardVersion.card.procedure,
    channel: application.channel,
    deliveryWay: application.deliveryWay,
    oral: application.channel === 'ORAL',
    settled: status === 'SETTLED',
    publicStatus: application.cardVersion.publicStatus,
    toHandOver: status === 'REGISTERED' || status === 'RETURNED',
    department: { id: destination.id, name: destination.name },
  };
}
