import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { dbOf, type Tx } from '@/lib/platform/db';
import { getCase } from '../../cases/queries/one';
import { representativeOf } from '../../cases/queries/representative';
import type { CaseStatus } from '../../cases/schema/case';
import { getCardOnFile } from '../../procedure-cards/queries';
import type { Card } from '../../procedure-cards/schema';
import { canCorrectRegistration } from '../policy';
import { type CancellationFacts, type CorrectionFacts, correctedDocuments } from '../rules/correction';
import { requiredDocuments } from '../rules/registration';
import type { Channel } from '../schema/application';
import type { ListedDocument, PrepareCorrectionInput } from '../schema/correction';
import type { FiledDocument } from '../schema/record';
import { cardOfRegistration, withDepartment } from './card-of-registration';

export type RegistrationFacts = CorrectionFacts &
  Omit<CancellationFacts, 'open'> & {
    /** A department has accepted the case, or registered it for itself. */
    accepted: boolean;
  };

/** The facts of a case since its registration on which corrections and a cancellation depend. */
export async function factsOfRegistration(
  tx: Pick<Tx, '$queryRaw'>,
  { id, status }: { id: number; status: CaseStatus },
): Promise<RegistrationFacts> {
  const [facts] = await tx.$queryRaw<[Omit<RegistrationFacts, 'status'>]>`/* registration */
    SELECT EXISTS (SELECT FROM letter l WHERE l.case_id = k.id AND l.state <> 'CANCELLED') AS letters,
           EXISTS (SELECT FROM letter l WHERE l.case_id = k.id
                     AND l.state IN ('SIGNED', 'SENT', 'DELIVERED', 'UNDELIVERED')) AS "letterOut",
           EXISTS (SELECT FROM letter l WHERE l.case_id = k.id AND l.kind = 'CALL'
                     AND l.state IN ('SIGNED', 'SENT', 'DELIVERED', 'UNDELIVERED'))
             OR EXISTS (SELECT FROM clock t WHERE t.case_id = k.id AND t.purpose = 'SUPPLEMENT'
                          AND NOT EXISTS (SELECT FROM clock_entry e WHERE e.clock_id = t.id AND e.pause = 'FEE')) AS "callOut",
           k.separated_from_id IS NOT NULL
             OR EXISTS (SELECT FROM "case" s WHERE s.separated_from_id = k.id) AS tied,
           EXISTS (SELECT FROM protocol p WHERE p.case_id = k.id AND p.printed_at IS NOT NULL) AS "protocolPrinted",
           EXISTS (SELECT FROM hand_over h WHERE h.case_id = k.id AND h.state = 'ACCEPTED')
             OR k.status IN ('ACCEPTED', 'IN_PROGRESS') AS accepted,
           EXISTS (SELECT FROM supplement s WHERE s.case_id = k.id AND s.cancelled_at IS NULL) AS supplements,
           EXISTS (SELECT FROM clock t WHERE t.case_id = k.id
                     AND t.purpose NOT IN ('SETTLEMENT', 'HAND_OVER', 'ASSIGNMENT')) AS events
    FROM "case" k WHERE k.id = ${id}`;
  return { ...facts, status };
}

/** Reads the facts of `factsOfRegistration` outside a transaction. */
export const registrationFacts = (
  ctx: Ctx,
  record: { id: number; status: CaseStatus },
): Promise<RegistrationFacts> => factsOfRegistration(dbOf(ctx), record);

/**
 * The card of a corrected podanie: the version that it has, also one no longer in force, or another one that is in force
 * on the day of receipt. Throws card-not-found, department-not-found.
 */
export async function cardOfCorrection(
  ctx: Ctx,
  onFile: number,
  input: Omit<PrepareCorrectionInput, 'slug' | 'channel'>,
): Promise<Card> {
  const { cardVersionId, departmentId, receivedOn } = input;
  if (cardVersionId !== onFile) return cardOfRegistration(ctx, input);
  return withDepartment(ctx, await getCardOnFile(ctx, cardVersionId, receivedOn), departmentId);
}

/** The list of required documents after a correction; null when neither the card nor its forms change. */
export function requiredAfter(
  card: Card,
  before: { cardVersionId: number; channel: Channel },
  { channel, represented }: { channel: Channel; represented: boolean },
): Card['documents'] | null {
  const sameForms = (before.channel === 'ORAL') === (channel === 'ORAL');
  return before.cardVersionId === card.versionId && sameForms
    ? null
    : requiredDocuments(card.documents, channel, represented);
}

/**
 * The card as corrected, and its documents with the ticks that they have now. Throws not-found, not-allowed,
 * card-not-found, department-not-found.
 */
export async function prepareCorrection(
  ctx: Ctx,
  { slug, ...input }: PrepareCorrectionInput,
): Promise<{ card: Card; documents: ListedDocument[] }> {
  const record = await getCase(ctx, slug);
  const filed = await dbOf(ctx).application.findFirst({
    where: { caseId: record.id },
    include: { documents: { orderBy: { position: 'asc' } } },
  });
  if (!filed) throw new DomainError('not-found');
  if (!canCorrectRegistration(ctx.actor, { ...record, pointId: filed.servicePointId }))
    throw new DomainError('not-allowed');
  const card = await cardOfCorrection(ctx, filed.cardVersionId, input);
  const represented = (await representativeOf(dbOf(ctx), record.id)) !== null;
  const after = { channel: input.channel, represented };
  return { card, documents: listedDocuments(filed.documents, card, filed, after) };
}

/** The documents to tick: those that the card asks for, and those that came without being asked for. */
export function listedDocuments(
  onFile: readonly FiledDocument[],
  card: Card,
  before: { cardVersionId: number; channel: Channel },
  after: { channel: Channel; represented: boolean },
): ListedDocument[] {
  const came = onFile.filter(({ present }) => present).map(({ name }) => name);
  const notes = new Map(card.documents.map(({ name, note }) => [name, note]));
  return correctedDocuments(onFile, requiredAfter(card, before, after), came).map(
    ({ name, kind, mandatory, requirement, legalBasis, present, supplementId }) => ({
      name,
      kind,
      mandatory,
      requirement,
      legalBasis,
      note: notes.get(name) ?? '',
      present,
      supplemented: supplementId !== null,
    }),
  );
}
