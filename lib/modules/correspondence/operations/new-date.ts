import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { type Tx, transact } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { judgeNewDate } from '../../cases/operations/clocks/new-date';
import { lockCase } from '../../cases/operations/lock-case';
import { canKeepTerms } from '../../cases/policy';
import type { DraftNewDateInput } from '../../cases/schema/clock';
import { type ContentOf, readContent } from '../schema/content';
import { createDraft } from './draft';

/**
 * Begins the notice of a new date of a term (KPA art. 36): the date, the reasons and the instruction become a letter.
 * Nothing moves yet: the term gets the date when the signed notice is sent. A second call with the same key returns the
 * same letter. Throws not-found, not-allowed, case-settled, clock-not-found, new-date-of-target, new-date-not-known,
 * addressee-missing (the case has no client), new-date-begun (another notice waits), invalid (fields: newDate).
 */
export async function draftNewDate(ctx: Ctx, input: DraftNewDateInput): Promise<{ letterId: number }> {
  const { caseId, clockId, newDate, reasons, instruction, requestKey } = input;
  return transact(async (tx) => {
    const caseRow = await lockCase(tx, ctx, caseId);
    if (!canKeepTerms(ctx.actor, caseRow)) throw new DomainError('not-allowed');
    const earlier = await tx.letter.findFirst({ where: { requestKey, caseId } });
    if (earlier) return { letterId: earlier.id };
    if (caseRow.settledAt) throw new DomainError('case-settled');
    if (caseRow.clientId === null) throw new DomainError('addressee-missing');
    const { after, ...dates } = await judgeNewDate(tx, caseRow, { clockId, newDate }, ctx.today);
    const waits = await tx.letter.count({
      where: { caseId, kind: 'NEW_DATE', state: { in: ['DRAFT', 'TO_SIGN', 'SIGNED'] } },
    });
    if (waits > 0) throw new DomainError('new-date-begun');
    const content = { clockId, newDate: after, reasons, instruction, ...told(dates, ctx) };
    const letter = await createDraft(tx, ctx, caseRow, {
      kind: 'NEW_DATE',
      content,
      addressee: null,
      requestKey,
    });
    return { letterId: letter.id };
  });
}

/**
 * The content of a notice as the day of its signature makes it: the date after art. 57 § 4, the date before it, and the
 * provision. Throws clock-not-found, new-date-of-target, new-date-not-known, invalid (fields: content.newDate).
 */
export async function noticeOfToday(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  content: ContentOf<'NEW_DATE'>,
): Promise<ContentOf<'NEW_DATE'>> {
  const { clockId, newDate } = content;
  // A notice whose date moved when it was signed keeps its dates.
  if (clockId === null || newDate === null) return content;
  const wanted = { clockId, newDate };
  const { after, ...dates } = await judgeNewDate(tx, caseRow, wanted, ctx.today, 'content.newDate');
  const made = readContent('NEW_DATE', { ...content, newDate: after, ...told(dates, ctx) });
  return made.content as ContentOf<'NEW_DATE'>;
}

/** The end before the new date, whether it has lapsed today, and the provision. */
const told = (
  { before, provision }: { before: ContentOf<'NEW_DATE'>['before']; provision: string },
  { today }: Ctx,
) => ({ before, provision, lapsed: before !== null && before < today });
