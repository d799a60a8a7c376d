import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { correctRegistration } from '@/lib/modules/applications/operations/correct';
import { previewCorrection } from '@/lib/modules/applications/operations/preview-correction';
import { printReceipt, renewReceipt } from '@/lib/modules/applications/operations/receipt';
import { getApplication } from '@/lib/modules/applications/queries/application';
import { prepareCorrection } from '@/lib/modules/applications/queries/correction';
import type { CorrectInput } from '@/lib/modules/applications/schema/correction';
import { checkClocks } from '@/lib/modules/cases/operations/clocks/check';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { openCase } from '@/lib/modules/filing/operations/open-case';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { acceptHandOvers } from '@/lib/modules/routing/operations/decide';
import { db } from '@/lib/platform/db';
import { acceptedOne, sentOne } from '@/tests/factories/accepted';
import { registerOne } from '@/tests/factories/applications';
import { cancelRegistration } from '@/tests/factories/as-shown';
import { makeCard } from '@/tests/factories/cards';
import { correctInput } from '@/tests/factories/corrections';
import { makeJrwa } from '@/tests/factories/jrwa';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { actorOf, ctxOf, later } from '@/tests/factories/people';
import { fields } from '@/tests/factories/refusals';
import { pdfText } from '@/tests/support/pdf-text';

// Registered on Tuesday 24 November 2026: one month ends on Monday 28 December.
let desk: LetterDesk;
let clerk: Ctx;
let roads: Card;

beforeAll(async () => {
  desk = await makeLetterDesk();
  clerk = desk.clerk;
  roads = await makeCard(desk.office.roads, { name: 'Zajęcie pasa' });
  await makeJrwa();
});

async function correct(ctx: Ctx, slug: string, over: Partial<CorrectInput>) {
  return correctRegistration(ctx, await correctInput(ctx, slug, over));
}

const caseOf = (id: number) => db().case.findUniqueOrThrow({ where: { id } });
const typesOf = async (caseId: number) => (await courseOfCase(clerk, caseId)).map(({ type }) => type);
const openClocks = async (caseId: number) =>
  (await db().clock.findMany({ where: { caseId, closedAt: null }, orderBy: { id: 'asc' } })).map(
    ({ purpose, rule, dueOn }) => `${purpose} ${rule} ${dueOn.toISOString().slice(0, 10)}`,
  );

describe('a receipt printed before the correction', () => {
  test('is replaced by one that names it, with a new code; the old key prints nothing more', async () => {
    const registered = await registerOne(clerk, roads);
    const { slug } = registered;
    const key = registered.receiptKey ?? '';
    await printReceipt(later(clerk, 1), { slug, key });
    const effect = await correct(later(clerk, 2), slug, {
      receivedOn: plainDate('2026-11-20'),
      attachmentsCount: 3,
    });
    expect(effect.receipt).toBe(true);
    await expect(printReceipt(later(clerk, 3), { slug, key })).rejects.toMatchObject({
      code: 'receipt-outdated',
    });
    const { receiptKey } = await renewReceipt(later(clerk, 4), { slug });
    for (const minute of [5, 6]) {
      const { text } = await pdfText(await printReceipt(later(clerk, minute), { slug, key: receiptKey }));
      expect(text).toContain('To potwierdzenie zastępuje wydrukowane 24.11.2026, godz. 10:45.');
      expect(text).toContain('Poprawiono: data wpływu, liczba załączników.');
      expect(text).toContain('poniedziałek, 21 grudnia 2026');
      expect(text).not.toContain(registered.accessCode);
    }
    expect((await getApplication(clerk, registered.caseId)).receiptOutdatedAt).toBeNull();
  });

  test('stays right when the correction changes nothing on it', async () => {
    const registered = await registerOne(clerk, roads, { channel: 'POST' });
    const { slug } = registered;
    await printReceipt(later(clerk, 1), { slug, key: registered.receiptKey ?? '' });
    const effect = await correct(later(clerk, 2), slug, { postingDate: plainDate('2026-11-23') });
    expect(effect.receipt).toBe(false);
    await printReceipt(later(clerk, 3), { slug, key: registered.receiptKey ?? '' });
  });

  test('not printed yet is printed with the corrected facts and the first code', async () => {
    const registered = await registerOne(clerk, roads);
    const { slug } = registered;
    expect((await correct(later(clerk, 2), slug, { subject: 'Zajęcie jezdni' })).receipt).toBe(false);
    const key = registered.receiptKey ?? '';
    const { text } = await pdfText(await printReceipt(later(clerk, 3), { slug, key }));
    expect(text).toContain('Zajęcie jezdni');
    expect(text).toContain(registered.accessCode);
    expect(text).not.toContain('zastępuje');
  });
});

describe('a correction', () => {
  test('is previewed as it would be saved, and the preview writes nothing', async () => {
    const { slug, caseId } = await registerOne(clerk, roads);
    const input = await correctInput(clerk, slug, { receivedOn: plainDate('2026-11-20') });
    const preview = await previewCorrection(clerk, input);
    expect(preview).toMatchObject({
      before: { long: 'poniedziałek, 28 grudnia 2026' },
      after: { long: 'poniedziałek, 21 grudnia 2026', meaning: 'SETTLEMENT' },
      moves: [{ before: '2026-12-28', after: '2026-12-21' }],
    });
    expect(preview.after.lines.length).toBeGreaterThan(1);
    expect(await typesOf(caseId)).toEqual(['application.registered']);
    expect(await correctRegistration(clerk, input)).toMatchObject({
      moves: preview.moves,
      changes: preview.changes,
    });
  });

  test('to a card with another list and no term of the law is previewed with both', async () => {
    const { slug } = await registerOne(clerk, roads, { presentDocumentIds: [] });
    const other = await makeCard(desk.office.roads, {
      name: 'Informacja',
      termRule: 'KPA_35_PROMPT',
      documents: [
        { name: 'Odpis KRS', kind: 'TO_FILE', mandatory: true, legalBasis: '', note: '', ownForm: false },
      ],
    });
    const { documents } = await prepareCorrection(clerk, {
      ...(await correctInput(clerk, slug)),
      cardVersionId: other.versionId,
    });
    expect(documents.map(({ name }) => name)).toContain('Odpis KRS');
    const preview = await previewCorrection(
      clerk,
      await correctInput(clerk, slug, { cardVersionId: other.versionId }),
    );
    expect(preview).toMatchObject({
      demands: { missing: ['Odpis KRS'], dropped: ['Plan sytuacyjny', 'Projekt organizacji ruchu'] },
      before: { meaning: 'SETTLEMENT' },
      after: { meaning: 'TARGET' },
    });
  });

  test('of nothing is refused, and a second press of the button changes nothing', async () => {
    const { slug, caseId } = await registerOne(clerk, roads);
    expect(await fields(correct(clerk, slug, {}))).toBe('nothing-corrected');
    const input = await correctInput(clerk, slug, { subject: 'Zajęcie jezdni' });
    await correctRegistration(clerk, input);
    await correctRegistration(later(clerk, 1), input);
    expect((await getApplication(clerk, caseId)).corrections).toHaveLength(1);
  });

  test('by two clerks at once: the second is told, unless both corrected the same', async () => {
    const colleague = ctxOf(await actorOf('CLERK', desk.office.counter));
    const { slug, caseId } = await registerOne(clerk, roads);
    const input = await correctInput(clerk, slug);
    const outcomes = await Promise.allSettled([
      correctRegistration(clerk, { ...input, subject: 'Lewa' }),
      correctRegistration(colleague, { ...input, subject: 'Prawa' }),
    ]);
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused.map(({ code, detail }) => [code, detail.facts])).toEqual([
      ['changed-meanwhile', { version: 2 }],
    ]);
    const same = { ...(await correctInput(clerk, slug)), attachmentsCount: 7 };
    await Promise.all([correctRegistration(clerk, same), correctRegistration(colleague, same)]);
    expect((await getApplication(clerk, caseId)).corrections).toHaveLength(2);
  });

  test('while the department accepts the case: both happen, in either order', async () => {
    for (let round = 0; round < 5; round++) {
      const { slug, caseId, handOverId } = await sentOne(clerk, roads);
      const input = await correctInput(clerk, slug, {
        receivedOn: plainDate('2026-11-20'),
        subject: 'Poprawione',
      });
      await Promise.all([
        correctRegistration(clerk, input),
        acceptHandOvers(desk.head, { handOverIds: [handOverId] }),
      ]);
      expect(await caseOf(caseId)).toMatchObject({
        status: 'ACCEPTED',
        departmentId: desk.office.roads.id,
        subject: 'Poprawione',
      });
      expect((await openClocks(caseId))[0]).toBe('SETTLEMENT KPA_1M 2026-12-21');
    }
    expect(await checkClocks(new Date('2026-11-25T02:20:00+01:00'))).toBe(0);
  });

  test('is previewed by as many people at once as there are connections', async () => {
    const { slug } = await registerOne(clerk, roads);
    const input = await correctInput(clerk, slug, { subject: 'Nowa treść' });
    const previews = await Promise.all(Array.from({ length: 10 }, () => previewCorrection(clerk, input)));
    expect(previews.map(({ changes }) => changes.length)).toEqual(Array(10).fill(1));
  });

  test('is open to the department that has the case and to the point that registered it, and to no other', async () => {
    const { slug } = await acceptedOne({ clerk, desk: desk.head }, roads);
    const elsewhere = ctxOf(await actorOf('CLERK', desk.office.counter));
    const information = ctxOf(await actorOf('INFORMATION', desk.office.counter));
    const stranger = ctxOf(await actorOf('SECRETARIAT', desk.office.geodesy));
    const input = await correctInput(clerk, slug, { subject: 'Nowa treść' });
    for (const [ctx, code] of [
      [elsewhere, 'not-allowed'],
      [information, 'not-allowed'],
      [stranger, 'not-found'],
    ] as const) {
      await expect(correctRegistration(ctx, input)).rejects.toMatchObject({ code });
      await expect(previewCorrection(ctx, input)).rejects.toMatchObject({ code });
      await expect(prepareCorrection(ctx, input)).rejects.toMatchObject({ code });
    }
    const samePoint = ctxOf(
      await actorOf('CLERK', desk.office.counter, { servicePointId: desk.office.pointId }),
    );
    await correctRegistration(samePoint, input);
    await correct(desk.worker, slug, { subject: 'Jeszcze nowsza' });
  });

  test('gives the line of the spis its title, and a cancelled registration is corrected no more', async () => {
    const { slug, caseId } = await acceptedOne({ clerk, desk: desk.head, worker: desk.worker }, roads);
    await openCase(desk.worker, { caseId, symbol: '7230', groupNumber: 0 });
    await correct(desk.worker, slug, { subject: 'Zajęcie jezdni ul. Polnej' });
    expect(await db().caseFile.findFirst({ where: { caseId } })).toMatchObject({
      title: 'Zajęcie jezdni ul. Polnej',
    });
    await cancelRegistration(desk.worker, { slug, reason: 'Podwójna rejestracja.' });
    expect(await fields(correct(desk.worker, slug, { subject: 'Po czasie' }))).toBe('registration-cancelled');
  });
});
