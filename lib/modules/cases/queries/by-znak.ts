import type { Ctx } from '@/lib/core/context';
import { dbOf } from '@/lib/platform/db';

/** Four parts and more, one of them a year: a whole znak, and no words. */
const ZNAK = /^[\p{L}\d-]+(\.[\p{L}\d-]+){2,}\.(19|20)\d\d(\.\p{L}+)?$/u;

/**
 * Ids of cases that bear this znak, or bore it before they were moved; none when what is typed is no whole znak. Its
 * parts alone would find the neighbours too: '2' begins '2026'.
 */
export async function casesByZnak(ctx: Ctx, typed: string): Promise<number[]> {
  const znak = typed.trim();
  if (!ZNAK.test(znak)) return [];
  const lines = await dbOf(ctx).caseFile.findMany({
    where: { znak: { in: [znak, znak.toUpperCase()] } },
    select: { caseId: true },
  });
  return lines.flatMap(({ caseId }) => caseId ?? []);
}
