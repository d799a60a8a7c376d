import type { CaseKind } from '@/lib/core/case-kinds';
import type { Ctx } from '@/lib/core/context';
import { type NumberedRow, parseRegistryNumber, withNumber } from '@/lib/core/registry-number';
import { dbOf } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { canViewCase } from '../policy';
import { knowsAct } from '../rules/transitions';
import type { Growth } from '../schema/case';

/** A case out of which a podanie may grow, with the data that the form of the podanie begins with. */
export type SourceCase = {
  id: number;
  kind: CaseKind;
  slug: string;
  number: string;
  subject: string;
  clientId: number | null;
};

/** A case out of which a podanie may grow; null when there is none that the actor may see. */
export async function findSource(ctx: Ctx, slug: string): Promise<SourceCase | null> {
  const asked = parseRegistryNumber(slug);
  if (!asked) return null;
  const caseRow = await dbOf(ctx).case.findFirst({
    where: { registrySeries: asked.series, registryYear: asked.year, registryNumber: asked.number },
  });
  if (!caseRow || !canViewCase(ctx.actor, caseRow) || !knowsAct(caseRow.kind, 'grow')) return null;
  const { id, kind, subject, clientId } = caseRow;
  const { slug: found, number } = withNumber(caseRow);
  return { id, kind, slug: found, number, subject, clientId };
}

const numberOfCase = Prisma.sql`jsonb_build_object(
  'registrySeries', g.registry_series, 'registryYear', g.registry_year, 'registryNumber', g.registry_number)`;

/** SQL of the cases next to the case `k` by growth; each direction goes by its own index. */
export const GROWTH = Prisma.sql`jsonb_build_object(
  'source', (SELECT ${numberOfCase} FROM "case" g WHERE g.id = k.source_case_id),
  'grown', (SELECT coalesce(jsonb_agg(${numberOfCase} ORDER BY g.id), '[]')
            FROM (SELECT * FROM "case" g WHERE g.source_case_id = k.id ORDER BY g.id LIMIT 50) g))`;

/** The growth as `GROWTH` reads it. */
export type GrowthRow = { source: NumberedRow | null; grown: NumberedRow[] };

/** The growth of a case, with the number and slug of each case. */
export function toGrowth({ source, grown }: GrowthRow): Growth {
  const named = (row: NumberedRow) => {
    const { number, slug } = withNumber(row);
    return { number, slug };
  };
  return { source: source && named(source), grown: grown.map(named) };
}
