import type { Ctx } from '@/lib/core/context';
import { identifierText } from '@/lib/core/plain-text';
import { dbOf } from '@/lib/platform/db';

/** A whole znak: four parts or more, one of them a year. */
const ZNAK = /^[\p{L}\d-]+(\.[\p{L}\d-]+){2,}\.(19|20)\d\d(\.\p{L}+)?$/u;

/**
 * The ids of the cases that bear this znak, or bore it before they were moved; none when the text is no whole znak. A
 * search by the parts of a znak would find its neighbours too: '2' begins '2026'.
 */
export async function casesByZnak(ctx: Ctx, typed: string): Promise<number[]> {
  const znak = identifierText(typed).replace(/^znak( sprawy)?[.: ]+/i, '');
  if (!ZNAK.test(znak)) return [];
  const lines = await dbOf(ctx).caseFile.findMany({
    where: { znak: { in: [znak, znak.toUpperCase()] } },
    select: { caseId: true },
  });
  return lines.flatMap(({ caseId }) => caseId ?? []);
}
