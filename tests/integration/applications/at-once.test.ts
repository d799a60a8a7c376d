import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { registerApplication } from '@/lib/modules/applications/operations/register';
import { brokenLinks } from '@/lib/modules/audit/queries/chains';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { db } from '@/lib/platform/db';
import { registerInput } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';

let office: MadeOffice;
let cards: Card[];
let clerks: Ctx[];

beforeAll(async () => {
  office = await makeOffice();
  // Two chains of history, so that clerks share the number series but not always the chain.
  cards = [await makeCard(office.roads), await makeCard(office.geodesy)];
  const people = Array.from({ length: 16 }, () => actorOf('CLERK', office.counter));
  clerks = (await Promise.all(people)).map((actor) => ctxOf(actor));
});

async function numbersOf(year: number): Promise<number[]> {
  const rows = await db().case.findMany({
    where: { registryYear: year },
    orderBy: { registryNumber: 'asc' },
  });
  return rows.map(({ registryNumber }) => registryNumber);
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

describe('16 clerks registering at once', () => {
  const EACH = 25;

  test('get the numbers 1…N without a gap or a double, each number one clerk', async () => {
    const given = await Promise.all(
      clerks.map(async (ctx, clerk) => {
        const numbers: string[] = [];
        for (let turn = 0; turn < EACH; turn += 1) {
          const subject = `Zajęcie chodnika ${clerk}/${turn}`;
          numbers.push(
            (await registerApplication(ctx, registerInput(ctx, cards[turn % 2], { subject }))).number,
          );
        }
        return numbers;
      }),
    );
    const count = clerks.length * EACH;
    expect(await numbersOf(2026)).toEqual(upTo(count));
    expect(new Set(given.flat())).toEqual(new Set(upTo(count).map((number) => `RPW/${number}/2026`)));
    expect(await db().registryCounter.findMany()).toEqual([{ register: 'RPW', year: 2026, last: count }]);
  });

  test('leave one line with the number in the history of each podanie, and unbroken chains', async () => {
    const rows = await db().$queryRaw<{ lines: number; right: boolean }[]>`
      SELECT count(h.id)::int AS lines, bool_and((h.data->>'number')::int = k.registry_number) AS right
      FROM "case" k LEFT JOIN history h ON h.case_id = k.id AND h.type = 'application.registered' GROUP BY k.id`;
    expect(rows).toEqual(rows.map(() => ({ lines: 1, right: true })));
    expect(await brokenLinks()).toEqual([]);
  });

  test('get numbers from 1 in a new year while others still register in the old one', async () => {
    const newYear = clerks.map((ctx) => ctxOf(ctx.actor, '2027-01-04T07:30:00+01:00'));
    const both = [...clerks, ...newYear].map((ctx) => registerApplication(ctx, registerInput(ctx, cards[0])));
    await Promise.all(both);
    expect(await numbersOf(2027)).toEqual(upTo(16));
    expect(await numbersOf(2026)).toEqual(upTo(416));
  });
});

test('S2: 300 submissions, each sent one to six times at once, make 300 podania', async () => {
  const before = (await numbersOf(2026)).length;
  const submissions = upTo(300).map((index) => ({
    ctx: clerks[index % clerks.length],
    key: randomUUID(),
    times: 1 + ((index * 7) % 6),
  }));
  const answers = await Promise.all(
    submissions.map(({ ctx, key, times }) => {
      const input = registerInput(ctx, cards[0], { submissionKey: key });
      return Promise.all(Array.from({ length: times }, () => registerApplication(ctx, input)));
    }),
  );
  expect(await numbersOf(2026)).toEqual(upTo(before + 300));
  for (const same of answers) {
    expect(new Set(same.map(({ number }) => number)).size).toBe(1);
    // The code is shown once; a repeated request gets the number alone.
    expect(same.filter(({ accessCode }) => accessCode !== null)).toHaveLength(1);
    expect(same.filter(({ receiptKey }) => receiptKey !== null)).toHaveLength(1);
  }
  const [first] = submissions;
  const repeated = await registerApplication(
    first.ctx,
    registerInput(first.ctx, cards[0], { submissionKey: first.key }),
  );
  expect(repeated).toMatchObject({ number: answers[0][0].number, accessCode: null, receiptKey: null });
});

test('another person’s submission key registers nothing and shows nothing', async () => {
  const submissionKey = randomUUID();
  const mine = await registerApplication(clerks[0], registerInput(clerks[0], cards[0], { submissionKey }));
  const count = await db().case.count();
  const theirs = registerApplication(clerks[1], registerInput(clerks[1], cards[0], { submissionKey }));
  const error = await theirs.then(
    () => null,
    (thrown) => thrown,
  );
  expect(error).toMatchObject({ code: 'form-of-another', detail: {} });
  expect(JSON.stringify(error)).not.toContain(mine.number);
  expect(await db().case.count()).toBe(count);
});
