import { expect, inject, test } from 'vitest';
import { printReceipt, renewReceipt } from '@/lib/modules/applications/operations/receipt';
import { findClients } from '@/lib/modules/clients/operations/find-clients';
import { statusOfPair } from '@/lib/modules/status-lookup/queries/status';
import { adoptDatabase, env } from '@/lib/platform/env';
import { personInput, registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';

/** Replaces the present settings, as a start with other settings does. */
function keepSecrets(now: string, old: string) {
  process.env.OKIENKO_SECRET = now;
  process.env.OKIENKO_OLD_SECRETS = old;
  adoptDatabase(env().DATABASE_URL ?? inject('templateUrl'));
}

const ANOTHER = 'another-secret-another-secret-another';

test('codes, PESEL and phone outlive a change of the secret while the old one is listed', async () => {
  const office = await makeOffice();
  const ctx = ctxOf(await actorOf('CLERK', office.counter));
  const card = await makeCard(office.roads);
  const client = personInput({ pesel: '44051401359', phone: '600 100 200' });
  const { number, slug, accessCode, receiptKey } = await registerOne(ctx, card, { client });
  const pair = { number, code: accessCode ?? '' };
  const secret = env().OKIENKO_SECRET;
  const found = async () => [
    (await statusOfPair(ctx, pair)) !== null,
    (await findClients(ctx, '44051401359')).length,
    (await findClients(ctx, '600100200')).length,
  ];
  expect(await found()).toEqual([true, 1, 1]);

  keepSecrets(ANOTHER, secret);
  expect(await found()).toEqual([true, 1, 1]);
  expect((await printReceipt(ctx, { slug, key: receiptKey ?? '' })).length).toBeGreaterThan(1000);

  keepSecrets(ANOTHER, '');
  expect(await found()).toEqual([false, 0, 0]);

  // Data written from now on use the new secret, and the old code ends for good.
  keepSecrets(ANOTHER, secret);
  await renewReceipt(ctx, { slug });
  expect(await found()).toEqual([false, 1, 1]);
  keepSecrets(secret, '');
});
