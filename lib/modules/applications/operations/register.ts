import { randomBytes } from 'node:crypto';
import { SERIES_OF_KINDS } from '@/lib/core/case-kinds';
import type { Ctx } from '@/lib/core/context';
import { DomainError, refuse } from '@/lib/core/errors';
import { type PlainDate, yearOf } from '@/lib/core/plain-date';
import { codeFromBytes, formatCode, withNumber } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import type { Client } from '@/lib/platform/generated/prisma/client';
import { hasHash, keyedHash, unseal } from '@/lib/platform/secrets';
import { chainOf } from '../../audit/rules';
import type { HistoryData } from '../../audit/schema';
import { findSource } from '../../cases/queries/source';
import {
  needsDeliveryAgent,
  normalizeRepresentative,
  representativeLabel,
} from '../../cases/rules/representative';
import { caseSearchText } from '../../cases/rules/search-text';
import type { ClockPurpose } from '../../cases/schema/clock';
import { clientColumns } from '../../clients/operations/client-columns';
import { clientRecord } from '../../clients/queries/client-record';
import { clientLabel, clientSearchText } from '../../clients/rules/label';
import { normalizeClient } from '../../clients/rules/normalize-client';
import type { ClientInput } from '../../clients/schema';
import { officeTerms } from '../../deadlines/queries';
import { computeTerm } from '../../deadlines/rules/compute-term';
import { type RuleCode, ruleCodeSchema } from '../../deadlines/schema';
import { currentRodoVersion } from '../../procedure-cards/queries';
import type { Outcome } from '../../settlements/schema';
import { canRegister, registeringDepartment } from '../policy';
import { cardOfRegistration } from '../queries/card-of-registration';
import { registeredByKey } from '../queries/registered';
import {
  asksForDocument,
  checkRegistration,
  datesOf,
  hasNowhere,
  missingDocuments,
  requiredDocuments,
  splitMissing,
} from '../rules/registration';
import { type RegisterInput, registerSchema } from '../schema/application';
import type { Registered } from '../schema/record';
import { sealReceiptKey } from './receipt-key';
import { writeApplication } from './write-application';

/** The outcome of a matter settled at the counter, in the register of cases (Płock, point 8). */
const ON_THE_SPOT = { outcome: 'ON_THE_SPOT', how: 'Załatwienie na miejscu' } satisfies {
  outcome: Outcome;
  how: string;
};

/**
 * Registers a podanie: number, access code, expected date, missing documents, history; the papers stay with the
 * registering department until another accepts them. The same form a second time returns the same podanie, without the
 * code. Throws not-allowed, invalid (with fields), card-not-found, department-not-found, client-not-found,
 * client-changed-meanwhile, and already-registered (with its number) or form-of-another when the form's key was used
 * for other data, or by another person.
 */
export async function registerApplication(ctx: Ctx, input: RegisterInput): Promise<Registered> {
  const registering = registeringDepartment(ctx.actor);
  if (!canRegister(ctx.actor) || registering === null) throw new DomainError('not-allowed');
  const [card, rodo, terms, known, source] = await Promise.all([
    cardOfRegistration(ctx, input),
    currentRodoVersion(ctx.today),
    officeTerms(),
    input.clientId === null ? null : db().client.findUnique({ where: { id: input.clientId } }),
    input.sourceSlug === null ? null : findSource(ctx, input.sourceSlug),
  ]);
  if (input.sourceSlug !== null && !source) throw new DomainError('source-not-found');
  if (input.clientId !== null && !known) throw new DomainError('client-not-found');
  const { errors } = checkRegistration(input, ctx.today, card, known);
  if (Object.keys(errors).length > 0) throw new DomainError('invalid', { fields: errors });
  // The clerk handed over the version that they saw. A newer one may have come into force since.
  if (input.rodoWay !== 'WITH_REPLY' && (input.rodoVersion ?? rodo.version) !== rodo.version) {
    refuse('rodoWay', 'rodo-version-newer', { version: rodo.version });
  }
  const receivedOn = input.receivedOn ?? ctx.today;
  const { letterDate, postingDate } = datesOf(input.channel, input);
  const representative = input.representative && normalizeRepresentative(input.representative);
  const client = normalizeClient(keepKnownPesel(input.client, known), ctx.today);
  const changed = known ? changedFields(client, known, ctx.today) : [];
  const clock = (purpose: ClockPurpose, rule: RuleCode, startOn: PlainDate) => {
    const { calendar, policy } = terms;
    return { purpose, rule, startOn, dueOn: computeTerm({ rule, start: startOn, calendar, policy }).due };
  };
  const settlement = clock('SETTLEMENT', ruleCodeSchema.parse(card.termRule), receivedOn);
  const required = requiredDocuments(card.documents, input.channel, representative !== null);
  const lacking = missingDocuments(required, input.presentDocumentIds);
  const { defects: missing, evidence } = splitMissing(lacking);
  const settled = input.settledOnSpot && card.route === 'ON_THE_SPOT';
  // A department with its own counter (Płock, point 1) registers for itself, so nothing is handed over.
  const own = card.departmentId === registering;
  const code = codeFromBytes(randomBytes(7));

  const podanie = {
    submissionKey: input.submissionKey,
    at: ctx.now,
    clientId: known?.id ?? null,
    clientVersion: input.clientVersion,
    client: known && changed.length === 0 ? null : encoded(clientColumns(client)),
    case: {
      status: settled ? 'SETTLED' : own ? 'ACCEPTED' : 'REGISTERED',
      registrySeries: SERIES_OF_KINDS.APPLICATION,
      registryYear: yearOf(ctx.today),
      subject: input.subject,
      departmentId: registering,
      assigneeId: settled || own ? null : ctx.actor.staffId,
      destinationId: settled ? registering : card.departmentId,
      receivedOn,
      registeredById: ctx.actor.staffId,
      dueRule: settlement.rule,
      dueOn: settlement.dueOn,
      outOfTurn: input.outOfTurn,
      sourceCaseId: source?.id ?? null,
      searchText: caseSearchText({
        client: clientSearchText(client),
        representative: representative ? representativeLabel(representative) : '',
        subject: input.subject,
        card: card.name,
        znak: null,
      }),
      settledAt: settled ? ctx.now : null,
    },
    representative,
    termsVersion: terms.version,
    clocks: own && !settled ? [settlement, clock('ASSIGNMENT', 'ASSIGNMENT_1WD', ctx.today)] : [settlement],
    application: {
      inputHash: base64(keyedHash('submission', inputHashOf(input))),
      cardVersionId: card.versionId,
      channel: input.channel,
      servicePointId: ctx.actor.servicePointId,
      letterDate,
      postingDate,
      attachmentsCount: input.attachmentsCount,
      identityCheck: input.identityCheck,
      identityReason: asksForDocument(input.identityCheck) ? input.identityReason : null,
      identityNote: input.identityNote,
      rodoWay: input.rodoWay,
      rodoVersion: rodo.version,
      supplementCall: missing.length > 0 && !settled ? 'WAITING' : 'NONE',
      deliveryWay: input.deliveryWay,
      accessCodeHash: base64(keyedHash('access-code', code)),
    },
    documents: required.map(({ id, name, kind, mandatory, requirement, legalBasis, forRepresentative }) => ({
      name,
      kind,
      mandatory,
      requirement,
      legalBasis,
      forRepresentative,
      present: input.presentDocumentIds.includes(id),
    })),
    settlement: settled ? { ...ON_THE_SPOT, settledOn: ctx.today } : null,
    protocolText: input.channel === 'ORAL' ? input.protocolText : null,
    history: [
      line(ctx, card.departmentId, 'application.registered', {
        channel: input.channel,
        card: card.slug,
        missing: lacking.length,
        dueRule: settlement.rule,
        dueOn: settlement.dueOn,
        outOfTurn: input.outOfTurn,
      }),
      ...(known && changed.length > 0
        ? [line(ctx, card.departmentId, 'client.changed', { clientId: known.id, fields: changed })]
        : []),
      ...(representative ? [line(ctx, card.departmentId, 'representative.named', {})] : []),
      ...(settled ? [line(ctx, card.departmentId, 'application.settled', {})] : []),
      ...(source ? [line(ctx, card.departmentId, 'case.grown-from', { number: source.number })] : []),
    ],
  };

  const written = await writeApplication(ctx, podanie, {
    renamedId: known && changed.length > 0 ? known.id : null,
    source,
  });
  if (written.repeated) return alreadyRegistered(ctx, input);
  const { caseId, slug, number } = withNumber(written);
  return {
    caseId,
    slug,
    number,
    accessCode: card.publicStatus ? formatCode(code) : null,
    receiptKey: sealReceiptKey(ctx, slug, code),
    receivedOn,
    dueOn: settlement.dueOn,
    registeredAt: ctx.now,
    client: clientLabel(client),
    card: card.name,
    missing: missing.map(({ name }) => name),
    evidence: evidence.map(({ name }) => name),
    nowhere: hasNowhere({ client, representative }),
    abroad: needsDeliveryAgent(client, representative),
    procedure: card.procedure,
    channel: input.channel,
    deliveryWay: input.deliveryWay,
    oral: input.channel === 'ORAL',
    settled,
    publicStatus: card.publicStatus,
    toHandOver: !settled && !own,
    department: { id: card.departmentId, name: card.departmentName },
  };
}

/**
 * The registration made before by the same form, without the code, which is not stored. Throws form-of-another,
 * already-registered.
 */
async function alreadyRegistered(ctx: Ctx, input: RegisterInput): Promise<Registered> {
  const { byId, inputHash, shown } = await registeredByKey(ctx, input.submissionKey);
  if (byId !== ctx.actor.staffId) throw new DomainError('form-of-another');
  if (inputHash === null || !hasHash(inputHash, 'submission', inputHashOf(input))) {
    throw new DomainError('already-registered', { facts: { number: shown.number } });
  }
  return { ...shown, accessCode: null, receiptKey: null };
}

/** Equal for equal forms, whatever the order of their fields. */
const inputHashOf = (input: RegisterInput) => JSON.stringify(registerSchema.parse(input));

function line<
  T extends
    | 'application.registered'
    | 'application.settled'
    | 'case.grown-from'
    | 'client.changed'
    | 'representative.named',
>(ctx: Ctx, departmentId: number, type: T, data: HistoryData[T]) {
  return { chain: chainOf(departmentId), at: ctx.now, actorId: ctx.actor.staffId, type, data };
}

/** Fills in the PESEL on file of a known client: the form shows it masked and sends none back. */
function keepKnownPesel(typed: ClientInput, known: Client | null): ClientInput {
  const kept = known?.peselSealed && typed.pesel === '' && typed.kind === 'PERSON';
  return kept && known.peselSealed ? { ...typed, pesel: unseal('pesel', known.peselSealed) } : typed;
}

/** The fields of a known client that the clerk has changed. */
function changedFields(client: ClientInput, known: Client, today: PlainDate): (keyof ClientInput)[] {
  const pesel = known.peselSealed ? unseal('pesel', known.peselSealed) : '';
  const kept = normalizeClient({ ...clientRecord(known, { full: true }), pesel }, today);
  return (Object.keys(kept) as (keyof ClientInput)[]).filter((field) => kept[field] !== client[field]);
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

/** Turns column names and bytes into the form that the database function takes. */
function encoded(columns: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(columns).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value instanceof Uint8Array ? base64(value) : value,
    ]),
  );
}
