import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { db, type Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { canSeeMandates } from '../policy';
import { bySurname } from '../rules/surname';
import type { MandateFilter, MandateItem, MandateRef, MandateScope } from '../schema';

/** The number of mandates on a page of the register, and the most that a print holds. */
const SHOWN = 50;
const PRINTED = 2_000;

/**
 * The mandate under which a person may sign letters of `scope` for the organ, in the matters of the department on the
 * day (KPA art. 268a; Prawo o aktach stanu cywilnego art. 10); null when there is none. A mandate of the mayor covers
 * no matter of another organ, and the other way round. A mandate for a department covers the departments below it, and
 * is valid on its last day too. Of several, the narrower one wins, then the latest.
 */
export async function mandateFor(
  tx: Pick<Tx, '$queryRaw'>,
  wanted: Reach & { scope: MandateScope },
): Promise<MandateRef | null> {
  const { scope, departmentId } = wanted;
  const [found = null] = await tx.$queryRaw<MandateRef[]>`
    ${above(departmentId)}
    SELECT m.id, m.number, m.year, m.given_by AS "givenBy", m.holds_organ AS "holdsOrgan" FROM mandate m
    WHERE ${inForce(wanted)} AND ${scope}::mandate_scope = ANY (m.scopes)
    ORDER BY m.department_id = ${departmentId} DESC NULLS LAST, m.department_id IS NULL, m.from_on DESC, m.id DESC
    LIMIT 1`;
  return found;
}

/** The scopes of all mandates of a person for the organ, in the matters of the department on the day. */
export async function scopesFor(tx: Pick<Tx, '$queryRaw'>, wanted: Reach): Promise<MandateScope[]> {
  const rows = await tx.$queryRaw<{ scope: MandateScope }[]>`
    ${above(wanted.departmentId)}
    SELECT DISTINCT unnest(m.scopes)::text AS scope FROM mandate m WHERE ${inForce(wanted)}`;
  return rows.map(({ scope }) => scope);
}

/** `organId`: the organ that decides; null: the organ of the office. */
type Reach = { staffId: number; departmentId: number; organId: number | null; day: PlainDate };

/** SQL of the department and all departments above it. */
const above = (departmentId: number) => Prisma.sql`
  WITH RECURSIVE above (id, parent_id) AS (
    SELECT id, parent_id FROM department WHERE id = ${departmentId}
    UNION
    SELECT d.id, d.parent_id FROM above JOIN department d ON d.id = above.parent_id)`;

const inForce = ({ staffId, organId, day }: Reach) => Prisma.sql`
  m.staff_id = ${staffId} AND m.authority_id IS NOT DISTINCT FROM ${organId}::int
  AND (m.department_id IS NULL OR m.department_id IN (SELECT id FROM above))
  AND m.from_on <= ${day}::date AND coalesce(m.to_on, 'infinity') >= ${day}::date
  AND coalesce(m.revoked_on, 'infinity') >= ${day}::date`;

/**
 * A page of the register, the latest number first; `next` is the place where the next page begins. Throws
 * `not-allowed`.
 */
export async function listMandates(
  ctx: Ctx,
  filter: MandateFilter,
  shown = SHOWN,
): Promise<{ mandates: MandateItem[]; next: MandateFilter['before'] }> {
  const found = await register(ctx, filter, shown + 1);
  const page = found.slice(0, shown);
  const last = page.at(-1);
  const next = found.length > shown && last ? { year: last.year, number: last.number } : null;
  return { mandates: page, next };
}

/** The register for a print, in the order of its numbers. Throws `not-allowed`. */
export async function wholeRegister(ctx: Ctx, filter: MandateFilter): Promise<MandateItem[]> {
  return (await register(ctx, { ...filter, before: null }, PRINTED)).reverse();
}

async function register(ctx: Ctx, filter: MandateFilter, limit: number): Promise<MandateItem[]> {
  if (!canSeeMandates(ctx.actor)) throw new DomainError('not-allowed');
  const { staffId, validOnly, before } = filter;
  const all = Prisma.sql`TRUE`;
  const wanted = [
    staffId === null ? all : Prisma.sql`m.staff_id = ${staffId}`,
    validOnly ? Prisma.sql`${state(ctx)} = 'VALID'` : all,
    before ? Prisma.sql`(m.year, m.number) < (${before.year}, ${before.number})` : all,
  ];
  return mandates(ctx, Prisma.join(wanted, ' AND '), limit);
}

/** People whom the register names, and everybody who works here. Throws `not-allowed`. */
export async function listHolders(ctx: Ctx): Promise<{ id: number; name: string; active: boolean }[]> {
  if (!canSeeMandates(ctx.actor)) throw new DomainError('not-allowed');
  const found = await db().staffMember.findMany({
    where: { OR: [{ active: true }, { mandates: { some: {} } }] },
    select: { id: true, name: true, active: true },
  });
  return found.sort((a, b) => bySurname(a.name, b.name));
}

/** The actor's own mandates, valid now or later. */
export async function ownMandates(ctx: Ctx): Promise<MandateItem[]> {
  const own = Prisma.sql`m.staff_id = ${ctx.actor.staffId} AND ${state(ctx)} IN ('VALID', 'TO_COME')`;
  return mandates(ctx, own, SHOWN);
}

/** SQL of the state of a mandate today. */
const state = ({ today }: Ctx) => Prisma.sql`CASE
  WHEN m.revoked_on < ${today}::date THEN 'REVOKED' WHEN m.to_on < ${today}::date THEN 'ENDED'
  WHEN m.from_on > ${today}::date THEN 'TO_COME' ELSE 'VALID' END`;

async function mandates(ctx: Ctx, where: Prisma.Sql, limit: number): Promise<MandateItem[]> {
  return db().$queryRaw<MandateItem[]>`
    SELECT m.id, m.number, m.year, m.given_by AS "givenBy", m.holds_organ AS "holdsOrgan", m.staff_id AS "staffId",
           s.name, m.scopes::text[], concat_ws(' ', o.name, nullif(o.seat, '')) AS organ, m.subject,
           d.name AS department, to_char(m.given_on, 'YYYY-MM-DD') AS "givenOn",
           to_char(m.from_on, 'YYYY-MM-DD') AS from, to_char(m.to_on, 'YYYY-MM-DD') AS to,
           to_char(m.revoked_on, 'YYYY-MM-DD') AS "revokedOn", r.name AS "revokedBy",
           m.revoke_reason AS "revokeReason", w.name AS "savedBy", ${state(ctx)} AS state
    FROM mandate m JOIN staff_member s ON s.id = m.staff_id
    LEFT JOIN department d ON d.id = m.department_id LEFT JOIN authority o ON o.id = m.authority_id
    LEFT JOIN staff_member r ON r.id = m.revoked_by_id LEFT JOIN staff_member w ON w.id = m.saved_by_id
    WHERE ${where}
    ORDER BY m.year DESC, m.number DESC
    LIMIT ${limit}`;
}
