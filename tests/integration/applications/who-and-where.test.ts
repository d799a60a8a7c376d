import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDate, toColumn } from '@/lib/core/plain-date';
import { printReceipt } from '@/lib/modules/applications/operations/receipt';
import { registerApplication } from '@/lib/modules/applications/operations/register';
import { takeKnownClient } from '@/lib/modules/applications/operations/take-client';
import { getApplication } from '@/lib/modules/applications/queries/application';
import { prepareRegistration } from '@/lib/modules/applications/queries/prepare';
import type { RegisterInput } from '@/lib/modules/applications/schema/application';
import { updateClient } from '@/lib/modules/cases/operations/update-client';
import { getClientOfCase } from '@/lib/modules/cases/queries/client-of-case';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { getCase } from '@/lib/modules/cases/queries/one';
import { searchCases } from '@/lib/modules/cases/queries/search';
import { findClients } from '@/lib/modules/clients/operations/find-clients';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { db } from '@/lib/platform/db';
import {
  clientOf,
  organisationInput,
  personInput,
  registerInput,
  registerOne,
} from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { makeDesk } from '@/tests/factories/desk';
import { ctxOf, on } from '@/tests/factories/people';
import { pdfText } from '@/tests/support/pdf-text';

let clerk: Ctx;
let card: Card;
let roads: { id: number };

beforeAll(async () => {
  const desk = await makeDesk();
  clerk = desk.clerk;
  roads = desk.office.roads;
  card = await makeCard(roads);
});

const BERLIN = { street: 'Chausseestraße 5', postalCode: '10115', city: 'Berlin', country: 'DE' };
const NOWHERE = { street: '', postalCode: '', city: '' };
const refusals = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => error.detail?.fields ?? error,
  );
const receiptOf = async ({ slug, receiptKey }: { slug: string; receiptKey: string | null }) =>
  (await pdfText(await printReceipt(clerk, { slug, key: receiptKey ?? '' }))).text;

describe('a client abroad', () => {
  test('is registered with the code as typed, found by the town, and named with the country on the receipt', async () => {
    const registered = await registerOne(clerk, card, {
      client: personInput({ lastName: 'Zagraniczna', ...BERLIN }),
    });
    const record = await getCase(clerk, registered.slug);
    expect(await getClientOfCase(clerk, record)).toMatchObject(BERLIN);
    const [found] = await findClients(clerk, 'zagraniczna');
    expect(found.address).toBe('Chausseestraße 5, 10115 Berlin, Niemcy');
    const { items } = await searchCases(clerk, { q: 'berlin niemcy' });
    expect(items.map(({ id }) => id)).toContain(registered.caseId);
    expect(await receiptOf(registered)).toContain('Chausseestraße 5, 10115 Berlin, Niemcy');
  });

  test('may have no postal code, and moves to another country with a trace', async () => {
    const { slug, caseId } = await registerOne(clerk, card, {
      client: personInput({ ...BERLIN, postalCode: '', city: 'Dublin', country: 'IE' }),
    });
    const {
      id: _,
      version,
      maskedPesel: __,
      ...client
    } = await getClientOfCase(clerk, await getCase(clerk, slug));
    await updateClient(clerk, { slug, version, client: { ...client, pesel: '', country: 'GB' } });
    const [line] = await courseOfCase(clerk, caseId);
    expect(line).toMatchObject({ type: 'client.changed', data: { fields: ['country'] } });
  });

  test('of an office older than the countries is in Poland', async () => {
    const [{ country }] = await db().$queryRaw<[{ country: string }]>`
      INSERT INTO client (kind, street, postal_code, city, search_text, created_at, updated_at)
      VALUES ('PERSON', 'ul. Stara 1', '00-001', 'Zalesin', '', now(), now()) RETURNING country`;
    expect(country).toBe('PL');
  });
});

describe('a person with one name', () => {
  test('is registered and found by it', async () => {
    const registered = await registerOne(clerk, card, {
      client: personInput({ firstName: 'Suharto', lastName: '' }),
    });
    expect(registered.client).toBe('Suharto');
    expect(await receiptOf(registered)).toContain('Suharto');
    expect((await findClients(clerk, 'suharto')).map(({ label }) => label)).toEqual(['Suharto']);
  });
});

describe('a podanie without an address (KPA art. 64 § 1)', () => {
  test('says on the receipt what follows, also at the counter', async () => {
    const registered = await registerOne(clerk, card, { client: personInput(NOWHERE) });
    expect(registered.nowhere).toBe(true);
    expect(await receiptOf(registered)).toMatch(
      /Nie podano\..*bez\s+rozpoznania\s+\(art\.\s64\s§\s1\sKPA\)/s,
    );
  });

  test('does not remove the address that the office has', async () => {
    const { caseId } = await registerOne(clerk, card);
    const { id: clientId, version: clientVersion } = await clientOf(caseId);
    const again = registerOne(clerk, card, { clientId, clientVersion, client: personInput(NOWHERE) });
    expect(await refusals(again)).toEqual({
      'client.street': 'street-missing',
      'client.postalCode': 'postal-code-missing',
      'client.city': 'city-missing',
    });
  });
});

describe('an answer by e-delivery', () => {
  test('is refused without an e-delivery address', async () => {
    const asked = (adeAddress: string) =>
      registerOne(clerk, card, { deliveryWay: 'EDELIVERY', client: personInput({ adeAddress }) });
    expect(await refusals(asked(''))).toEqual({ 'client.adeAddress': 'ade-missing' });
    expect((await asked('AE:PL-98765-43210-SFVYC-19')).deliveryWay).toBe('EDELIVERY');
  });
});

describe('the check of the identity (Bieruń 3.1 i)', () => {
  test('is kept with the reason that the client was told, and printed with it', async () => {
    const checked = {
      identityCheck: 'PASSPORT',
      identityReason: 'OTHER',
      identityNote: 'spór o dane',
    } as const;
    const registered = await registerOne(clerk, card, checked);
    expect(await getApplication(clerk, registered.caseId)).toMatchObject(checked);
    expect(await receiptOf(registered)).toContain('Sprawdzona: paszport: spór o dane');
  });

  test('without a document keeps no reason, and a podanie by post says nothing about it on the receipt', async () => {
    const posted = await registerOne(clerk, card, { channel: 'POST', identityCheck: 'NOT_NEEDED' });
    expect(await getApplication(clerk, posted.caseId)).toMatchObject({ identityReason: null });
    expect(await receiptOf(posted)).not.toContain('Tożsamość');
  });
});

describe('the RODO information', () => {
  const taken = async (caseId: number) => takeKnownClient(clerk, (await clientOf(caseId)).id);

  test('that a returning client has is known by its version; the one promised with a letter is not', async () => {
    const promised = await registerOne(clerk, card, { channel: 'POST', rodoWay: 'WITH_REPLY' });
    expect(await taken(promised.caseId)).toMatchObject({ rodoVersion: null });
    const { id: clientId, version: clientVersion } = await clientOf(promised.caseId);
    await registerOne(clerk, card, { clientId, clientVersion, rodoWay: 'ALOUD' });
    expect(await taken(promised.caseId)).toMatchObject({ rodoVersion: 1 });
  });

  test('handed over in an older version than the one in force is refused at its field', async () => {
    const texts = { textPl: 'RODO 2', textEn: 'GDPR 2', textUk: 'GDPR 2' };
    await db().rodoClause.create({
      data: { version: 2, validFrom: toColumn(plainDate('2026-12-01')), ...texts },
    });
    const nextDay = on(clerk, '2026-12-01');
    const old = { rodoVersion: 1, receivedOn: null } as const;
    const handed = registerApplication(nextDay, registerInput(clerk, card, old));
    await expect(handed).rejects.toMatchObject({
      detail: { fields: { rodoWay: 'rodo-version-newer' }, facts: { version: 2 } },
    });
    const sent = await registerApplication(
      nextDay,
      registerInput(clerk, card, { ...old, rodoWay: 'WITH_REPLY' }),
    );
    expect(await getApplication(nextDay, sent.caseId)).toMatchObject({ rodoVersion: 2 });
  });
});

describe('a form opened on 31 December at 23:58 and sent at midnight', () => {
  const opened = () => ctxOf(clerk.actor, '2026-12-31T23:58:00+01:00');
  const sent = () => ctxOf(clerk.actor, '2027-01-01T00:00:00+01:00');
  const form = (receivedOn: RegisterInput['receivedOn']) =>
    registerInput(clerk, card, { receivedOn, rodoVersion: null });

  test('with an untouched day is received on the new day, under a number of the new year', async () => {
    const told = await prepareRegistration(opened(), form(null));
    const registered = await registerApplication(sent(), form(null));
    expect(registered).toMatchObject({ receivedOn: '2027-01-01', number: expect.stringMatching(/\/2027$/) });
    expect([told.due.on, registered.dueOn]).toEqual(['2027-02-01', '2027-02-01']);
    expect((await getCase(clerk, registered.slug)).receivedOn).toBe('2027-01-01');
  });

  test('with a typed day keeps it: the podanie came the day before', async () => {
    const registered = await registerApplication(sent(), form(plainDate('2026-12-31')));
    expect(registered).toMatchObject({ receivedOn: '2026-12-31', number: expect.stringMatching(/\/2027$/) });
  });
});

test('a wrong check digit of a PESEL, a NIP and a REGON is let stand alike', async () => {
  const person = personInput({ lastName: 'Cyfrowa', pesel: '44051401358' });
  const firm = organisationInput({ nip: '1234567890', regon: '123456780' });
  for (const client of [person, firm]) {
    const { caseId } = await registerOne(clerk, card, { client });
    const { client: stored } = await db().case.findUniqueOrThrow({
      where: { id: caseId },
      include: { client: true },
    });
    expect(stored).toMatchObject(
      client === firm ? { nip: '1234567890', regon: '123456780' } : { kind: 'PERSON' },
    );
  }
});

test('a petition without an address is told its own act on the receipt, and not the code', async () => {
  const petition = await makeCard(roads, { procedure: 'PETITION', termRule: 'PET_3M' });
  const text = await receiptOf(
    await registerOne(clerk, petition, {
      channel: 'POST',
      client: personInput(NOWHERE),
      deliveryWay: 'POST',
    }),
  );
  expect(text).toContain('petycja zostanie bez rozpatrzenia (art. 7 ust. 1 ustawy o petycjach)');
  expect(text).not.toMatch(/64 § 1/);
});
