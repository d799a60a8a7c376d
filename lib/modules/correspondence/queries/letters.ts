import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { fromColumn, type PlainDate } from '@/lib/core/plain-date';
import { caseReference, parseRegistryNumber, registryNumberSlug } from '@/lib/core/registry-number';
import { dbOf } from '@/lib/platform/db';
import { canReadCaseFiles, canViewCase, type Sight } from '../../cases/policy';
import { organOfCase } from '../../cases/queries/proceedings';
import { representativeOf } from '../../cases/queries/representative';
import { SIGHT_COLUMNS } from '../../cases/queries/scope';
import type { DeliveryWay } from '../../procedure-cards/schema';
import { mandateFor, scopesFor } from '../../staff/queries/mandates';
import { staffNames } from '../../staff/queries/staff';
import type { MandateScope } from '../../staff/schema';
import { canReadLetter } from '../policy';
import { addresseeOf, addresseeOfClient, addresseeOfRepresentative, sameAddressee } from '../rules/addressee';
import { SCOPE_OF_LETTER } from '../rules/letter';
import { numberInRegister } from '../rules/outgoing-number';
import type { Addressee } from '../schema/acts';
import { type LetterContent, readContent } from '../schema/content';
import type { DeliveryProof, LetterCounter, LetterKind, LetterState, SendingWay } from '../schema/letter';
import { COUNTER_OF_LETTER } from './at-counter';

/** A letter in the list of its case. */
export type LetterLine = {
  id: number;
  kind: LetterKind;
  title: string;
  state: LetterState;
  addressee: string;
  number: string | null;
  sentOn: PlainDate | null;
  deliveredOn: PlainDate | null;
  draftedBy: string;
  remark: string;
  documentId: number | null;
  counter: LetterCounter | null;
  /** True when the actor may open the letter. */
  opens: boolean;
};

type Row = Omit<LetterLine, 'number' | 'opens'> & {
  outgoingYear: number | null;
  outgoingNumber: number | null;
};

/**
 * The letters of a case that the actor may see, newest first; at most three hundred. A person who may not read the
 * files of the case learns only which letters went out of the department. One statement.
 */
export async function lettersOfCase(ctx: Ctx, caseId: number): Promise<LetterLine[]> {
  const rows = await dbOf(ctx).$queryRaw<(Row & Sight)[]>`
    SELECT l.id, l.kind, l.title, l.state, l.addressee_name AS addressee, l.remark, l.document_id AS "documentId",
           l.outgoing_year AS "outgoingYear", l.outgoing_number AS "outgoingNumber",
           to_char(l.sent_on, 'YYYY-MM-DD') AS "sentOn", to_char(l.delivered_on, 'YYYY-MM-DD') AS "deliveredOn",
           s.name AS "draftedBy", ${COUNTER_OF_LETTER} AS counter, ${SIGHT_COLUMNS}
    FROM letter l JOIN "case" k ON k.id = l.case_id JOIN staff_member s ON s.id = l.drafted_by_id
    WHERE l.case_id = ${caseId} ORDER BY l.id DESC LIMIT 300`;
  const went = ({ documentId, state }: Row) => documentId !== null && state !== 'CANCELLED';
  return rows
    .filter((row) => canReadCaseFiles(ctx.actor, row) || went(row))
    .map(({ departmentId, destinationId, coDepartmentIds, outgoingYear, outgoingNumber, ...row }) => {
      const sight = { departmentId, destinationId, coDepartmentIds, documentId: row.documentId };
      const opens = canReadLetter(ctx.actor, sight);
      const number = numberInRegister({ outgoingYear, outgoingNumber });
      return { ...row, number, opens, remark: opens ? row.remark : '' };
    });
}

/** The id of the latest letter of a kind in a case that is not cancelled; null when there is none. */
export async function latestValidLetter(ctx: Ctx, caseId: number, kind: LetterKind): Promise<number | null> {
  const found = await dbOf(ctx).letter.findFirst({
    where: { caseId, kind, state: { not: 'CANCELLED' } },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return found?.id ?? null;
}

/** The id of the notice of a new date that was begun in a case and has not gone out; null when there is none. */
export async function waitingNotice(ctx: Ctx, caseId: number): Promise<number | null> {
  const found = await dbOf(ctx).letter.findFirst({
    where: { caseId, kind: 'NEW_DATE', state: { in: ['DRAFT', 'TO_SIGN', 'SIGNED'] } },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return found?.id ?? null;
}

/** The kinds of letters that the actor's mandates cover today in a case. */
export async function signableScopes(
  ctx: Ctx,
  { id, departmentId }: { id: number; departmentId: number },
): Promise<MandateScope[]> {
  const organId = await organOfCase(dbOf(ctx), id);
  return scopesFor(dbOf(ctx), { staffId: ctx.actor.staffId, departmentId, organId, day: ctx.today });
}

/** A whole letter, for its page. */
export type LetterRecord = {
  id: number;
  caseId: number;
  slug: string;
  caseNumber: string;
  departmentId: number;
  destinationId: number;
  version: number;
  letter: LetterContent;
  title: string;
  state: LetterState;
  remark: string;
  addressee: Addressee;
  /** The way in which the client wants the answer; null for a letter to another addressee, or outside a podanie. */
  agreed: DeliveryWay | null;
  /** The present name and address of the client or of their representative, when the letter has others. */
  clientNow: Addressee | null;
  addressChecked: { at: Date; by: string } | null;
  drafted: { at: Date; by: string };
  signed: { at: Date; by: string; mandate: string } | null;
  documentId: number | null;
  number: string | null;
  way: SendingWay | null;
  sent: { on: PlainDate; by: string } | null;
  postalNumber: string;
  noticedOn: PlainDate | null;
  delivered: { on: PlainDate; proof: DeliveryProof } | null;
  deliveryNote: string;
  /** Who notes the delivery: the counter that has or handed out the letter. Null: those who send letters. */
  counter: LetterCounter | null;
  cancelled: { at: Date; by: string; reason: string } | null;
  /** The mandate under which the actor may sign the letter today, '12/2026'; null when there is none. */
  mandate: string | null;
};

/** One letter by the slug of its case and its id. Throws not-found, also when the actor may not read it. */
export async function getLetter(ctx: Ctx, slug: string, id: number): Promise<LetterRecord> {
  const number = parseRegistryNumber(slug);
  const found =
    number && Number.isSafeInteger(id) && id < 2 ** 31
      ? await dbOf(ctx).letter.findFirst({
          where: {
            id,
            case: {
              registrySeries: number.series,
              registryYear: number.year,
              registryNumber: number.number,
            },
          },
          include: { case: { include: { application: { select: { deliveryWay: true } } } } },
        })
      : null;
  if (!number || !found || !canViewCase(ctx.actor, found.case)) throw new DomainError('not-found');
  const { case: caseRow, kind } = found;
  const { actor, today: day } = ctx;
  const asked = {
    staffId: actor.staffId,
    scope: SCOPE_OF_LETTER[kind],
    departmentId: caseRow.departmentId,
    organId: await organOfCase(dbOf(ctx), caseRow.id),
    day,
  };
  const own = await mandateFor(dbOf(ctx), asked);
  // A person who may only sign sees letters that wait for the signature, and letters that the person has signed.
  const signs = (own && found.state === 'TO_SIGN') || found.signedById === actor.staffId;
  const { documentId } = found;
  if (!signs && !canReadLetter(actor, { ...caseRow, documentId })) throw new DomainError('not-found');
  const [client, representative, names, under, [{ counter }]] = await Promise.all([
    caseRow.clientId && dbOf(ctx).client.findFirstOrThrow({ where: { id: caseRow.clientId } }),
    representativeOf(dbOf(ctx), caseRow.id),
    staffNames(
      [
        ...[found.draftedById, found.signedById, found.sentById, found.cancelledById],
        found.addressCheckedById,
      ].filter((id) => id !== null),
    ),
    found.mandateId ? dbOf(ctx).mandate.findFirst({ where: { id: found.mandateId } }) : null,
    dbOf(ctx).$queryRaw<[{ counter: LetterCounter | null }]>`
      SELECT ${COUNTER_OF_LETTER} AS counter FROM letter l WHERE l.id = ${id}`,
  ]);
  const now = representative
    ? addresseeOfRepresentative(representative)
    : client
      ? addresseeOfClient(client)
      : null;
  const addressee = addresseeOf(found);
  const by = (staffId: number | null) => names.get(staffId ?? 0) ?? '';
  return {
    id,
    caseId: caseRow.id,
    slug: registryNumberSlug(number),
    version: found.version,
    title: found.title,
    departmentId: caseRow.departmentId,
    destinationId: caseRow.destinationId,
    caseNumber: caseReference(caseRow),
    letter: readContent(kind, found.content),
    state: found.state,
    remark: found.remark,
    addressee,
    agreed: found.toClient ? (caseRow.application?.deliveryWay ?? null) : null,
    clientNow: now && found.toClient && !sameAddressee(now, addressee) ? now : null,
    addressChecked: found.addressCheckedAt && {
      at: found.addressCheckedAt,
      by: by(found.addressCheckedById),
    },
    drafted: { at: found.draftedAt, by: by(found.draftedById) },
    signed: found.signedAt && {
      at: found.signedAt,
      by: by(found.signedById),
      mandate: under ? `${under.number}/${under.year}` : '',
    },
    documentId,
    number: numberInRegister(found),
    way: found.way,
    postalNumber: found.postalNumber,
    deliveryNote: found.deliveryNote,
    counter,
    sent: found.sentOn && { on: fromColumn(found.sentOn), by: by(found.sentById) },
    noticedOn: found.noticedOn && fromColumn(found.noticedOn),
    delivered:
      found.deliveredOn && found.proof ? { on: fromColumn(found.deliveredOn), proof: found.proof } : null,
    cancelled: found.cancelledAt && {
      at: found.cancelledAt,
      by: by(found.cancelledById),
      reason: found.cancelReason,
    },
    mandate: own && `${own.number}/${own.year}`,
  };
}

/** A ponaglenie of a case. */
export type UrgingLine = {
  id: number;
  receivedOn: PlainDate;
  premature: boolean;
  dueOn: PlainDate;
  reasons: string;
  /** The letter that passes the ponaglenie on, unless it was cancelled or the actor may not read it. */
  letterId: number | null;
  /** True when the note was a mistake; then the reason, as for `reasons`. */
  withdrawn: boolean;
  withdrawReason: string;
};

/**
 * Ponaglenia of a case that the actor may see, newest first; at most fifty. Their reasons are for those who read the
 * files of the case. One statement.
 */
export async function urgingsOfCase(ctx: Ctx, caseId: number): Promise<UrgingLine[]> {
  const rows = await dbOf(ctx).$queryRaw<(UrgingLine & Sight & { documentId: number | null })[]>`
    SELECT u.id, to_char(u.received_on, 'YYYY-MM-DD') AS "receivedOn", u.premature,
           to_char(u.due_on, 'YYYY-MM-DD') AS "dueOn", u.reasons, u.withdrawn_at IS NOT NULL AS withdrawn,
           u.withdraw_reason AS "withdrawReason", l.id AS "letterId", l.document_id AS "documentId",
           ${SIGHT_COLUMNS}
    FROM urging_notice u JOIN "case" k ON k.id = u.case_id
    LEFT JOIN letter l ON l.id = u.letter_id AND l.state <> 'CANCELLED'
    WHERE u.case_id = ${caseId} ORDER BY u.id DESC LIMIT 50`;
  return rows.map(({ reasons, letterId, withdrawReason, ...row }) => ({
    id: row.id,
    receivedOn: row.receivedOn,
    premature: row.premature,
    dueOn: row.dueOn,
    withdrawn: row.withdrawn,
    reasons: canReadCaseFiles(ctx.actor, row) ? reasons : '',
    withdrawReason: canReadCaseFiles(ctx.actor, row) ? withdrawReason : '',
    letterId: canReadLetter(ctx.actor, row) ? letterId : null,
  }));
}
