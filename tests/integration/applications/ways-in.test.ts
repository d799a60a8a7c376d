import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { printReceipt } from '@/lib/modules/applications/operations/receipt';
import { registerApplication } from '@/lib/modules/applications/operations/register';
import { getApplication } from '@/lib/modules/applications/queries/application';
import { prepareRegistration } from '@/lib/modules/applications/queries/prepare';
import type { RegisterInput } from '@/lib/modules/applications/schema/application';
import { updateClient } from '@/lib/modules/cases/operations/update-client';
import { getClientOfCase } from '@/lib/modules/cases/queries/client-of-case';
import { getCase } from '@/lib/modules/cases/queries/one';
import { listCardsForCounter } from '@/lib/modules/procedure-cards/queries';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { refuseHandOver } from '@/lib/modules/routing/operations/decide';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { statusOfPair } from '@/lib/modules/status-lookup/queries/status';
import { db } from '@/lib/platform/db';
import { organisationInput, personInput, registerInput, registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';

let office: MadeOffice;
let clerk: Ctx;

beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('CLERK', office.counter));
});

const refused = (card: Card, over: Partial<RegisterInput>, fields: object) =>
  expect(registerApplication(clerk, registerInput(clerk, card, over))).rejects.toMatchObject({
    code: 'invalid',
    detail: { fields },
  });

describe('an ordinary e-mail (KPA art. 63 § 1)', () => {
  const writer = personInput({ street: '', postalCode: '', city: '', email: 'ewa@poczta.example' });
  let ordinary: Card;
  let petition: Card;

  beforeAll(async () => {
    ordinary = await makeCard(office.roads);
    petition = await makeCard(office.geodesy, {
      name: 'Petycja',
      termRule: 'PET_3M',
      emailBasis: 'art. 4 ust. 1 i 5 ustawy o petycjach',
      deliveryWays: ['POST', 'EMAIL'],
      documents: [],
    });
  });

  test('is no channel for a podanie and no way for an answer', async () => {
    await refused(ordinary, { channel: 'EMAIL' }, { channel: 'email-not-a-channel' });
    await refused(ordinary, { deliveryWay: 'EMAIL' }, { deliveryWay: 'choose-delivery-way' });
  });

  test('is a channel when the card names the provision, and the status page names it', async () => {
    const byEmail = { channel: 'EMAIL', deliveryWay: 'EMAIL', client: writer } as const;
    const registered = await registerOne(clerk, petition, byEmail);
    const { slug, number, accessCode, receiptKey, caseId } = registered;
    expect(registered.dueOn).toBe('2027-02-24');
    expect((await getApplication(clerk, caseId)).channel).toBe('EMAIL');
    expect(await printReceipt(clerk, { slug, key: receiptKey ?? '' })).not.toHaveLength(0);
    const status = await statusOfPair(clerk, { number, code: accessCode ?? '' });
    expect(status).toMatchObject({
      deliveryWay: 'EMAIL',
      events: [{ facts: { channel: 'EMAIL' } }, {}, {}, {}],
    });
  });

  test('needs a postal address or the e-mail address for the answer', async () => {
    const silent = { channel: 'EMAIL', deliveryWay: 'POST', client: { ...writer, email: '' } } as const;
    await refused(petition, silent, { 'client.email': 'email-missing' });
    const half = { ...silent, client: { ...writer, city: 'Zalesin' } };
    await refused(petition, half, { 'client.street': 'street-missing' });
    const noEmail = { deliveryWay: 'EMAIL', client: personInput() } as const;
    await refused(petition, noEmail, { 'client.email': 'email-missing' });
  });

  test('comes from a client whose address may be added later, and not removed', async () => {
    const { slug } = await registerOne(clerk, petition, {
      channel: 'EMAIL',
      deliveryWay: 'EMAIL',
      client: writer,
    });
    const mended = { ...writer, lastName: 'Nowa' };
    await updateClient(clerk, { slug, version: 1, client: mended });
    const address = { street: 'ul. Polna 1', postalCode: '00-001', city: 'Zalesin' };
    await updateClient(clerk, { slug, version: 2, client: { ...mended, ...address } });
    await expect(updateClient(clerk, { slug, version: 3, client: mended })).rejects.toMatchObject({
      code: 'invalid',
      detail: { fields: { street: 'street-missing' } },
    });
  });

  test('is marked in the list of cards as a channel of a petition alone', async () => {
    const cards = await listCardsForCounter(clerk);
    expect(cards.filter(({ emailBasis }) => emailBasis).map(({ name }) => name)).toEqual(['Petycja']);
  });
});

describe('a matter that no card describes', () => {
  let other: Card;
  beforeAll(async () => {
    other = await makeCard(office.counter, { name: 'Inna sprawa', anyDepartment: true, documents: [] });
  });

  test('goes to the department that the clerk chooses, if it is in use', async () => {
    await refused(other, {}, { departmentId: 'choose-department' });
    const department = { departmentId: office.geodesy.id };
    const { card } = await prepareRegistration(clerk, {
      cardVersionId: other.versionId,
      receivedOn: clerk.today,
      ...department,
    });
    expect(card.departmentName).toBe(office.geodesy.name);
    const registered = await registerOne(clerk, other, department);
    expect(registered.department).toEqual({ id: office.geodesy.id, name: office.geodesy.name });
    expect(registered.dueOn).toBe('2026-12-28');
    const { destinationId, departmentId } = await getCase(clerk, registered.slug);
    expect([destinationId, departmentId]).toEqual([office.geodesy.id, office.counter.id]);

    await db().department.update({ where: { id: office.permits.id }, data: { active: false } });
    const closed = registerApplication(
      clerk,
      registerInput(clerk, other, { departmentId: office.permits.id }),
    );
    await expect(closed).rejects.toMatchObject({ code: 'department-not-found' });
  });

  test('is handed over to that department without a reason, and to another one only with a reason', async () => {
    const { caseId } = await registerOne(clerk, other, { departmentId: office.geodesy.id });
    const batch = randomUUID();
    await handOver(clerk, { batch, caseIds: [caseId], departmentId: null, reason: '' });
    const sent = await db().handOver.findFirstOrThrow({ where: { batch } });
    expect(sent).toMatchObject({ toDepartmentId: office.geodesy.id, reason: '' });
    const desk = ctxOf(await actorOf('SECRETARIAT', office.geodesy));
    await refuseHandOver(desk, { handOverId: sent.id, reason: 'Nie nasza sprawa.' });
    const elsewhere = { batch: randomUUID(), caseIds: [caseId], departmentId: office.roads.id };
    await expect(handOver(clerk, { ...elsewhere, reason: '' })).rejects.toMatchObject({
      code: 'reason-missing',
    });
    await handOver(clerk, { ...elsewhere, reason: 'Dotyczy drogi.' });
  });
});

test('an oral podanie needs no form, wherever the form stands in the list (art. 63 § 1)', async () => {
  const basis = { legalBasis: 'art. 63 KPA', note: '', mandatory: true };
  const card = await makeCard(office.roads, {
    documents: [
      { name: 'Mapa', kind: 'TO_FILE', ownForm: false, ...basis },
      { name: 'Wniosek, formularz D-1', kind: 'TO_FILE', ownForm: true, ...basis },
    ],
  });
  const nothing = { presentDocumentIds: [], protocolText: 'Proszę o zgodę.' };
  expect((await registerOne(clerk, card, { channel: 'ORAL', ...nothing })).missing).toEqual(['Mapa']);
  expect((await registerOne(clerk, card, nothing)).missing).toEqual(['Mapa', 'Wniosek, formularz D-1']);
});

test('identifiers of an organisation and an address for e-Doręczenia are stored in one form', async () => {
  const card = await makeCard(office.roads);
  const client = organisationInput({
    regon: '123-456-785',
    krs: '0000 123456',
    adeAddress: 'ae:pl-98765-43210-sfvyc-19',
  });
  const { slug } = await registerOne(clerk, card, { client });
  expect(await getClientOfCase(clerk, await getCase(clerk, slug))).toMatchObject({
    regon: '123456785',
    krs: '0000123456',
    adeAddress: 'AE:PL-98765-43210-SFVYC-19',
  });
  const person = { ...client, kind: 'PERSON', firstName: 'Ewa', lastName: 'Lis' } as const;
  const own = await registerOne(clerk, card, { client: person });
  expect(await getClientOfCase(clerk, await getCase(clerk, own.slug))).toMatchObject({
    regon: '',
    krs: '',
    adeAddress: 'AE:PL-98765-43210-SFVYC-19',
  });
});
