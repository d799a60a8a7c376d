import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { updateClient } from '@/lib/modules/cases/operations/update-client';
import { getClientOfCase } from '@/lib/modules/cases/queries/client-of-case';
import { getCase } from '@/lib/modules/cases/queries/one';
import { missingAddress } from '@/lib/modules/correspondence/queries/missing-address';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { organisationInput, personInput, registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';

let clerk: Ctx;
let card: Card;

beforeAll(async () => {
  const office = await makeOffice();
  clerk = ctxOf(await actorOf('CLERK', office.counter));
  card = await makeCard(office.roads);
});

const NOWHERE = { street: '', postalCode: '', city: '' };
const byPost = (client = personInput(NOWHERE)) =>
  registerOne(clerk, card, { channel: 'POST', identityCheck: 'NOT_NEEDED', client });
const missing = async (slug: string) =>
  missingAddress((await getClientOfCase(clerk, await getCase(clerk, slug))).id);

describe('a podanie without the address of its client (KPA art. 64 § 1)', () => {
  test.each(['POST', 'DROP_BOX', 'FAX', 'COUNTER', 'ORAL'] as const)(
    'is registered, whichever way it came: %s',
    async (channel) => {
      const client = personInput(NOWHERE);
      const { slug, nowhere } = await registerOne(clerk, card, {
        channel,
        identityCheck: 'NOT_NEEDED',
        protocolText: 'Proszę.',
        client,
      });
      expect(nowhere).toBe(true);
      expect(await missing(slug)).toEqual({ known: null });
    },
  );

  test('is refused with half an address', async () => {
    const half = byPost(personInput({ ...NOWHERE, city: 'Zalesin' }));
    await expect(half).rejects.toMatchObject({ detail: { fields: { 'client.street': 'street-missing' } } });
  });

  test('with an e-delivery or postal address lacks nothing', async () => {
    const ade = { ...NOWHERE, adeAddress: 'AE:PL-98765-43210-SFVYC-19' };
    expect(await missing((await byPost(personInput(ade))).slug)).toBeNull();
    expect(await missing((await byPost(personInput())).slug)).toBeNull();
  });

  test('is not left unconsidered when the office knows the address of the person or firm from another case', async () => {
    const pesel = '44051401359';
    const { slug } = await byPost(personInput({ ...NOWHERE, pesel }));
    expect(await missing(slug)).toEqual({ known: null });
    await byPost(personInput({ pesel, street: 'ul. Polna 2' }));
    expect(await missing(slug)).toEqual({ known: 'ul. Polna 2, 00-001 Zalesin' });

    const nip = '5260250274';
    const firm = await byPost(organisationInput({ ...NOWHERE, nip }));
    expect(await missing(firm.slug)).toEqual({ known: null });
    await byPost(organisationInput({ ...NOWHERE, nip, adeAddress: 'AE:PL-98765-43210-SFVYC-19' }));
    expect(await missing(firm.slug)).toEqual({ known: 'AE:PL-98765-43210-SFVYC-19' });
  });

  test('is not matched with another person when neither has a PESEL', async () => {
    const { slug } = await byPost();
    await byPost(personInput());
    expect(await missing(slug)).toEqual({ known: null });
  });

  test('gets the address once it is found, and cannot lose it again', async () => {
    const { slug } = await byPost();
    const known = personInput(NOWHERE);
    await updateClient(clerk, { slug, version: 1, client: { ...known, firstName: 'Ewa' } });
    await updateClient(clerk, { slug, version: 2, client: personInput() });
    expect(await missing(slug)).toBeNull();
    await expect(updateClient(clerk, { slug, version: 3, client: known })).rejects.toMatchObject({
      detail: { fields: { street: 'street-missing' } },
    });
  });
});
