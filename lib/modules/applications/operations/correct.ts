import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { recordOf } from '../../audit/operations';
import { correctCase } from '../../cases/operations/correct-case';
import { moveCase } from '../../cases/operations/move-case';
import { settlementClock } from '../../cases/queries/clocks/load';
import { termOfClock } from '../../cases/rules/clocks/term';
import { officeTerms } from '../../deadlines/queries';
import { ruleCodeSchema, type TermResult } from '../../deadlines/schema';
import { retitleEntryOfCase } from '../../filing/operations/close-entry';
import type { Card } from '../../procedure-cards/schema';
import { canCorrectRegistration } from '../policy';
import { requiredAfter } from '../queries/correction';
import {
  changedDemands,
  changesBetween,
  correctedDocuments,
  correctedRule,
  isPrinted,
} from '../rules/correction';
import { asksForDocument, datesOf } from '../rules/registration';
import type { CorrectInput, CorrectionEffect } from '../schema/correction';
import { judgeCorrection } from './judge-correction';
import { lockApplication } from './lock-application';
import { type CardsOfCorrection, type OnFile, readCards, readOnFile, valuesOf } from './registration-on-file';
import { renewCode } from './renew-code';
import { writeRegistration } from './write-registration';

/**
 * Corrects a registration: the case, its required documents, its term. What was registered stays readable with the
 * reason, and with the former proof of a term that moves. A second call changes nothing, and so does a correction that
 * another person has made alike. Throws not-found, not-allowed, nothing-corrected, changed-meanwhile (with the version)
 * when another person has corrected something else since `version` was read, correct-over, registration-cancelled,
 * card-not-found, department-not-found, card-take-back-first, invalid (with fields).
 */
export async function correctRegistration(ctx: Ctx, typed: CorrectInput): Promise<CorrectionEffect> {
  const cards = await readCards(ctx, typed);
  return transact((tx) => correctIn(tx, ctx, cards, typed));
}

/** Corrects a registration in the running transaction, with the cards that were read before it. */
export async function correctIn(
  tx: Tx,
  ctx: Ctx,
  cards: CardsOfCorrection,
  typed: CorrectInput,
): Promise<CorrectionEffect> {
  const { caseRow, application } = await lockApplication(tx, ctx, typed.slug);
  const pointId = application.servicePointId;
  if (!canCorrectRegistration(ctx.actor, { ...caseRow, pointId })) throw new DomainError('not-allowed');
  const reread = application.version > typed.version;
  const meanwhile = () => new DomainError('changed-meanwhile', { facts: { version: application.version } });
  if (cards.filed.versionId !== application.cardVersionId) throw meanwhile();
  const onFile = await readOnFile(tx, caseRow, application, cards.filed);
  const { card } = cards;
  const input = asItApplies(onFile, typed);
  const required = requiredAfter(card, application, {
    channel: input.channel,
    represented: onFile.representative !== null,
  });
  const documents = correctedDocuments(onFile.documents, required, input.present);
  const destination = destinationAfter(onFile, card);
  const after = valuesOf(input, card.name, destination.name, documents);
  const changes = changesBetween(onFile.values, after);
  if (changes.length === 0 && reread) return NOTHING;
  if (changes.length === 0) throw new DomainError('nothing-corrected');
  if (reread) throw meanwhile();
  await judgeCorrection(tx, onFile, { input, card, destinationId: destination.id, changes });

  const { subject, receivedOn, outOfTurn, reason } = input;
  const former = await proveTerm(tx, ctx, caseRow.id);
  const [{ correctionId }] = await tx.$queryRaw<[{ correctionId: number }]>`
    SELECT nextval('correction_id_seq')::int AS "correctionId"`;
  // The line stands before those of the moved dates, to which it gives reason and author.
  const fields = changes.map(({ field }) => field);
  const there = { id: caseRow.id, destinationId: destination.id };
  recordOf(tx, ctx, there, 'application.corrected', { correctionId, fields, reason });
  await writeRegistration(tx, ctx, caseRow.id, {
    input,
    cardVersionId: card.versionId,
    before: onFile.documents,
    documents,
    changes,
  });
  const rule = correctedRule(
    ruleCodeSchema.parse(caseRow.dueRule),
    ruleCodeSchema.parse(onFile.card.termRule),
    ruleCodeSchema.parse(card.termRule),
  );
  const facts = { subject, receivedOn, outOfTurn, destinationId: destination.id, rule };
  const moves = await correctCase(tx, ctx, caseRow, facts, reason);
  if (isAtCounter(caseRow) && destination.id === caseRow.departmentId) {
    // The card belongs to the department that has the papers, so nothing is handed over.
    await moveCase(tx, ctx, caseRow, 'keep', { destinationId: destination.id, assigneeId: null });
  }
  if (fields.includes('subject') || fields.includes('card')) await retitleEntryOfCase(tx, ctx, caseRow);

  // A code of a matter that the page no longer shows opens nothing, also after a way back.
  const coded = { before: cards.filed.publicStatus, after: card.publicStatus };
  if (coded.before && !coded.after) await renewCode(tx, caseRow.id);

  const moved = moves.some(({ purpose }) => purpose === 'SETTLEMENT');
  const receipt = application.receiptPrints > 0 && (moved || changes.some(isPrinted));
  if (receipt) {
    await tx.application.update({ where: { caseId: caseRow.id }, data: { receiptOutdatedAt: ctx.now } });
  }
  await tx.correction.create({
    data: {
      id: correctionId,
      caseId: caseRow.id,
      reason,
      changes,
      formerTerm: moved ? former : undefined,
      correctedById: ctx.actor.staffId,
      correctedAt: ctx.now,
    },
  });
  const protocol = onFile.facts.protocolPrinted && fields.includes('card');
  const demands = changedDemands(onFile.documents, documents);
  return { changes, demands, moves, receipt, coded, protocol, elsewhere: elsewhere(caseRow, card) };
}

const NOTHING: CorrectionEffect = {
  changes: [],
  demands: { missing: [], dropped: [] },
  moves: [],
  receipt: false,
  coded: { before: true, after: true },
  protocol: false,
  elsewhere: null,
};

/**
 * The input without answers to questions that nobody asked, and without dates that another channel does not have. An
 * oral podanie keeps the text of its protocol, because the protocol itself is corrected apart.
 */
function asItApplies({ values }: OnFile, typed: CorrectInput): CorrectInput {
  const identityReason = asksForDocument(typed.identityCheck) ? typed.identityReason : null;
  const { letterDate, postingDate } =
    typed.channel === values.channel ? typed : datesOf(typed.channel, typed);
  const input = { ...typed, identityReason, letterDate, postingDate };
  if (input.channel !== 'ORAL') return { ...input, protocolText: '' };
  return values.channel === 'ORAL' ? { ...input, protocolText: values.protocolText } : input;
}

const isAtCounter = ({ status }: Case): boolean => status === 'REGISTERED' || status === 'RETURNED';

/** The department that shall have the case: that of the corrected card, as long as the papers wait to be handed over. */
function destinationAfter(
  { caseRow, card: former, values }: OnFile,
  card: Card,
): { id: number; name: string } {
  const chosen = card.versionId !== former.versionId || card.anyDepartment;
  if (isAtCounter(caseRow) && chosen) return { id: card.departmentId, name: card.departmentName };
  return { id: caseRow.destinationId, name: values.department };
}

/** The name of the card's department, when another department has accepted the case; otherwise null. */
function elsewhere({ status, departmentId }: Case, card: Card): string | null {
  const accepted = status === 'ACCEPTED' || status === 'IN_PROGRESS';
  const away = accepted && !card.anyDepartment && card.departmentId !== departmentId;
  return away ? card.departmentName : null;
}

/** The settlement term of a locked case, as it is proved now. */
export async function proveTerm(tx: Tx, { today }: Ctx, caseId: number): Promise<TermResult> {
  const clock = await settlementClock(tx, caseId);
  return termOfClock(clock, await officeTerms(tx), today);
}
