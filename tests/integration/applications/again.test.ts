import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { registerApplication } from '@/lib/modules/applications/operations/register';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { acceptHandOvers } from '@/lib/modules/routing/operations/decide';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { db } from '@/lib/platform/db';
import { registerInput } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, later } from '@/tests/factories/people';

let office: MadeOffice;
let clerk: Ctx;
let card: Card;

beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('CLERK', office.counter));
  card = await makeCard(office.roads);
});

const cases = () => db().case.count();

test('the same form sent again gets the registration on file, as it stands now', async () => {
  const input = registerInput(clerk, card, { presentDocumentIds: [] });
  const first = await registerApplication(clerk, input);
  const batch = randomUUID();
  await handOver(clerk, { batch, caseIds: [first.caseId], departmentId: null, reason: '' });
  const repeated = await registerApplication(later(clerk, 90), input);
  expect(repeated).toEqual({ ...first, accessCode: null, receiptKey: null, toHandOver: false });

  const desk = ctxOf(await actorOf('SECRETARIAT', office.roads));
  const { id } = await db().handOver.findFirstOrThrow({ where: { batch } });
  await acceptHandOvers(desk, { handOverIds: [id] });
  expect((await registerApplication(clerk, input)).toHandOver).toBe(false);
});

test('a key sent again with changed data gets the number on file and changes nothing', async () => {
  const input = registerInput(clerk, card);
  const { number } = await registerApplication(clerk, input);
  const before = await cases();
  for (const mended of [
    { ...input, subject: 'Zajęcie jezdni' },
    { ...input, client: { ...input.client, street: 'ul. Inna 1' } },
    { ...input, presentDocumentIds: [] },
  ]) {
    await expect(registerApplication(clerk, mended)).rejects.toMatchObject({
      code: 'already-registered',
      detail: { facts: { number } },
    });
  }
  expect(await cases()).toBe(before);
  // The order of the fields does not count as a change.
  const turned = Object.fromEntries(Object.entries(input).reverse()) as typeof input;
  expect((await registerApplication(clerk, turned)).number).toBe(number);
});

test('of two different forms with one key at once, one is registered and the other gets its number', async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    const input = registerInput(clerk, card);
    const before = await cases();
    const outcomes = await Promise.allSettled(
      ['Lewa', 'Prawa'].map((subject) => registerApplication(clerk, { ...input, subject })),
    );
    const [registered] = outcomes.flatMap((outcome) =>
      outcome.status === 'fulfilled' ? [outcome.value] : [],
    );
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
    expect(refused.map(({ code, detail }) => [code, detail.facts])).toEqual([
      ['already-registered', { number: registered.number }],
    ]);
    expect(await cases()).toBe(before + 1);
  }
});

test('of two clerks at once with one key, one registers and the other gets an error without the number', async () => {
  const other = ctxOf(await actorOf('CLERK', office.counter));
  const input = registerInput(clerk, card);
  const before = await cases();
  const outcomes = await Promise.allSettled([clerk, other].map((ctx) => registerApplication(ctx, input)));
  const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  expect(refused).toMatchObject([{ code: 'form-of-another', detail: {} }]);
  expect(await cases()).toBe(before + 1);
});
