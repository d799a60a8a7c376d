import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { type PlainDate, plainDate } from '@/lib/core/plain-date';
import { tieSeparate, withdrawSeparation } from '@/lib/modules/applications/operations/separate';
import { separationOf } from '@/lib/modules/applications/queries/separation';
import type { RegisterInput } from '@/lib/modules/applications/schema/application';
import { checkClocks } from '@/lib/modules/cases/operations/clocks/check';
import { reopenSettlement } from '@/lib/modules/cases/operations/clocks/reopen';
import { getCase } from '@/lib/modules/cases/queries/one';
import { settlementTerm } from '@/lib/modules/cases/rules/clocks/term';
import { noteDelivery, takeBackDelivery } from '@/lib/modules/correspondence/operations/deliver';
import { describeProof } from '@/lib/modules/deadlines/rules/describe-step';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { db, transact } from '@/lib/platform/db';
import { clientOf, personInput, registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { type LetterDesk, makeLetterDesk } from '@/tests/factories/letters';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';

// The first podanie came on Tuesday 24 November 2026; the notice of its several matters was delivered on the 26th.
// Until Thursday 10 December a separate podanie counts as filed with the first.
let desk: LetterDesk;
let geodesy: Card;

beforeAll(async () => {
  desk = await makeLetterDesk();
  geodesy = await makeCard(desk.office.geodesy);
});

const on = (ctx: Ctx, day: string) => ctxOf(ctx.actor, `${day}T10:00:00+01:00`);
const NOTICE = {
  kind: 'SEPARATE_MATTERS' as const,
  content: { own: 'Droga', matters: ['Podział działki'] },
};

async function noticed(): Promise<{ caseId: number; letterId: number; clientId: number }> {
  const { caseId } = await desk.caseOf();
  const letterId = await desk.sent(desk.worker, desk.head, NOTICE, { caseId });
  await noteDelivery(on(desk.worker, '2026-11-26'), {
    letterId,
    proof: 'RECEIVED',
    on: plainDate('2026-11-26'),
  });
  return { caseId, letterId, clientId: (await clientOf(caseId)).id };
}

/** A podanie of the client, registered on the day. */
function separate(clientId: number, day: string, over: Partial<RegisterInput> = {}) {
  const values = { clientId, clientVersion: 1, receivedOn: plainDate(day), ...over };
  return registerOne(on(desk.clerk, day), geodesy, values);
}

const clockOf = (caseId: number) => db().clock.findFirstOrThrow({ where: { caseId, purpose: 'SETTLEMENT' } });
const day = (column: Date | null): PlainDate | null =>
  column && (column.toISOString().slice(0, 10) as PlainDate);

describe('a separate podanie after the notice of several matters (KPA art. 66 § 2)', () => {
  test('is deemed filed on the day of the first podanie, while its day in the register stays', async () => {
    const first = await noticed();
    const { caseId, slug, dueOn } = await separate(first.clientId, '2026-12-10');
    expect(dueOn).toBe('2027-01-11');
    const clerk = on(desk.clerk, '2026-12-10');
    const before = await separationOf(clerk, await getCase(clerk, slug));
    expect(before).toMatchObject({
      first: null,
      separate: [],
      mayAnswer: [
        {
          id: first.caseId,
          receivedOn: '2026-11-24',
          deliveredOn: '2026-11-26',
          dueOn: '2026-12-10',
          matters: ['Podział działki'],
        },
      ],
    });
    const moves = await tieSeparate(clerk, { caseId, firstCaseId: first.caseId });
    expect(moves).toEqual([
      { purpose: 'SETTLEMENT', before: '2027-01-11', after: '2026-12-28', stopped: false },
    ]);
    const record = await getCase(clerk, slug);
    expect(record).toMatchObject({ receivedOn: '2026-12-10', dueOn: '2026-12-28' });
    const clock = await clockOf(caseId);
    expect([day(clock.startOn), day(clock.cameOn), day(clock.dueOn)]).toEqual([
      ...['2026-11-24', '2026-12-10', '2026-12-28'],
    ]);
    const [start] = describeProof(settlementTerm(record, clerk.today), 'pl');
    expect(start).toMatchObject({
      title: 'Podanie uważa się za wniesione',
      provision: 'KPA art. 66 § 2',
      text: expect.stringContaining('Wpłynęło 10 grudnia 2026'),
    });
    expect(await tieSeparate(clerk, { caseId, firstCaseId: first.caseId })).toEqual([]);

    const tied = await separationOf(clerk, record);
    expect(tied).toMatchObject({
      first: { receivedOn: '2026-11-24', slug: expect.any(String) },
      mayAnswer: [],
    });
    const ofFirst = await db().case.findUniqueOrThrow({ where: { id: first.caseId } });
    const seen = await separationOf(desk.worker, { ...ofFirst, settledAt: null });
    // The case of the other department shows its number and day alone.
    expect(seen.separate).toEqual([
      { number: record.number, slug: null, receivedOn: '2026-12-10', first: false },
    ]);
    const types = await db().historyEntry.findMany({
      where: { caseId: { in: [caseId, first.caseId] }, type: { startsWith: 'case.separat' } },
      orderBy: { id: 'asc' },
    });
    expect(types.map(({ type }) => type).toSorted()).toEqual(['case.separate-filed', 'case.separated']);
    expect(await checkClocks(clerk.now)).toBe(0);
  });

  test.each([
    ['came on the day after the fourteenth', '2026-12-11', {}],
    ['was posted after it', '2026-12-14', { channel: 'POST', postingDate: plainDate('2026-12-11') }],
    ['came before the notice was delivered', '2026-11-25', {}],
  ] as const)('is refused when it %s', async (_what, came, over) => {
    const first = await noticed();
    const { caseId } = await separate(first.clientId, came, over);
    const clerk = on(desk.clerk, '2026-12-14');
    expect(await codes([tieSeparate(clerk, { caseId, firstCaseId: first.caseId })])).toEqual([
      'first-podanie-unfit',
    ]);
  });

  test('is in time when it was posted on the last day (art. 57 § 5)', async () => {
    const first = await noticed();
    const over = { channel: 'POST', postingDate: plainDate('2026-12-10') } as const;
    const { caseId } = await separate(first.clientId, '2026-12-14', over);
    await tieSeparate(on(desk.clerk, '2026-12-14'), { caseId, firstCaseId: first.caseId });
    expect(day((await clockOf(caseId)).dueOn)).toBe('2026-12-28');
  });

  test('answers an old notice of a client with many', async () => {
    const first = await noticed();
    const other = await separate(first.clientId, '2026-11-27');
    const { startOn, dueOn, termsVersion, openedAt } = await db().clock.findFirstOrThrow({
      where: { caseId: first.caseId, rule: 'KPA_66_14D' },
    });
    const notice = { caseId: other.caseId, purpose: 'SEPARATE', rule: 'KPA_66_14D' } as const;
    await db().clock.createMany({
      data: Array.from({ length: 20 }, () => ({ ...notice, startOn, dueOn, termsVersion, openedAt })),
    });
    const { caseId } = await separate(first.clientId, '2026-12-10');
    const clerk = on(desk.clerk, '2026-12-10');
    expect(await tieSeparate(clerk, { caseId, firstCaseId: first.caseId })).toHaveLength(1);
  });

  test('is refused without a notice, after a notice whose delivery was taken back, and to another client', async () => {
    const first = await noticed();
    const plain = await desk.caseOf();
    const own = await separate((await clientOf(plain.caseId)).id, '2026-12-01');
    const other = await registerOne(on(desk.clerk, '2026-12-01'), geodesy, {
      client: personInput({ lastName: 'Inna' }),
    });
    const mine = await separate(first.clientId, '2026-12-01');
    const today = on(desk.worker, '2026-12-01');
    await takeBackDelivery(today, { letterId: first.letterId, reason: 'Pomylone listy.' });
    const clerk = on(desk.clerk, '2026-12-01');
    expect(
      await codes([
        tieSeparate(clerk, { caseId: own.caseId, firstCaseId: plain.caseId }),
        tieSeparate(clerk, { caseId: other.caseId, firstCaseId: first.caseId }),
        tieSeparate(clerk, { caseId: mine.caseId, firstCaseId: first.caseId }),
        tieSeparate(clerk, { caseId: mine.caseId, firstCaseId: mine.caseId }),
      ]),
    ).toEqual(['first-podanie-unfit', 'first-podanie-unfit', 'first-podanie-unfit', 'first-podanie-unfit']);
  });

  test('is found by PESEL under another record of the client', async () => {
    const pesel = '44051401359';
    const card = await makeCard(desk.office.roads);
    const first = await registerOne(desk.clerk, card, { client: personInput({ pesel }) });
    await db().clock.create({
      data: {
        caseId: first.caseId,
        purpose: 'SEPARATE',
        rule: 'KPA_66_14D',
        termsVersion: 1,
        startOn: new Date('2026-11-26'),
        dueOn: new Date('2026-12-10'),
        openedAt: desk.clerk.now,
        requestKey: randomUUID(),
      },
    });
    const again = await registerOne(on(desk.clerk, '2026-12-01'), geodesy, {
      client: personInput({ pesel, street: 'ul. Nowa 1' }),
    });
    await tieSeparate(on(desk.clerk, '2026-12-01'), { caseId: again.caseId, firstCaseId: first.caseId });
    expect(day((await clockOf(again.caseId)).startOn)).toBe('2026-11-24');
  });

  test('is untied with a reason, and its term runs from the day on which it came', async () => {
    const first = await noticed();
    const { caseId, slug } = await separate(first.clientId, '2026-12-10');
    const clerk = on(desk.clerk, '2026-12-10');
    await tieSeparate(clerk, { caseId, firstCaseId: first.caseId });
    await withdrawSeparation(clerk, { caseId, reason: 'To inna sprawa.' });
    await withdrawSeparation(clerk, { caseId, reason: 'To inna sprawa.' });
    expect(await getCase(clerk, slug)).toMatchObject({ dueOn: '2027-01-11' });
    expect(day((await clockOf(caseId)).cameOn)).toBeNull();
    expect(await db().historyEntry.count({ where: { caseId, type: 'case.separation-withdrawn' } })).toBe(1);
    expect((await separationOf(clerk, await getCase(clerk, slug))).mayAnswer).toHaveLength(1);
  });

  test('does not change a term that began anew after the case was sent back, when it is untied or tied', async () => {
    const first = await noticed();
    const { caseId } = await separate(first.clientId, '2026-12-10');
    const clerk = on(desk.clerk, '2026-12-10');
    await tieSeparate(clerk, { caseId, firstCaseId: first.caseId });
    const anew = { from: plainDate('2027-02-01'), why: 'SKO uchyliło decyzję' };
    await transact((tx) => reopenSettlement(tx, on(desk.clerk, '2027-02-02'), caseId, anew));
    const later = on(desk.clerk, '2027-02-03');
    await withdrawSeparation(later, { caseId, reason: 'To inna sprawa.' });
    const dates = async () => {
      const { startOn, dueOn } = await clockOf(caseId);
      return [day(startOn), day(dueOn)];
    };
    expect(await dates()).toEqual(['2027-02-01', '2027-03-01']);
    await tieSeparate(later, { caseId, firstCaseId: first.caseId });
    expect(await dates()).toEqual(['2027-02-01', '2027-03-01']);
  });

  test('is tied by the department that has it alone, and once by two requests at once', async () => {
    const first = await noticed();
    const { caseId } = await separate(first.clientId, '2026-12-01');
    const input = { caseId, firstCaseId: first.caseId };
    const at = (ctx: Ctx) => on(ctx, '2026-12-01');
    const geodesist = ctxOf(await actorOf('CASE_WORKER', desk.office.geodesy));
    // The department of roads does not see the separate podanie; its destination does not see the first one.
    expect(await codes([tieSeparate(at(desk.worker), input), tieSeparate(at(geodesist), input)])).toEqual([
      'not-found',
      'not-found',
    ]);
    await Promise.all([tieSeparate(at(desk.clerk), input), tieSeparate(at(desk.clerk), input)]);
    expect(await db().historyEntry.count({ where: { caseId, type: 'case.separated' } })).toBe(1);
  });
});
