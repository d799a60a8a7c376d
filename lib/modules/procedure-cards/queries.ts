import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { fromColumn, type PlainDate, toColumn } from '@/lib/core/plain-date';
import { db } from '@/lib/platform/db';
import type { Card, CardSummary } from './schema';

/**
 * The valid versions of published cards that the actor's service point takes, by name. A point that takes all matters
 * leaves out a department that has a representative at another open point (Płock, point 1).
 */
export async function listCardsForCounter(ctx: Ctx): Promise<CardSummary[]> {
  return db().$queryRaw<CardSummary[]>`
    SELECT DISTINCT ON (v.name COLLATE "pl-x-icu", c.id)
           v.id AS "versionId", c.slug, v.name, v.common_words AS "commonWords", d.id AS "departmentId",
           d.name AS "departmentName", d.symbol AS "departmentSymbol", v.email_basis AS "emailBasis",
           v.any_department AS "anyDepartment"
    FROM card_version v JOIN procedure_card c ON c.id = v.card_id JOIN department d ON d.id = c.department_id
    LEFT JOIN service_point p ON p.id = ${ctx.actor.servicePointId}
    LEFT JOIN service_point own ON own.id = d.own_point_id AND own.active
    WHERE v.status = 'PUBLISHED' AND v.valid_from <= ${toColumn(ctx.today)}::date
      AND NOT EXISTS (SELECT FROM card_version later WHERE later.card_id = v.card_id AND later.number > v.number
                      AND later.status = 'PUBLISHED' AND later.valid_from <= ${toColumn(ctx.today)}::date)
      AND (p.id IS NULL OR p.takes_all AND coalesce(own.id, p.id) = p.id
           OR EXISTS (SELECT FROM service_point_matter m WHERE m.service_point_id = p.id AND m.card_id = c.id))
    ORDER BY v.name COLLATE "pl-x-icu", c.id`;
}

/** All published cards, by name, for the choice of the cards that a service point takes. */
export async function listCardNames(_ctx: Ctx): Promise<{ id: number; name: string }[]> {
  return db().$queryRaw<{ id: number; name: string }[]>`
    SELECT id, name FROM (
      SELECT DISTINCT ON (card_id) card_id AS id, name FROM card_version WHERE status = 'PUBLISHED'
      ORDER BY card_id, number DESC
    ) latest ORDER BY name COLLATE "pl-x-icu"`;
}

/**
 * Cards of a department, by the name of their last version; an administrator moves them before closing the department.
 */
export async function listCardsOfDepartment(
  _ctx: Ctx,
  departmentId: number,
): Promise<{ id: number; name: string }[]> {
  return db().$queryRaw<{ id: number; name: string }[]>`
    SELECT id, name FROM (
      SELECT DISTINCT ON (v.card_id) v.card_id AS id, v.name
      FROM card_version v JOIN procedure_card c ON c.id = v.card_id WHERE c.department_id = ${departmentId}
      ORDER BY v.card_id, v.number DESC
    ) latest ORDER BY name COLLATE "pl-x-icu"`;
}

type CardRow = Omit<Card, 'fees'> & {
  fees: (Omit<Card['fees'][number], 'validFrom'> & { validFrom: string })[];
};

/**
 * One published version of a card, with its documents and the fees valid on `day`. Throws card-not-found. One
 * statement.
 */
export async function getCard(_ctx: Pick<Ctx, 'now'>, versionId: number, day: PlainDate): Promise<Card> {
  const rows = await db().$queryRaw<CardRow[]>`/* card */
    SELECT v.id AS "versionId", v.number, c.slug, v.name, v.common_words AS "commonWords",
           d.id AS "departmentId", d.name AS "departmentName", d.symbol AS "departmentSymbol",
           v.email_basis AS "emailBasis", v.any_department AS "anyDepartment",
           v.settlement_form AS "settlementForm", v.term_rule AS "termRule", v.term_note AS "termNote",
           v.personal_attendance AS "personalAttendance", v.route, v.delivery_ways::text[] AS "deliveryWays",
           jsonb_build_object('room', d.desk_room, 'phone', d.desk_phone, 'hours', d.desk_hours) AS desk,
           v.public_status AS "publicStatus",
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'kind', r.kind,
             'mandatory', r.mandatory, 'legalBasis', r.legal_basis, 'note', r.note, 'ownForm', r.own_form,
             'forRepresentative', r.for_representative) ORDER BY r.position)
             FROM required_document r WHERE r.version_id = v.id), '[]') AS documents,
           coalesce((SELECT jsonb_agg(jsonb_build_object('name', f.name, 'amountGrosze', f.amount_grosze,
             'legalBasis', f.legal_basis, 'validFrom', f.valid_from, 'note', f.note) ORDER BY f.position)
             FROM card_fee f WHERE f.version_id = v.id AND f.valid_from <= ${toColumn(day)}::date), '[]') AS fees
    FROM card_version v JOIN procedure_card c ON c.id = v.card_id JOIN department d ON d.id = c.department_id
    WHERE v.id = ${versionId} AND v.status = 'PUBLISHED' AND v.valid_from <= ${toColumn(day)}::date`;
  if (!rows[0]) throw new DomainError('card-not-found');
  return rows[0] as Card;
}

const clauseInForce = (day: PlainDate) =>
  ({ where: { validFrom: { lte: toColumn(day) } }, orderBy: { version: 'desc' } }) as const;

/** The version of the RODO information in force on the day. Throws rodo-clause-missing. */
export async function currentRodoVersion(day: PlainDate): Promise<{ version: number; validFrom: PlainDate }> {
  const clause = await db().rodoClause.findFirst({
    ...clauseInForce(day),
    select: { version: true, validFrom: true },
  });
  if (!clause) throw new DomainError('rodo-clause-missing');
  return { version: clause.version, validFrom: fromColumn(clause.validFrom) };
}

/** The RODO information in force today, in the reader's language. Throws rodo-clause-missing. */
export async function currentRodoClause({
  today,
  locale,
}: Pick<Ctx, 'today' | 'locale'>): Promise<{ version: number; validFrom: PlainDate; text: string }> {
  const clause = await db().rodoClause.findFirst(clauseInForce(today));
  if (!clause) throw new DomainError('rodo-clause-missing');
  const { version, validFrom, textPl, textEn, textUk } = clause;
  return {
    version,
    validFrom: fromColumn(validFrom),
    text: { pl: textPl, en: textEn, uk: textUk }[locale],
  };
}

/** The names of the matters that each point takes when it does not take all, by the id of the point. */
export async function mattersOfPoints({ today }: Pick<Ctx, 'today'>): Promise<Map<number, string[]>> {
  const rows = await db().$queryRaw<{ pointId: number; names: string[] }[]>`
    SELECT m.service_point_id AS "pointId", array_agg(v.name ORDER BY v.name COLLATE "pl-x-icu") AS names
    FROM service_point_matter m JOIN card_version v ON v.card_id = m.card_id
    WHERE v.status = 'PUBLISHED' AND v.valid_from <= ${toColumn(today)}::date
      AND NOT EXISTS (SELECT FROM card_version later WHERE later.card_id = v.card_id AND later.number > v.number
                      AND later.status = 'PUBLISHED' AND later.valid_from <= ${toColumn(today)}::date)
    GROUP BY m.service_point_id`;
  return new Map(rows.map(({ pointId, names }) => [pointId, names]));
}
