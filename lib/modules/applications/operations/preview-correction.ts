import type { Ctx } from '@/lib/core/context';
import { formatLong } from '@/lib/core/date-text';
import { runAndRollBack } from '@/lib/platform/db';
import { shortProof } from '../../deadlines/rules/short-proof';
import { meaningOf } from '../../deadlines/rules/term-rules';
import type { TermResult } from '../../deadlines/schema';
import type { CorrectionPreview, PreviewCorrectionInput, TermInWords } from '../schema/correction';
import { correctIn, proveTerm } from './correct';
import { lockApplication } from './lock-application';
import { readCards } from './registration-on-file';

/**
 * The effect of a correction. Does the correction itself and rolls it back, so the preview always agrees with saving.
 * Throws the errors of `correctRegistration`.
 */
export async function previewCorrection(ctx: Ctx, input: PreviewCorrectionInput): Promise<CorrectionPreview> {
  const typed = { ...input, reason: '' };
  const cards = await readCards(ctx, typed);
  return runAndRollBack(async (tx) => {
    const { caseRow } = await lockApplication(tx, ctx, input.slug);
    const before = termInWords(await proveTerm(tx, ctx, caseRow.id));
    const effect = await correctIn(tx, ctx, cards, typed);
    return { ...effect, before, after: termInWords(await proveTerm(tx, ctx, caseRow.id)) };
  });
}

function termInWords(term: TermResult): TermInWords {
  return { long: formatLong(term.due), meaning: meaningOf(term.rule), lines: shortProof(term, 'pl') };
}
