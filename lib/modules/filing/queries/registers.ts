// Asks as the office: a spis belongs to its cell as a whole, and names the sender also of a case that left.

import type { Actor, Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { type NumberedRow, numberOf, registryNumberSlug } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { NUMBER_COLUMNS } from '../../cases/queries/list';
import { visibleCases } from '../../cases/queries/scope';
import { registerScope } from '../policy';
import type { RegisterPage, RegisterRecord, SpisLine, SpisPage } from '../schema/register';

const PAGE = 100;

/** The SQL condition of the spisy that the actor may read; the query calls the table `r`. */
function readable(actor: Actor): Prisma.Sql {
  const scope = registerScope(actor);
  return scope.all ? Prisma.sql`true` : Prisma.sql`r.department_id = ANY (${[...scope.departmentIds]})`;
}

const COLUMNS = Prisma.sql`
  r.id, r.cell || '.' || r.jrwa_symbol || CASE WHEN r.group_number > 0 THEN '.' || r.group_number ELSE '' END AS name,
  d.name AS department, r.title, r.category, r.year, r.last AS lines,
  (SELECT count(*)::int FROM case_file f WHERE f.register_id = r.id AND f.case_id IS NOT NULL
     AND f.settled_on IS NULL AND f.moved_to_id IS NULL) AS open`;

/** Spisy spraw of a year that the actor may read, by cell and class; `after` is the id after which the page begins. */
export async function listRegisters(
  ctx: Ctx,
  { year, departmentId, after }: { year: number; departmentId: number | null; after: number | null },
): Promise<RegisterPage> {
  const order = Prisma.sql`(r.cell, r.jrwa_symbol, r.group_number)`;
  const items = await db().$queryRaw<RegisterPage['items']>`
    SELECT ${COLUMNS} FROM case_register r JOIN department d ON d.id = r.department_id
    WHERE r.year = ${year} AND r.last > 0 AND ${readable(ctx.actor)}
      ${departmentId === null ? Prisma.empty : Prisma.sql`AND r.department_id = ${departmentId}`}
      ${after === null ? Prisma.empty : Prisma.sql`AND ${order} > (SELECT a.cell, a.jrwa_symbol, a.group_number FROM case_register a WHERE a.id = ${after})`}
    ORDER BY r.cell, r.jrwa_symbol, r.group_number LIMIT ${PAGE + 1}`;
  return { items: items.slice(0, PAGE), next: items.length > PAGE ? items[PAGE - 1].id : null };
}

/** The years and departments of the spisy that the actor may read, for the filters of the list. */
export async function registerFilters(
  ctx: Ctx,
): Promise<{ years: number[]; departments: { id: number; name: string }[] }> {
  const scope = registerScope(ctx.actor);
  const kept = await db().caseRegister.groupBy({
    by: ['year', 'departmentId'],
    where: scope.all ? {} : { departmentId: { in: [...scope.departmentIds] } },
    orderBy: { year: 'desc' },
  });
  const departments = await db().department.findMany({
    where: { id: { in: kept.map(({ departmentId }) => departmentId) } },
    select: { id: true, name: true },
  });
  return {
    years: [...new Set(kept.map(({ year }) => year))],
    departments: departments.sort((a, b) => a.name.localeCompare(b.name, 'pl')),
  };
}

/** One spis spraw. Throws not-found, also when the actor may not read it. */
export async function getRegister(ctx: Ctx, id: number): Promise<RegisterRecord> {
  const [found] = await db().$queryRaw<RegisterRecord[]>`
    SELECT ${COLUMNS}, r.department_id AS "departmentId", r.cell, r.jrwa_symbol AS symbol,
           r.group_number AS "groupNumber",
           (SELECT jsonb_build_object('id', m.id, 'title', m.title) FROM case_register m WHERE r.group_number > 0
              AND m.cell = r.cell AND m.jrwa_symbol = r.jrwa_symbol AND m.year = r.year AND m.group_number = 0) AS main
    FROM case_register r JOIN department d ON d.id = r.department_id
    WHERE r.id = ${id} AND ${readable(ctx.actor)}`;
  if (!found) throw new DomainError('not-found');
  return found;
}

type Row = Omit<SpisLine, 'slug'> & { visible: boolean | null } & {
  [Column in keyof NumberedRow]: NumberedRow[Column] | null;
};

/**
 * Lines of a spis, by number; `after` is the number after which the page begins. The caller has checked that the actor
 * may read the spis.
 */
export async function listLines(
  ctx: Ctx,
  { id }: RegisterRecord,
  { after = 0, limit = PAGE }: { after?: number; limit?: number } = {},
): Promise<SpisPage> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT f.number, f.znak, f.title, ${NUMBER_COLUMNS},
           ${visibleCases(ctx.actor)} AS visible,
           coalesce(CASE c.kind WHEN 'PERSON' THEN trim(c.first_name || ' ' || c.last_name) ELSE c.name END, '') AS client,
           coalesce((SELECT trim(e.first_name || ' ' || e.last_name) FROM representative e
                     WHERE e.case_id = k.id AND e.ended_at IS NULL), '') AS representative,
           to_char(a.letter_date, 'YYYY-MM-DD') AS "letterDate", to_char(f.opened_on, 'YYYY-MM-DD') AS "openedOn",
           to_char(f.settled_on, 'YYYY-MM-DD') AS "settledOn", f.remarks, t.znak AS "movedTo", p.znak AS "movedFrom",
           coalesce(s.name, '') AS handler, g.id AS "groupId"
    FROM case_file f JOIN case_register r ON r.id = f.register_id
    LEFT JOIN "case" k ON k.id = f.case_id LEFT JOIN client c ON c.id = k.client_id
    LEFT JOIN application a ON a.case_id = k.id LEFT JOIN staff_member s ON s.id = k.assignee_id
    LEFT JOIN case_file t ON t.id = f.moved_to_id LEFT JOIN case_file p ON p.moved_to_id = f.id
    LEFT JOIN case_register g ON f.case_id IS NULL AND g.cell = r.cell AND g.jrwa_symbol = r.jrwa_symbol
      AND g.year = r.year AND g.group_number = f.number AND r.group_number = 0
    WHERE f.register_id = ${id} AND f.number > ${after} ORDER BY f.number LIMIT ${limit + 1}`;
  const lines = rows.slice(0, limit).map((row) => {
    const { registrySeries, registryYear, registryNumber, visible, ...line } = row;
    return { ...line, slug: visible && hasCase(row) ? registryNumberSlug(numberOf(row)) : null };
  });
  return { lines, next: rows.length > limit ? lines[limit - 1].number : null };
}

const hasCase = (row: Row): row is Row & NumberedRow => row.registryNumber !== null;
