import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { fromColumn, type PlainDate, toColumn, weekday } from '@/lib/core/plain-date';
import { db, type Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { canPublishCards } from './policy';
import type {
  Authority,
  AuthorityItem,
  Card,
  CardProcedureItem,
  CardSummary,
  CatalogueCard,
  ResidentCard,
} from './schema';

/** The versions `v` of cards `c` that are in force on the day, with their departments `d`. */
const cardsInForce = (day: PlainDate) => Prisma.sql`
  card_version v JOIN procedure_card c ON c.id = v.card_id JOIN department d ON d.id = c.department_id
    AND v.status = 'PUBLISHED' AND v.valid_from <= ${toColumn(day)}::date
    AND NOT EXISTS (SELECT FROM card_version later WHERE later.card_id = v.card_id AND later.number > v.number
                    AND later.status = 'PUBLISHED' AND later.valid_from <= ${toColumn(day)}::date)
  LEFT JOIN service_point own ON own.id = d.own_point_id AND own.active`;

/**
 * The condition that the open point `p` takes the matters of the card. A point that takes all matters leaves out a
 * department that has a representative at another open point (Płock, point 1).
 */
const POINT_TAKES = Prisma.sql`(p.takes_all AND coalesce(own.id, p.id) = p.id
  OR EXISTS (SELECT FROM service_point_matter m WHERE m.service_point_id = p.id AND m.card_id = c.id))`;

/**
 * The valid versions of published cards, by name. A card that the actor's service point does not take names the points
 * that do, each with the hour until which it is open today.
 */
export async function listCardsForCounter(ctx: Ctx): Promise<CardSummary[]> {
  const point = ctx.actor.servicePointId;
  return db().$queryRaw<CardSummary[]>`
    SELECT v.id AS "versionId", c.slug, v.name, v.common_words AS "commonWords", d.id AS "departmentId",
           d.name AS "departmentName", d.symbol AS "departmentSymbol", v.email_basis AS "emailBasis",
           v.any_department AS "anyDepartment",
           CASE WHEN ${point}::int IS NULL OR EXISTS (SELECT FROM service_point p WHERE p.id = ${point} AND ${POINT_TAKES})
             THEN NULL ELSE coalesce((
               SELECT jsonb_agg(jsonb_build_object('point', p.name, 'address', p.address, 'until', (
                 SELECT max(h.closes) FROM service_point_hours h
                 WHERE h.service_point_id = p.id AND h.kind = 'ORDINARY' AND h.weekday = ${weekday(ctx.today)}
                   AND h.closes > to_char(${ctx.now}::timestamptz AT TIME ZONE 'Europe/Warsaw', 'HH24:MI'))) ORDER BY p.id)
               FROM service_point p WHERE p.active AND ${POINT_TAKES}), '[]') END AS elsewhere
    FROM ${cardsInForce(ctx.today)}
    ORDER BY v.name COLLATE "pl-x-icu", c.id`;
}

/** The valid versions of published cards, by name, for a question that may belong to any of them. */
export async function listCardsInForce(
  ctx: Pick<Ctx, 'today'>,
): Promise<(Omit<CardSummary, 'elsewhere'> & { cardId: number })[]> {
  return db().$queryRaw<(Omit<CardSummary, 'elsewhere'> & { cardId: number })[]>`
    SELECT c.id AS "cardId", v.id AS "versionId", c.slug, v.name, v.common_words AS "commonWords",
           d.id AS "departmentId", d.name AS "departmentName", d.symbol AS "departmentSymbol",
           v.email_basis AS "emailBasis", v.any_department AS "anyDepartment"
    FROM ${cardsInForce(ctx.today)} ORDER BY v.name COLLATE "pl-x-icu", c.id`;
}

const NAMES = Prisma.sql`v.name, v.name_en AS "nameEn", v.name_uk AS "nameUk"`;
const DEPARTMENT = Prisma.sql`
  jsonb_build_object('id', d.id, 'name', d.name, 'nameEn', d.name_en, 'nameUk', d.name_uk) AS department`;

/** The cards in force today that describe a matter of their own, by name; open to everyone. One statement. */
export async function listCatalogue({ today }: Pick<Ctx, 'today'>): Promise<CatalogueCard[]> {
  return db().$queryRaw<CatalogueCard[]>`
    SELECT c.slug, ${NAMES}, v.common_words AS "commonWords", v.description, v.term_rule AS "termRule", ${DEPARTMENT},
           (SELECT count(*) FROM required_document r
            WHERE r.version_id = v.id AND r.kind = 'TO_FILE' AND r.mandatory)::int AS mandatory
    FROM ${cardsInForce(today)} WHERE NOT v.any_department ORDER BY v.name COLLATE "pl-x-icu", c.id`;
}

/** The version of a card in force today; open to everyone. Throws not-found. One statement. */
export async function getResidentCard({ today }: Pick<Ctx, 'today'>, slug: string): Promise<ResidentCard> {
  const [card] = await db().$queryRaw<ResidentCard[]>`
    SELECT c.slug, ${NAMES}, v.common_words AS "commonWords", v.description, v.term_rule AS "termRule", ${DEPARTMENT},
           v.number, to_char(v.valid_from, 'YYYY-MM-DD') AS "validFrom", c.procedure, v.applies_to AS "appliesTo",
           v.settlement_form AS "settlementForm", v.term_note AS "termNote",
           v.personal_attendance AS "personalAttendance", v.delivery_ways::text[] AS "deliveryWays",
           v.email_basis AS "emailBasis", v.legal_basis AS "legalBasis", v.appeal, v.public_status AS "publicStatus",
           ARRAY(SELECT p.id FROM service_point p WHERE p.active AND ${POINT_TAKES} ORDER BY p.id) AS "pointIds",
           coalesce((SELECT jsonb_agg(jsonb_build_object('name', r.name, 'nameEn', r.name_en, 'nameUk', r.name_uk,
             'kind', r.kind, 'mandatory', r.mandatory, 'note', r.note, 'legalBasis', r.legal_basis) ORDER BY r.position)
             FROM required_document r WHERE r.version_id = v.id), '[]') AS documents,
           coalesce((SELECT jsonb_agg(jsonb_build_object('name', f.name, 'amountGrosze', f.amount_grosze,
             'note', f.note, 'legalBasis', f.legal_basis) ORDER BY f.position)
             FROM card_fee f WHERE f.version_id = v.id AND f.valid_from <= ${toColumn(today)}::date), '[]') AS fees
    FROM ${cardsInForce(today)} WHERE c.slug = ${slug}`;
  if (!card) throw new DomainError('not-found');
  return card;
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
 * A published version of a card, with its documents and the fees valid on `day`: the chosen one, or, when it came into
 * force later, the one before it that was in force on the day. Throws card-not-found. One statement.
 */
export function getCard(_ctx: Pick<Ctx, 'now'>, versionId: number, day: PlainDate): Promise<Card> {
  return cardWhere(
    Prisma.sql`(
      SELECT w.id FROM card_version chosen JOIN card_version w ON w.card_id = chosen.card_id AND w.number <= chosen.number
      WHERE chosen.id = ${versionId} AND chosen.status = 'PUBLISHED' AND w.status = 'PUBLISHED'
        AND w.valid_from <= ${toColumn(day)}::date
      ORDER BY w.number DESC LIMIT 1)`,
    day,
  );
}

/** The version of a card under which a podanie stands, also when it is in force no more. Throws card-not-found. */
export function getCardOnFile(_ctx: Pick<Ctx, 'now'>, versionId: number, day: PlainDate): Promise<Card> {
  return cardWhere(Prisma.sql`${versionId}`, day);
}

async function cardWhere(versionId: Prisma.Sql, day: PlainDate): Promise<Card> {
  const rows = await db().$queryRaw<CardRow[]>`/* card */
    SELECT v.id AS "versionId", v.number, c.slug, c.procedure, v.name, v.common_words AS "commonWords",
           d.id AS "departmentId", d.name AS "departmentName", d.symbol AS "departmentSymbol",
           v.email_basis AS "emailBasis", v.any_department AS "anyDepartment",
           v.settlement_form AS "settlementForm", v.term_rule AS "termRule", v.term_note AS "termNote",
           v.personal_attendance AS "personalAttendance", v.route, v.delivery_ways::text[] AS "deliveryWays",
           jsonb_build_object('room', d.desk_room, 'phone', d.desk_phone, 'hours', d.desk_hours) AS desk,
           v.public_status AS "publicStatus",
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'kind', r.kind,
             'mandatory', r.mandatory, 'requirement', r.requirement, 'legalBasis', r.legal_basis, 'note', r.note,
             'ownForm', r.own_form, 'forRepresentative', r.for_representative) ORDER BY r.position)
             FROM required_document r WHERE r.version_id = v.id), '[]') AS documents,
           coalesce((SELECT jsonb_agg(jsonb_build_object('name', f.name, 'amountGrosze', f.amount_grosze,
             'legalBasis', f.legal_basis, 'validFrom', f.valid_from, 'note', f.note) ORDER BY f.position)
             FROM card_fee f WHERE f.version_id = v.id AND f.valid_from <= ${toColumn(day)}::date), '[]') AS fees
    FROM card_version v JOIN procedure_card c ON c.id = v.card_id JOIN department d ON d.id = c.department_id
    WHERE v.id = ${versionId}`;
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

/** The Polish RODO information in force on the day, for a letter. Throws rodo-clause-missing. */
export async function rodoClauseOn(
  tx: Pick<Tx, 'rodoClause'>,
  day: PlainDate,
): Promise<{ version: number; text: string }> {
  const clause = await tx.rodoClause.findFirst(clauseInForce(day));
  if (!clause) throw new DomainError('rodo-clause-missing');
  return { version: clause.version, text: clause.textPl };
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

/** The names of matters at a point: those that it takes, or, when it takes all, those that only others take. */
export type PointMatters = { taken: string[]; elsewhere: { name: string; points: string[] }[] };

/** The matters of each open point, by the id of the point. */
export async function mattersOfPoints({ today }: Pick<Ctx, 'today'>): Promise<Map<number, PointMatters>> {
  const rows = await db().$queryRaw<{ pointId: number; name: string; taken: boolean; points: string[] }[]>`
    WITH matter AS (
      SELECT p.id AS point_id, p.name AS point, p.takes_all, v.id AS version_id, v.name, ${POINT_TAKES} AS taken
      FROM service_point p CROSS JOIN ${cardsInForce(today)} WHERE p.active
    )
    SELECT point_id AS "pointId", name, taken,
           ARRAY(SELECT other.point FROM matter other WHERE other.version_id = matter.version_id AND other.taken
                 ORDER BY other.point_id) AS points
    FROM matter WHERE taken <> takes_all ORDER BY name COLLATE "pl-x-icu"`;
  const matters = new Map<number, PointMatters>();
  for (const { pointId, name, taken, points } of rows) {
    const known = matters.get(pointId) ?? { taken: [], elsewhere: [] };
    matters.set(pointId, known);
    if (taken) known.taken.push(name);
    else known.elsewhere.push({ name, points });
  }
  return matters;
}

/** The authorities in use that papers may name, by kind and name. */
export async function listAuthorities(): Promise<Authority[]> {
  return db().authority.findMany({
    where: { active: true },
    orderBy: [{ kind: 'asc' }, { name: 'asc' }, { id: 'asc' }],
    omit: { active: true, version: true },
  });
}

/** Every authority with the number of the cards that name it, for the people who set them. Throws not-allowed. */
export async function listAuthorityItems(ctx: Ctx): Promise<AuthorityItem[]> {
  if (!canPublishCards(ctx.actor)) throw new DomainError('not-allowed');
  const rows = await db().authority.findMany({
    orderBy: [{ active: 'desc' }, { kind: 'asc' }, { name: 'asc' }, { id: 'asc' }],
    include: { _count: { select: { cards: true, ownCards: true } } },
  });
  return rows.map(({ _count, ...authority }) => ({ ...authority, cards: _count.cards + _count.ownCards }));
}

/** Every card with its procedure, by the name of its latest version. Throws not-allowed. */
export async function listCardProcedures(ctx: Ctx): Promise<CardProcedureItem[]> {
  if (!canPublishCards(ctx.actor)) throw new DomainError('not-allowed');
  return db().$queryRaw<CardProcedureItem[]>`
    SELECT c.id AS "cardId", c.version, latest.name, d.name AS department, c.procedure,
           c.higher_authority_id AS "authorityId", c.organ_id AS "organId",
           c.court_fee_grosze AS "courtFeeGrosze"
    FROM procedure_card c JOIN department d ON d.id = c.department_id
    JOIN LATERAL (SELECT name FROM card_version v WHERE v.card_id = c.id ORDER BY v.number DESC LIMIT 1) latest ON true
    ORDER BY latest.name COLLATE "pl-x-icu", c.id`;
}
