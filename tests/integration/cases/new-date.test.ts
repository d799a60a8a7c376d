import { randomUUID } from 'node:crypto';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { brokenLinks } from '@/lib/modules/audit/queries/chains';
import { markComplex } from '@/lib/modules/cases/operations/clocks/complex';
import { addPause, withdrawEntry } from '@/lib/modules/cases/operations/clocks/pause';
import { previewTerms } from '@/lib/modules/cases/operations/clocks/preview';
import { openCaseDocument } from '@/lib/modules/cases/operations/documents';
import { termsOfCase } from '@/lib/modules/cases/queries/clocks/terms-of-case';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { draftNewDateSchema } from '@/lib/modules/cases/schema/clock';
import { cancelLetter } from '@/lib/modules/correspondence/operations/dispatch';
import { draftNewDate } from '@/lib/modules/correspondence/operations/new-date';
import type { RuleCode } from '@/lib/modules/deadlines/schema';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { makeCard } from '@/tests/factories/cards';
import { makeDesk } from '@/tests/factories/desk';
import { bytesOf } from '@/tests/factories/files';
import { mandateOf } from '@/tests/factories/mandates';
import type { MadeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, on } from '@/tests/factories/people';
import { settleOne } from '@/tests/factories/settlements';
import { sendNewDate, sendNow, signNow } from '@/tests/factories/signing';

// Registered on Tuesday 24 November 2026: a month ends on Christmas Eve, so on Monday 28 December.
let office: MadeOffice;
let clerk: Ctx;
let head: Ctx;
let worker: Ctx;

beforeAll(async () => {
  ({ office, clerk, head, worker } = await makeDesk());
  await mandateOf(head.actor.staffId, ['LETTERS'], office.roads.id);
  await mandateOf(worker.actor.staffId, ['LETTERS'], office.roads.id);
});

/** A case under the rule that the worker leads, and its settlement clock. */
async function caseOf(termRule: RuleCode = 'KPA_1M') {
  const card = await makeCard(office.roads, { termRule });
  const { caseId, slug, number } = await acceptedOne({ clerk, desk: head, worker }, card);
  const { id: clockId } = await db().clock.findFirstOrThrow({ where: { caseId, purpose: 'SETTLEMENT' } });
  return { caseId, slug, number, clockId };
}

const notice = ({ caseId, clockId }: { caseId: number; clockId: number }, newDate: string) => ({
  caseId,
  clockId,
  newDate: plainDate(newDate),
  requestKey: randomUUID(),
  reasons: 'Czekamy na mapę z zasobu geodezyjnego.',
  instruction: 'Służy ponaglenie do SKO.',
});
const due = async (id: number) =>
  (await db().case.findUniqueOrThrow({ where: { id } })).dueOn.toISOString().slice(0, 10);
const refusal = (code: string) => ({ code: 'invalid', detail: { fields: { newDate: code } } });

describe('a new date (art. 36)', () => {
  test('moves the term when its signed letter is sent, not when the letter is begun or signed', async () => {
    const made = await caseOf();
    const today = on(worker, '2026-12-20');
    const { letterId } = await draftNewDate(today, notice(made, '2027-01-29'));
    expect(await due(made.caseId)).toBe('2026-12-28');
    const { documentId } = await signNow(today, letterId);
    expect(await due(made.caseId)).toBe('2026-12-28');
    await sendNow(today, letterId);
    expect(await due(made.caseId)).toBe('2027-01-29');
    const entriesOfCase = await db().historyEntry.findMany({
      where: { caseId: made.caseId },
      orderBy: { id: 'asc' },
    });
    expect(entriesOfCase.slice(-7).map(({ type }) => type)).toEqual([
      ...['letter.drafted', 'document.added', 'letter.signed', 'letter.address-checked'],
      ...['clock.date-notified', 'clock.moved', 'letter.sent'],
    ]);
    expect((await courseOfCase(worker, made.caseId))[2]).toMatchObject({ type: 'clock.date-notified' });
    const opened = await openCaseDocument(worker, made.slug, documentId ?? 0);
    expect(opened.mediaType).toBe('application/pdf');
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await bytesOf(opened))), {
      mergePages: true,
    });
    const said = text.replace(/\s+/g, ' ');
    for (const part of [
      ...[made.number, '29 stycznia 2027 r. (piątek)', '28 grudnia 2026 r.', 'KPA art. 36 § 1'],
      ...[
        'Czekamy na mapę z zasobu geodezyjnego.',
        'Służy ponaglenie do SKO.',
        'Marek Zieliński',
        'referent',
      ],
    ]) {
      expect(said).toContain(part);
    }
    const { entries } = await termsOfCase(worker, made.caseId);
    expect(entries).toMatchObject([{ kind: 'EXTENSION', to: '2027-01-29', document: { id: documentId } }]);
    expect(await brokenLinks()).toEqual([]);
  });

  test.each([
    ['reasons', 'reasons-missing'],
    ['newDate', 'date-missing'],
  ])('has no effect without its %s', (field, code) => {
    const input = { ...notice({ caseId: 1, clockId: 1 }, '2027-01-29'), [field]: ' ' };
    const { error } = draftNewDateSchema.safeParse(input);
    expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, code]]);
  });

  test.each([
    ['the day on which the term ends', '2026-12-28', 'new-date-not-later'],
    ['a day off after which the term ends', '2026-12-27', 'new-date-not-later'],
    ['today', '2026-12-20', 'new-date-past'],
    ['a past day', '2026-12-01', 'new-date-past'],
  ])('may not be %s', async (_what, day, code) => {
    const made = await caseOf();
    await expect(sendNewDate(on(worker, '2026-12-20'), notice(made, day))).rejects.toMatchObject(
      refusal(code),
    );
    expect(await db().document.count({ where: { caseId: made.caseId } })).toBe(0);
  });

  test('on a Saturday becomes the next Monday, also in the letter', async () => {
    const made = await caseOf();
    const { documentId } = await sendNewDate(on(worker, '2026-12-20'), notice(made, '2027-01-30'));
    expect(await due(made.caseId)).toBe('2027-02-01');
    const opened = await openCaseDocument(worker, made.slug, documentId ?? 0);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await bytesOf(opened))), {
      mergePages: true,
    });
    expect(text.replace(/\s+/g, ' ')).toContain('1 lutego 2027 r. (poniedziałek)');
  });

  test('may not be later than the act allows, and the letter cites that act', async () => {
    const made = await caseOf('UDIP_14D');
    await expect(sendNewDate(worker, notice(made, '2027-01-26'))).rejects.toMatchObject({
      code: 'invalid',
      detail: {
        fields: { newDate: 'new-date-beyond-cap' },
        facts: { latest: '24 stycznia 2027', provision: 'UDIP art. 13 ust. 2' },
      },
    });
    const { documentId } = await sendNewDate(worker, notice(made, '2027-01-22'));
    const opened = await openCaseDocument(worker, made.slug, documentId ?? 0);
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await bytesOf(opened))), {
      mergePages: true,
    });
    expect(text.replace(/\s+/g, ' ')).toContain('UDIP art. 13 ust. 2');
    const { clocks } = await termsOfCase(worker, made.caseId);
    expect(clocks[0].notice?.dates.at(-1)).toEqual({ period: 'LATEST', date: '2027-01-24' });
  });

  test('is refused for the office’s own target and for a term that no notice moves', async () => {
    const target = await caseOf('CEL_1M');
    await expect(sendNewDate(worker, notice(target, '2027-01-29'))).rejects.toMatchObject({
      code: 'new-date-of-target',
    });
    const tacit = await caseOf('KPA_122A_1M');
    await expect(sendNewDate(worker, notice(tacit, '2027-01-29'))).rejects.toMatchObject({
      code: 'new-date-not-known',
    });
  });

  test('may be set again after the lapse, and when it is withdrawn the former one counts', async () => {
    const made = await caseOf();
    await sendNewDate(on(worker, '2026-12-20'), notice(made, '2027-01-29'));
    await sendNewDate(on(worker, '2027-02-03'), notice(made, '2027-03-05'));
    expect(await due(made.caseId)).toBe('2027-03-05');
    const [{ id: entryId }] = (await termsOfCase(worker, made.caseId)).entries;
    const back = { caseId: made.caseId, entryId, reason: 'Pomyłka w dacie', requestKey: randomUUID() };
    await withdrawEntry(on(worker, '2027-02-03'), back);
    expect(await due(made.caseId)).toBe('2027-01-29');
  });

  test('begun three times at once with one key is one letter, and sent twice moves the term once', async () => {
    const made = await caseOf();
    const today = on(worker, '2026-12-20');
    const input = notice(made, '2027-01-29');
    const answers = await Promise.all([1, 2, 3].map(() => draftNewDate(today, input)));
    expect(new Set(answers.map(({ letterId }) => letterId)).size).toBe(1);
    const [{ letterId }] = answers;
    await signNow(today, letterId);
    await Promise.all([sendNow(today, letterId), sendNow(today, letterId)]);
    expect(await db().clockEntry.count({ where: { caseId: made.caseId } })).toBe(1);
    expect(await db().document.count({ where: { caseId: made.caseId } })).toBe(1);
  });

  test('begun by two people at once is begun once, and again after the first is cancelled', async () => {
    const made = await caseOf();
    const begin = (ctx: Ctx) => draftNewDate(on(ctx, '2026-12-20'), notice(made, '2027-01-29'));
    const results = await Promise.allSettled([begin(worker), begin(head)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'new-date-begun' },
    });
    const { id: letterId } = await db().letter.findFirstOrThrow({ where: { caseId: made.caseId } });
    await cancelLetter(on(worker, '2026-12-20'), { letterId, signed: false, reason: 'Zła data.' });
    await begin(head);
  });

  test('that the term has outgrown is refused at the sending, and the letter stays signed', async () => {
    const made = await caseOf();
    const today = on(worker, '2026-12-20');
    const { letterId } = await draftNewDate(today, notice(made, '2027-01-29'));
    await signNow(today, letterId);
    await markComplex(on(head, '2026-12-20'), { caseId: made.caseId, reason: 'Trzy opinie.' });
    await addPause(on(worker, '2026-12-21'), {
      caseId: made.caseId,
      kind: 'PARTY',
      from: plainDate('2026-12-01'),
      to: plainDate('2026-12-15'),
      basis: 'prośba strony',
      documentId: null,
      requestKey: randomUUID(),
    });
    expect((await due(made.caseId)) > '2027-01-29').toBe(true);
    await expect(sendNow(on(worker, '2026-12-22'), letterId)).rejects.toMatchObject({
      code: 'notice-outdated',
    });
    expect(await db().letter.findUniqueOrThrow({ where: { id: letterId } })).toMatchObject({
      state: 'SIGNED',
      sentOn: null,
    });
  });

  test('that has passed before the signature is refused at its field', async () => {
    const made = await caseOf();
    const { letterId } = await draftNewDate(on(worker, '2026-12-20'), notice(made, '2027-01-29'));
    await expect(signNow(on(worker, '2027-01-29'), letterId)).rejects.toMatchObject({
      code: 'invalid',
      detail: { fields: { 'content.newDate': 'new-date-past' } },
    });
  });

  test('is set only by the people who answer for the dates, and only before the settlement', async () => {
    const made = await caseOf();
    await expect(sendNewDate(clerk, notice(made, '2027-01-29'))).rejects.toMatchObject({
      code: 'not-allowed',
    });
    const stranger = ctxOf(await actorOf('CASE_WORKER', office.geodesy));
    await expect(sendNewDate(stranger, notice(made, '2027-01-29'))).rejects.toMatchObject({
      code: 'not-found',
    });
    await settleOne(worker, made.caseId);
    await expect(sendNewDate(worker, notice(made, '2027-01-29'))).rejects.toMatchObject({
      code: 'case-settled',
    });
  });
});

describe('a preview', () => {
  const pause = (caseId: number, from: string, to: string | null) =>
    ({
      act: 'pause',
      caseId,
      kind: 'SUSPENSION',
      from: plainDate(from),
      to: to === null ? null : plainDate(to),
    }) as const;

  test('gives the effect of the act and writes nothing', async () => {
    const made = await caseOf();
    const before = await db().historyEntry.count({ where: { caseId: made.caseId } });
    const asked = on(worker, '2026-12-10');
    const { moves } = await previewTerms(asked, pause(made.caseId, '2026-12-01', '2026-12-07'));
    expect(moves).toEqual([
      { purpose: 'SETTLEMENT', before: '2026-12-28', after: '2026-12-31', stopped: false },
    ]);
    const newDate = await previewTerms(asked, {
      act: 'new-date',
      caseId: made.caseId,
      clockId: made.clockId,
      newDate: plainDate('2027-01-29'),
    });
    expect(newDate.moves).toMatchObject([{ after: '2027-01-29' }]);
    const event = await previewTerms(asked, {
      act: 'event',
      caseId: made.caseId,
      event: 'OPINION_ASKED',
      on: asked.today,
    });
    expect(event).toMatchObject({ starts: '2026-12-28', moves: [{ stopped: true }] });
    expect(await db().clockEntry.count({ where: { caseId: made.caseId } })).toBe(0);
    expect(await db().clock.count({ where: { caseId: made.caseId, purpose: 'OPINION' } })).toBe(0);
    expect(await db().document.count({ where: { caseId: made.caseId } })).toBe(0);
    expect(await db().historyEntry.count({ where: { caseId: made.caseId } })).toBe(before);
    expect(await due(made.caseId)).toBe('2026-12-28');
  });

  test('gives the reason why an act moves no date', async () => {
    const certificate = await caseOf('CEL_1M');
    expect(
      await previewTerms(on(worker, '2026-12-10'), pause(certificate.caseId, '2026-12-01', null)),
    ).toMatchObject({ moves: [], why: 'RULE' });
    const made = await caseOf();
    await addPause(on(worker, '2026-12-10'), {
      caseId: made.caseId,
      kind: 'PARTY',
      from: plainDate('2026-12-01'),
      to: plainDate('2026-12-07'),
      basis: 'prośba strony',
      documentId: null,
      requestKey: randomUUID(),
    });
    expect(
      await previewTerms(on(worker, '2026-12-10'), pause(made.caseId, '2026-12-02', '2026-12-04')),
    ).toMatchObject({ moves: [], why: 'COVERED' });
  });

  test('refuses the input that the act refuses', async () => {
    const made = await caseOf();
    await expect(previewTerms(clerk, pause(made.caseId, '2026-11-24', null))).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await expect(previewTerms(worker, pause(made.caseId, '2026-11-25', null))).rejects.toMatchObject({
      detail: { fields: { from: 'date-in-future' } },
    });
  });
});

describe('a particularly complex case (art. 35 § 3)', () => {
  const reason = 'Trzeba opinii trzech zarządców dróg.';

  test('gets two months, which its history shows, and a second call changes nothing', async () => {
    const { caseId } = await caseOf();
    const moves = await markComplex(on(head, '2026-12-20'), { caseId, reason });
    expect(moves).toMatchObject([{ before: '2026-12-28', after: '2027-01-25' }]);
    expect(await db().case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({ dueRule: 'KPA_2M' });
    expect(await markComplex(on(head, '2026-12-20'), { caseId, reason })).toEqual([]);
    const last = await db().historyEntry.findMany({ where: { caseId }, orderBy: { id: 'desc' }, take: 2 });
    expect(last.map(({ type }) => type)).toEqual(['clock.moved', 'clock.complex-marked']);
  });

  test('is marked by the head alone, before the month has lapsed, and only when the term is a month', async () => {
    const { caseId } = await caseOf();
    await expect(markComplex(worker, { caseId, reason })).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(markComplex(on(head, '2026-12-29'), { caseId, reason })).rejects.toMatchObject({
      code: 'complex-too-late',
    });
    await expect(
      markComplex(head, { caseId: (await caseOf('KPA_217_7D')).caseId, reason }),
    ).rejects.toMatchObject({ code: 'complex-not-here' });
  });
});
