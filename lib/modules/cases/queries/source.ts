import type { CaseKind } from '@/lib/core/case-kinds';
import type { Ctx } from '@/lib/core/context';
import { type NumberedRow, parseRegistryNumber, withNumber } from '@/lib/core/registry-number';
import { dbOf } from '@/lib/platform/db';
import { canViewCase } from '../policy';
import { knowsAct } from '../rules/transitions';
import { NUMBER_COLUMNS } from './list';

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

/** The cases next to one by growth: the case out of which it grew, and the podania that grew out of it. */
export async function grownCases(
  ctx: Ctx,
  caseId: number,
): Promise<{ source: { number: string; slug: string } | null; grown: { number: string; slug: string }[] }> {
  // Each direction by its own index; one condition for both would read every case.
  const rows = await dbOf(ctx).$queryRaw<(NumberedRow & { isGrown: boolean })[]>`
    SELECT k.id, ${NUMBER_COLUMNS}, true AS "isGrown" FROM "case" k WHERE k.source_case_id = ${caseId}
    UNION ALL
    SELECT k.id, ${NUMBER_COLUMNS}, false FROM "case" k
    WHERE k.id = (SELECT g.source_case_id FROM "case" g WHERE g.id = ${caseId})
    ORDER BY id LIMIT 50`;
  const named = rows.map(withNumber);
  const plain = ({ number: text, slug }: { number: string; slug: string }) => ({ number: text, slug });
  const source = named.find(({ isGrown }) => !isGrown);
  return { source: source ? plain(source) : null, grown: named.filter(({ isGrown }) => isGrown).map(plain) };
}
