import type { Ctx } from '@/lib/core/context';
import type { PlainDate } from '@/lib/core/plain-date';
import { caseReference, type NumberedRow, numberOf, registryNumberSlug } from '@/lib/core/registry-number';
import { dbOf } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { canReadCaseFiles, type Sight } from '../../cases/policy';
import { NUMBER_COLUMNS } from '../../cases/queries/list';
import { ORGAN_OF_CASE } from '../../cases/queries/proceedings';
import { readableCases, SIGHT_COLUMNS, visibleCases } from '../../cases/queries/scope';
import { canReadLetter } from '../policy';
import { SCOPE_OF_LETTER } from '../rules/letter';
import { outgoingNumber, typedOutgoingNumber } from '../rules/outgoing-number';
import type { RegisterQuery } from '../schema/acts';
import type { LetterCounter, LetterKind, LetterState, SendingWay } from '../schema/letter';
import { COUNTER_OF_LETTER } from './at-counter';

/** A line of the register of outgoing letters. */
export type RegisterLine = {
  letterId: number;
  number: string;
  sequence: number;
  /** The day and way of the sending; null when a mistaken note of sending was taken back. */
  sentOn: PlainDate | null;
  kind: LetterKind;
  title: string;
  state: LetterState;
  addressee: string;
  way: SendingWay | null;
  postalNumber: string;
  signedBy: string;
  /** Znak sprawy, or the registry number. */
  reference: string;
  slug: string;
  deliveredOn: PlainDate | null;
  counter: LetterCounter | null;
  /** True when the actor may open the letter. */
  opens: boolean;
};

export const PAGE = 50;

/**
 * The register of outgoing letters of a year, latest first, of cases that the actor may see. `before` is the last
 * number of the page before; `more` is the number after which the next page begins. Of a cancelled letter a person who
 * may not read the files of its case learns the number, the days and the case.
 */
export async function listOutgoing(
  ctx: Ctx,
  { year, before, q, way }: RegisterQuery,
  limit = PAGE,
): Promise<{ lines: RegisterLine[]; more: number | null }> {
  const from = before ? Prisma.sql`AND l.outgoing_number < ${before}` : Prisma.empty;
  const by = way ? Prisma.sql`AND l.way = ${way}::sending_way` : Prisma.empty;
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const told = Prisma.sql`(l.state <> 'CANCELLED' OR ${readableCases(ctx.actor)})`;
  const named = q
    ? Prisma.sql`AND (k.znak ILIKE ${pattern} OR ${told} AND (l.title ILIKE ${pattern}
        OR l.addressee_name ILIKE ${pattern} OR l.postal_number ILIKE ${pattern})
        OR l.outgoing_number = ${typedOutgoingNumber(q)})`
    : Prisma.empty;
  type Row = Omit<RegisterLine, 'number' | 'slug' | 'reference' | 'opens'> & {
    outgoingYear: number;
    znak: string | null;
    documentId: number | null;
  } & Sight &
    NumberedRow;
  const rows = await dbOf(ctx).$queryRaw<Row[]>`
    SELECT l.id AS "letterId", l.outgoing_year AS "outgoingYear", l.outgoing_number AS sequence,
           to_char(l.sent_on, 'YYYY-MM-DD') AS "sentOn", l.kind, l.title, l.state, l.addressee_name AS addressee,
           l.way, l.postal_number AS "postalNumber", s.name AS "signedBy", k.znak,
           ${NUMBER_COLUMNS}, ${SIGHT_COLUMNS}, l.document_id AS "documentId",
           to_char(l.delivered_on, 'YYYY-MM-DD') AS "deliveredOn", ${COUNTER_OF_LETTER} AS counter
    FROM letter l JOIN "case" k ON k.id = l.case_id LEFT JOIN staff_member s ON s.id = l.signed_by_id
    WHERE l.outgoing_number IS NOT NULL AND l.outgoing_year = ${year} AND ${visibleCases(ctx.actor)}
      ${from} ${by} ${named}
    ORDER BY l.outgoing_number DESC LIMIT ${limit + 1}`;
  const lines = rows
    .slice(0, limit)
    .map(({ outgoingYear, departmentId, destinationId, coDepartmentIds, documentId, ...row }) => {
      const sight = { departmentId, destinationId, coDepartmentIds };
      const line = {
        ...withReference(row),
        number: outgoingNumber(outgoingYear, row.sequence),
        opens: canReadLetter(ctx.actor, { ...sight, documentId }),
      };
      const told = line.state !== 'CANCELLED' || canReadCaseFiles(ctx.actor, sight);
      return told ? line : { ...line, title: '', addressee: '', postalNumber: '' };
    });
  return { lines, more: rows.length > limit ? (lines.at(-1)?.sequence ?? null) : null };
}

/** A line with the name and slug of its case instead of the number columns. */
function withReference<Row extends NumberedRow & { znak: string | null }>(row: Row) {
  const { registrySeries, registryYear, registryNumber, znak, ...line } = row;
  return { ...line, reference: caseReference(row), slug: registryNumberSlug(numberOf(row)) };
}

/** A letter that waits for the actor's signature. */
export type ToSignLine = {
  letterId: number;
  kind: LetterKind;
  title: string;
  addressee: string;
  draftedBy: string;
  reference: string;
  slug: string;
  dueOn: PlainDate;
};

/** Letters to sign that the actor's mandates cover today, the longest waiting first. One statement. */
export async function listToSign(ctx: Ctx, limit = 200): Promise<ToSignLine[]> {
  type Row = Omit<ToSignLine, 'reference' | 'slug'> & { znak: string | null } & NumberedRow;
  const rows = await dbOf(ctx).$queryRaw<Row[]>`
    ${REACH(ctx)}
    SELECT l.id AS "letterId", l.kind, l.title, l.addressee_name AS addressee, s.name AS "draftedBy", k.znak,
           ${NUMBER_COLUMNS}, to_char(k.due_on, 'YYYY-MM-DD') AS "dueOn"
    FROM letter l JOIN "case" k ON k.id = l.case_id JOIN staff_member s ON s.id = l.drafted_by_id
    WHERE l.state = 'TO_SIGN' AND ${visibleCases(ctx.actor)} AND ${COVERED} ORDER BY l.id LIMIT ${limit}`;
  return rows.map(withReference);
}

/** SQL of a number: the letters that wait for the actor's signature. */
export const lettersToSign = (ctx: Ctx): Prisma.Sql => Prisma.sql`(
  ${REACH(ctx)}
  SELECT count(*)::int FROM letter l JOIN "case" k ON k.id = l.case_id
  WHERE l.state = 'TO_SIGN' AND ${visibleCases(ctx.actor)} AND ${COVERED})`;

/**
 * SQL of the departments that the actor's mandates of today cover: those of the mandates and those below, or the whole
 * office.
 */
const REACH = ({ actor, today }: Ctx) => Prisma.sql`
  WITH RECURSIVE reach (mandate_id, department_id) AS (
    SELECT m.id, d.id FROM mandate m JOIN department d ON m.department_id IS NULL OR d.id = m.department_id
    WHERE m.staff_id = ${actor.staffId} AND m.from_on <= ${today}::date
      AND coalesce(m.to_on, 'infinity') >= ${today}::date AND coalesce(m.revoked_on, 'infinity') >= ${today}::date
    UNION
    SELECT r.mandate_id, d.id FROM reach r JOIN department d ON d.parent_id = r.department_id)`;

/** SQL: whether one of these mandates covers the letter `l` of the case `k`. */
const COVERED = Prisma.sql`EXISTS (
  SELECT 1 FROM reach r JOIN mandate m ON m.id = r.mandate_id WHERE r.department_id = k.department_id
    AND m.authority_id IS NOT DISTINCT FROM ${ORGAN_OF_CASE}
    AND (${JSON.stringify(SCOPE_OF_LETTER)}::jsonb ->> l.kind::text)::mandate_scope = ANY (m.scopes))`;
