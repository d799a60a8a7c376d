import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { fromColumn } from '@/lib/core/plain-date';
import { dbOf, type Tx } from '@/lib/platform/db';
import type { Application, Case } from '@/lib/platform/generated/prisma/client';
import { getCase } from '../../cases/queries/one';
import { representativeOf } from '../../cases/queries/representative';
import { getCardOnFile } from '../../procedure-cards/queries';
import type { Card } from '../../procedure-cards/schema';
import { canCorrectRegistration } from '../policy';
import { cardOfCorrection, factsOfRegistration } from '../queries/correction';
import type { CorrectedDocument } from '../rules/correction';
import type { CorrectInput, RegisteredValues } from '../schema/correction';

/** The card of a podanie and the card that its correction names. */
export type CardsOfCorrection = { filed: Card; card: Card };

/**
 * Reads the cards of a podanie that the actor may correct, before the transaction, on a connection of their own. Throws
 * not-found, not-allowed, card-not-found, department-not-found.
 */
export async function readCards(ctx: Ctx, input: CorrectInput): Promise<CardsOfCorrection> {
  const record = await getCase(ctx, input.slug);
  const filed = await dbOf(ctx).application.findFirst({
    where: { caseId: record.id },
    select: { cardVersionId: true, servicePointId: true },
  });
  if (!filed) throw new DomainError('not-found');
  if (!canCorrectRegistration(ctx.actor, { ...record, pointId: filed.servicePointId }))
    throw new DomainError('not-allowed');
  return {
    filed: await getCardOnFile(ctx, filed.cardVersionId, input.receivedOn),
    card: await cardOfCorrection(ctx, filed.cardVersionId, input),
  };
}

/** The start of a correction, read under the lock. */
export type OnFile = Awaited<ReturnType<typeof readOnFile>>;

export async function readOnFile(tx: Tx, caseRow: Case, application: Application, card: Card) {
  const caseId = caseRow.id;
  const facts = await factsOfRegistration(tx, caseRow);
  const documents = await tx.applicationDocument.findMany({
    where: { caseId },
    orderBy: { position: 'asc' },
  });
  const protocol = await tx.protocol.findFirst({ where: { caseId }, orderBy: { number: 'desc' } });
  const client =
    caseRow.clientId === null ? null : await tx.client.findUniqueOrThrow({ where: { id: caseRow.clientId } });
  const representative = await representativeOf(tx, caseId);
  const destination = await tx.department.findUniqueOrThrow({ where: { id: caseRow.destinationId } });
  const { letterDate, postingDate } = application;
  const written = {
    ...application,
    subject: caseRow.subject,
    outOfTurn: caseRow.outOfTurn,
    receivedOn: fromColumn(caseRow.receivedOn),
    letterDate: letterDate && fromColumn(letterDate),
    postingDate: postingDate && fromColumn(postingDate),
    protocolText: protocol?.text ?? '',
  };
  return {
    caseRow,
    facts,
    documents,
    client,
    representative,
    card,
    values: valuesOf(written, card.name, destination.name, documents),
  };
}

type Written = Omit<RegisteredValues, 'card' | 'department' | 'documents'>;

/** The values of a registration, for the comparison. Only an oral podanie has the text of a protocol. */
export function valuesOf(
  written: Written,
  card: string,
  department: string,
  documents: readonly Pick<CorrectedDocument, 'name' | 'present'>[],
): RegisteredValues {
  const { subject, channel, receivedOn, letterDate, postingDate, attachmentsCount, deliveryWay } = written;
  const { outOfTurn, identityCheck, identityReason, identityNote, rodoWay, protocolText } = written;
  return {
    card,
    department,
    subject,
    channel,
    receivedOn,
    letterDate,
    postingDate,
    attachmentsCount,
    documents: documents
      .filter(({ present }) => present)
      .map(({ name }) => name)
      .toSorted(),
    deliveryWay,
    outOfTurn,
    identityCheck,
    identityReason,
    identityNote,
    rodoWay,
    protocolText: channel === 'ORAL' ? protocolText : '',
  };
}
