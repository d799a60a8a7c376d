import { caseScope } from '@/lib/core/case-scope';
import type { Ctx } from '@/lib/core/context';
import { type NumberedRow, withNumber } from '@/lib/core/registry-number';
import { searchWords, withSpellings } from '@/lib/core/search-words';
import { dbOf } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { casesByZnak } from '../../cases/queries/by-znak';
import { NUMBER_COLUMNS } from '../../cases/queries/list';
import { visibleCases } from '../../cases/queries/scope';
import type { CaseRecord } from '../../cases/schema/case';
import { LAST_ID } from '../../cases/schema/list';
import { letterCancelled } from '../../documents/queries';
import { ATTACHABLE_TO } from '../rules/acts';
import type {
  AttachedPapers,
  AttachTarget,
  RegisterEntryItem,
  RegisterPlace,
  TargetQuery,
} from '../schema/file';
import { versionInForce } from './in-force';

/** The present and former lines of a visible case in the spisy spraw, its class, and the papers attached. */
export async function registerPlaceOf(ctx: Ctx, record: CaseRecord): Promise<RegisterPlace> {
  const [lines, [own], attached] = await Promise.all([
    linesOf(ctx, record.id),
    dbOf(ctx).$queryRaw<
      { cell: string; symbol: string; title: string | null; attachedToId: number | null }[]
    >`/* own-class */
      SELECT d.symbol AS cell, k.jrwa_symbol AS symbol, c.title, k.attached_to_id AS "attachedToId"
      FROM "case" k JOIN department d ON d.id = k.department_id
      LEFT JOIN jrwa_class c ON c.version_id = ${versionInForce(ctx.today)} AND c.symbol = k.jrwa_symbol
      WHERE k.id = ${record.id}`,
    attachedTo(ctx, Prisma.sql`k.attached_to_id = ${record.id}`),
  ]);
  const [to] = own.attachedToId ? await attachedTo(ctx, Prisma.sql`k.id = ${own.attachedToId}`) : [];
  return {
    current: lines.find(({ movedToZnak }) => movedToZnak === null) ?? null,
    former: lines.filter(({ movedToZnak }) => movedToZnak !== null),
    cell: own.cell,
    symbol: own.symbol,
    title: own.title,
    attachedTo: to ?? null,
    attached,
  };
}

async function linesOf(ctx: Ctx, caseId: number): Promise<RegisterEntryItem[]> {
  return dbOf(ctx).$queryRaw<RegisterEntryItem[]>`/* case-file */
    SELECT f.id, f.register_id AS "registerId", f.number, f.znak, r.jrwa_symbol AS symbol, r.title AS heading,
           r.cell, r.group_number AS "groupNumber", f.category, to_char(f.opened_on, 'YYYY-MM-DD') AS "openedOn",
           s.name AS "openedBy", to_char(f.settled_on, 'YYYY-MM-DD') AS "settledOn", f.remarks,
           f.archive_year AS "archiveYear", t.znak AS "movedToZnak",
           to_char(f.moved_at AT TIME ZONE 'Europe/Warsaw', 'YYYY-MM-DD') AS "movedOn", f.move_reason AS "moveReason"
    FROM case_file f JOIN case_register r ON r.id = f.register_id LEFT JOIN case_file t ON t.id = f.moved_to_id
    LEFT JOIN staff_member s ON s.id = f.opened_by_id
    WHERE f.case_id = ${caseId} ORDER BY f.id DESC`;
}

type CaseRow = Omit<AttachedPapers, 'slug' | 'number'> & NumberedRow;

/** Cases at the other end of an attachment that the actor may see, with their documents. */
async function attachedTo(ctx: Ctx, which: Prisma.Sql): Promise<AttachedPapers[]> {
  const rows = await dbOf(ctx).$queryRaw<CaseRow[]>`/* attached */
    SELECT k.id, ${NUMBER_COLUMNS}, k.znak, left(k.subject, 300) AS subject,
           to_char(k.received_on, 'YYYY-MM-DD') AS "receivedOn",
           coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'title', d.title,
                       'cancelled', d.cancelled_at IS NOT NULL OR ${letterCancelled}) ORDER BY d.id)
                     FROM document d WHERE d.case_id = k.id), '[]') AS documents
    FROM "case" k WHERE ${which} AND ${visibleCases(ctx.actor)} ORDER BY k.id LIMIT 200`;
  return rows.map(withNumber);
}

/** Cases of the same department to which the papers of a case may be attached, newest first; at most ten. */
export async function findAttachTargets(ctx: Ctx, { caseId, q }: TargetQuery): Promise<AttachTarget[]> {
  const words = searchWords(q);
  if (words.length === 0) return [];
  const byZnak = await casesByZnak(ctx, q);
  const scope = caseScope(ctx.actor);
  const number = /^[a-z]*[\s/.-]*0*(\d{1,7})(?:[\s/.-]+20\d\d)?$/i.exec(q.trim())?.[1];
  const rows = await dbOf(ctx).$queryRaw<(Omit<AttachTarget, 'number'> & NumberedRow)[]>`
    SELECT k.id, ${NUMBER_COLUMNS}, k.znak, left(k.subject, 160) AS subject,
           CASE c.kind WHEN 'PERSON' THEN trim(c.first_name || ' ' || c.last_name) ELSE c.name END AS client
    FROM "case" of JOIN "case" k ON k.department_id = of.department_id AND k.id <> of.id
      AND k.status = ANY (${[...ATTACHABLE_TO]}::case_status[])
    LEFT JOIN client c ON c.id = k.client_id
    WHERE of.id = ${caseId} AND ${visibleCases(ctx.actor)}
      AND ${
        byZnak.length > 0
          ? Prisma.sql`k.id = ANY (${byZnak})`
          : Prisma.sql`(k.id IN (SELECT found_cases(${words.map(withSpellings)}, ${scope.all ? null : [...scope.departmentIds]}::int[], ${LAST_ID}, ${LAST_ID}))
              OR k.registry_number = ${number ? Number(number) : 0})`
      }
    ORDER BY k.id DESC LIMIT 10`;
  return rows
    .map(withNumber)
    .map(({ id, number, znak, subject, client }) => ({ id, number, znak, subject, client }));
}
