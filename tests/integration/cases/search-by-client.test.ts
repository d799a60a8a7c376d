import { beforeAll, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { searchCases } from '@/lib/modules/cases/queries/search';
import { findClients } from '@/lib/modules/clients/operations/find-clients';
import { organisationInput, personInput, registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';

let ctx: Ctx;
let firm: string;
let stranger: Ctx;
/** People who see every case and no client's data. */
let others: Ctx[];

const NUMBERS = {
  nip: '526-000-12-46',
  regon: '61018820100000',
  krs: '0000123456',
  phone: '32 216 40 31 wew. 12',
};

beforeAll(async () => {
  const office = await makeOffice();
  ctx = ctxOf(await actorOf('CLERK', office.counter));
  stranger = ctxOf(await actorOf('CASE_WORKER', office.geodesy));
  others = [
    ctxOf(await actorOf('INFORMATION', office.geodesy)),
    ctxOf(await actorOf('CITY_SECRETARY', office.geodesy)),
  ];
  const card = await makeCard(office.roads);
  firm = (await registerOne(ctx, card, { client: organisationInput(NUMBERS) })).number;
  await registerOne(ctx, card, {
    client: organisationInput({ name: 'Inna firma', nip: '', regon: '', krs: '' }),
  });
  for (const lastName of ['Đặng', 'Weißmüller', 'Ковальчук'])
    await registerOne(ctx, card, { client: personInput({ firstName: 'Anna', lastName }) });
});

const found = async (q: string, reader = ctx) => (await searchCases(reader, { q })).items;

test.each([
  '5260001246',
  'PL5260001246',
  'NIP: 526-000-12-46',
  '610188201',
  '61018820100000',
  'KRS 0000123456',
  '322164031',
  '+48 32 216-40-31',
  '\u202a32 216 40 31\u202c',
])('the cases of a client are found by "%s", and the client at the counter too', async (typed) => {
  expect((await found(typed)).map(({ number }) => number)).toEqual([firm]);
  expect(await findClients(ctx, typed)).toMatchObject([{ nip: '5260001246' }]);
});

test('a caller who says their whole number is told where their case is, and the answer holds no contact data', async () => {
  for (const reader of others) {
    const page = await searchCases(reader, { q: NUMBERS.phone });
    expect(page.items.map(({ number }) => number)).toEqual([firm]);
    const told = JSON.stringify(page.items).replaceAll(/[ -]/g, '');
    for (const secret of ['322164031', '5260001246', '61018820100000', '0000123456']) {
      expect(told).not.toContain(secret);
    }
    expect(page.items.map(({ hit }) => hit?.addressShown)).toEqual([false]);
    expect(await found('32 216 40', reader)).toEqual([]);
    await expect(findClients(reader, NUMBERS.phone)).rejects.toMatchObject({ code: 'not-allowed' });
  }
});

test('a number finds no case of a foreign department', async () => {
  expect(await found('5260001246', stranger)).toEqual([]);
});

test.each([
  ['Dang', 'Anna Đặng'],
  ['Weissmuller', 'Anna Weißmüller'],
  ['kowalczuk', 'Anna Ковальчук'],
  ['kovalchuk', 'Anna Ковальчук'],
  ['Ковальчук', 'Anna Ковальчук'],
])('"%s" finds %s among cases and clients', async (typed, name) => {
  expect((await found(typed)).map(({ client }) => client)).toEqual([name]);
  expect((await findClients(ctx, typed)).map(({ label }) => label)).toEqual([name]);
});
