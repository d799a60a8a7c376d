import { isDeepStrictEqual } from 'node:util';
import type { Ctx } from '@/lib/core/context';
import { formatDate } from '@/lib/core/date-text';
import { DomainError } from '@/lib/core/errors';
import { db, runAndRollBack, type Tx, within } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { enterNewDate, type NewDate } from '../../cases/operations/clocks/new-date';
import type { ClockMoves, NotifyNewDateInput } from '../../cases/schema/clock';
import { addDocument, storeFile } from '../../documents/operations';
import { getOffice } from '../../staff/queries/office';
import type { MandateRef } from '../../staff/schema';
import { type ContentOf, readContent } from '../schema/content';
import type { LetterPaper } from '../schema/template';
import { LETTER_TITLES } from '../words/letters';
import { createLetter, partyAddressee } from './draft';
import { letterPaper } from './letter-paper';
import { recordLetter } from './lock-letter';
import { setLetter } from './set-letter';
import { signingMandate } from './sign';

/**
 * Sets a new date of a term together with its notice (KPA art. 36): the reasons, the date and the instruction become a
 * letter, which is signed under the actor's mandate and stored as a document of the case. The letter is then sent like
 * any other. A second call with the same key changes nothing. Throws not-found, not-allowed, case-settled,
 * clock-not-found, new-date-of-target, new-date-not-known, mandate-missing, addressee-missing (the case has no client),
 * letter-not-set, changed-meanwhile, invalid (fields: newDate).
 */
export async function notifyNewDate(
  ctx: Ctx,
  input: NotifyNewDateInput,
): Promise<{ moves: ClockMoves; documentId: number | null }> {
  const office = await getOffice();
  const prepare = async (tx: Tx, caseRow: Case, newDate: NewDate): Promise<Prepared> => {
    const mandate = await signingMandate(tx, ctx, caseRow, 'NEW_DATE');
    if (!mandate) throw new DomainError('mandate-missing');
    const content = contentOf(input, newDate, ctx);
    const addressee = await partyAddressee(tx, caseRow);
    if (addressee.name === '') throw new DomainError('addressee-missing');
    const letter = { kind: 'NEW_DATE', title: LETTER_TITLES.NEW_DATE, content } as const;
    const paper = await letterPaper(tx, ctx, { caseRow, letter, addressee, office, mandate });
    return { content, mandate, paper };
  };
  // The paper is made before the case is locked: a first run collects its data and is rolled back.
  let prepared: Prepared | null = null;
  await runAndRollBack((tx) =>
    enterNewDate(
      ctx,
      input,
      async (inner, caseRow, newDate) => {
        prepared = await prepare(inner, caseRow, newDate);
        return null;
      },
      within(tx),
    ),
  );
  const moves = prepared ? await sign(ctx, input, prepared, prepare) : [];
  const { requestKey } = input;
  const entry = await db().clockEntry.findUnique({ where: { requestKey }, select: { documentId: true } });
  return { moves, documentId: entry?.documentId ?? null };
}

type Prepared = { content: ContentOf<'NEW_DATE'>; mandate: MandateRef; paper: LetterPaper };

async function sign(
  ctx: Ctx,
  input: NotifyNewDateInput,
  { paper }: Prepared,
  prepare: (tx: Tx, caseRow: Case, newDate: NewDate) => Promise<Prepared>,
): Promise<ClockMoves> {
  const set = await setLetter('NEW_DATE', paper);
  return enterNewDate(ctx, input, async (tx, caseRow, newDate) => {
    const { content, mandate, paper: now } = await prepare(tx, caseRow, newDate);
    if (!isDeepStrictEqual(now, paper)) throw new DomainError('changed-meanwhile');
    const file = await storeFile(`zawiadomienie-o-terminie-${newDate.after}.pdf`, set.bytes);
    const title = `Zawiadomienie o nowym terminie: ${formatDate(newDate.after)}`;
    const { id: documentId } = await addDocument(tx, ctx, caseRow, { ...file, title, direction: 'OUTGOING' });
    const { requestKey } = input;
    const letter = await createLetter(tx, ctx, caseRow, {
      kind: 'NEW_DATE',
      content,
      addressee: null,
      requestKey,
    });
    await tx.letter.update({
      where: { id: letter.id },
      data: {
        state: 'SIGNED',
        documentId,
        mandateId: mandate.id,
        templateVersionId: set.templateVersionId,
        signedById: ctx.actor.staffId,
        signedAt: ctx.now,
        version: { increment: 1 },
      },
    });
    recordLetter(tx, ctx, { caseRow, letter }, 'letter.signed', { mandateId: mandate.id, documentId });
    return documentId;
  });
}

/** The content of the notice, with both dates as they stand today. */
function contentOf(
  { reasons, instruction }: NotifyNewDateInput,
  { before, after, provision }: NewDate,
  { today }: Ctx,
): ContentOf<'NEW_DATE'> {
  const lapsed = before !== null && before < today;
  const { content } = readContent('NEW_DATE', {
    newDate: after,
    before,
    lapsed,
    provision,
    reasons,
    instruction,
  });
  return content as ContentOf<'NEW_DATE'>;
}
