import type { Ctx } from '@/lib/core/context';
import { numbersIn, parseRegistryNumber, withNumber } from '@/lib/core/registry-number';
import { dbOf } from '@/lib/platform/db';
import { canViewCase } from '../policy';

/** The slugs of the cases named in the texts by their registry numbers, as far as the actor may open them; by number. */
export async function slugsOfNumbers(
  ctx: Ctx,
  texts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const named = [...new Set(texts.flatMap(numbersIn))].flatMap((text) => parseRegistryNumber(text) ?? []);
  if (named.length === 0) return new Map();
  const cases = await dbOf(ctx).case.findMany({
    where: {
      OR: named.map(({ series, year, number }) => ({
        registrySeries: series,
        registryYear: year,
        registryNumber: number,
      })),
    },
    select: {
      registrySeries: true,
      registryYear: true,
      registryNumber: true,
      departmentId: true,
      destinationId: true,
      coDepartmentIds: true,
    },
  });
  const seen = cases.filter((caseRow) => canViewCase(ctx.actor, caseRow)).map(withNumber);
  return new Map(seen.map(({ number, slug }) => [number, slug]));
}
