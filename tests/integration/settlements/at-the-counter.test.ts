import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { toIssuedRows } from '@/components/settlements/rows';
import type { Ctx } from '@/lib/core/context';
import { numberOf, registryNumberSlug } from '@/lib/core/registry-number';
import { noteDelivery, takeBackDelivery } from '@/lib/modules/correspondence/operations/deliver';
import { checkAddress, noteCameBack, sendLetter } from '@/lib/modules/correspondence/operations/dispatch';
import { getLetter, lettersOfCase } from '@/lib/modules/correspondence/queries/letters';
import { deliveryAct } from '@/lib/modules/correspondence/rules/letter';
import { letterStateText } from '@/lib/modules/correspondence/words/letters';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { closeCase } from '@/lib/modules/settlements/operations/close';
import { handToCounter, withdrawCollection } from '@/lib/modules/settlements/operations/hand-to-counter';
import { issueCollections } from '@/lib/modules/settlements/operations/issue';
import { printSlip } from '@/lib/modules/settlements/operations/print-slip';
import { receiveCollections } from '@/lib/modules/settlements/operations/receive';
import { listIssuedToday, listToIssue } from '@/lib/modules/settlements/queries/collections';
import { endingOfCase } from '@/lib/modules/settlements/queries/ending';
import { db } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/generated/prisma/client';
import { acceptedOne } from '@/tests/factories/accepted';
import { makeCard } from '@/tests/factories/cards';
import { makeDesk } from '@/tests/factories/desk';
import type { MadeOffice } from '@/tests/factories/office';
import { later } from '@/tests/factories/people';
import { codes, fields } from '@/tests/factories/refusals';
import { letterOf, settleOne, setZnak } from '@/tests/factories/settlements';
import { takeBackLastIssue } from '@/tests/factories/take-back';

// Registered on Tuesday 24 November 2026.
let office: MadeOffice;
let clerk: Ctx;
let head: Ctx;
let worker: Ctx;
let card: Card;

beforeAll(async () => {
  ({ office, clerk, head, worker } = await makeDesk());
  card = await makeCard(office.roads);
});

const CLIENT = 'Małgorzata Żółkiewska-Błaszczyk';
const NEIGHBOUR = 'Roman Sąsiedzki';
const toNeighbour = { toClient: false, addresseeName: NEIGHBOUR };

/** A signed letter on its way to the counter, or at the counter, with the named originals. */
async function atCounter(over: Partial<Prisma.LetterUncheckedCreateInput> = {}, originals = '') {
  const { caseId } = await acceptedOne({ clerk, desk: head, worker }, card);
  const { id: letterId } = await letterOf(worker, caseId, over);
  const input = {
    caseId,
    letterId,
    document: '',
    originals,
    requestKey: randomUUID(),
    pointId: office.pointId,
  };
  await handToCounter(worker, input);
  const rows = await db().collection.findMany({ where: { caseId }, orderBy: { id: 'asc' } });
  const ids = rows.map(({ id }) => id);
  return { caseId, letterId, ids, receive: () => receiveCollections(clerk, { collectionIds: ids }) };
}
const issue = (collectionIds: number[], takenBy = '', authority = '') =>
  issueCollections(clerk, { collectionIds, identityCheck: 'ID_CARD', takenBy, authority });
const slipOf = (collectionIds: number[]) => printSlip(clerk, { collectionIds, other: false });
const rowOf = (id: number) => db().collection.findUniqueOrThrow({ where: { id } });

describe('a letter to another addressee than the client', () => {
  test('names the addressee, at the counter and in the case', async () => {
    const { caseId, ids, receive } = await atCounter(toNeighbour, 'Mapa');
    await receive();
    const listed = (await listToIssue(clerk)).filter(({ id }) => ids.includes(id));
    expect(listed.map(({ addressee }) => addressee)).toEqual([NEIGHBOUR, null]);
    const { collections } = await endingOfCase(worker, caseId);
    expect(collections.map(({ addressee }) => addressee)).toEqual([null, NEIGHBOUR]);
  });

  test('is handed to the addressee by name, to others only with a power, and never without a name', async () => {
    const { ids, receive } = await atCounter(toNeighbour);
    await receive();
    expect(await fields(issue(ids))).toEqual({ takenBy: 'taker-not-client' });
    expect(await fields(issue(ids, CLIENT))).toEqual({ authority: 'power-missing' });
    expect((await rowOf(ids[0])).state).toBe('AT_COUNTER');
    expect(await printSlip(clerk, { collectionIds: ids, other: false })).toMatchObject({
      client: CLIENT,
      taker: { name: NEIGHBOUR },
      items: [{ kind: expect.stringContaining(`adresat: ${NEIGHBOUR}`) }],
    });
    await issue(ids, NEIGHBOUR);
    expect(await rowOf(ids[0])).toMatchObject({ state: 'ISSUED', issuedTo: NEIGHBOUR, authority: '' });
  });

  test('together with the client’s documents needs a power from the person who takes both', async () => {
    const { ids, receive } = await atCounter(toNeighbour, 'Mapa');
    await receive();
    expect(await fields(issue(ids))).toEqual({ takenBy: 'taker-not-client' });
    expect(await fields(issue(ids, NEIGHBOUR))).toEqual({ authority: 'power-missing' });
    expect((await printSlip(clerk, { collectionIds: ids, other: false })).taker).toBeNull();
    await issue(ids, NEIGHBOUR, 'pełnomocnictwo z 20.11.2026');
    expect(await rowOf(ids[1])).toMatchObject({ issuedTo: NEIGHBOUR, state: 'ISSUED' });
  });
});

describe('two documents of one case', () => {
  test('handed out together have one slip, with both; handed out apart, each has its own', async () => {
    const { ids, receive } = await atCounter(toNeighbour, 'Mapa');
    await receive();
    await issue(ids, 'Ewa Pełnomocna', 'pełnomocnictwo z 20.11.2026');
    const listed = (await listIssuedToday(clerk)).filter(({ id }) => ids.includes(id));
    const [row, ...others] = toIssuedRows(listed);
    expect(others).toEqual([]);
    expect(row.things.map(({ title }) => title)).toEqual(listed.map(({ title }) => title));
    const printed = new URLSearchParams(row.slipHref.split('?')[1]).getAll('id').map(Number);
    const slip = await slipOf(printed);
    expect(slip.items.map(({ title }) => title)).toEqual(row.things.map(({ title }) => title));
    expect(slip.taker).toEqual({ name: 'Ewa Pełnomocna', authority: 'pełnomocnictwo z 20.11.2026' });

    await takeBackLastIssue(clerk, { collectionId: ids[1], reason: 'Zostawiła mapę.' });
    expect(await codes([slipOf(ids)])).toEqual(['collections-issued-apart']);
    const [, map] = ids;
    const input = { collectionIds: [map], identityCheck: 'ID_CARD' as const, takenBy: '', authority: '' };
    await issueCollections(later(clerk, 5), { ...input, takenBack: 1 });
    expect(await codes([slipOf(ids)])).toEqual(['collections-issued-apart']);
    const apart = (await listIssuedToday(clerk)).filter(({ id }) => ids.includes(id));
    expect(toIssuedRows(apart).map(({ things }) => things.length)).toEqual([1, 1]);
    expect((await slipOf([map])).taker).toEqual({ name: CLIENT, authority: '' });
  });
});

describe('a letter at the counter', () => {
  const received = { proof: 'RECEIVED', on: '2026-11-24' } as const;

  test.each([false, true])('is not sent or delivered another way (received: %s)', async (there) => {
    const { letterId, ids, receive } = await atCounter();
    if (there) await receive();
    expect(await codes([noteCameBack(worker, { letterId, reason: 'Wróciło' })])).toEqual([
      'letter-in-collection',
    ]);
    expect(await codes([noteDelivery(worker, { letterId, ...received, on: worker.today })])).toEqual([
      'letter-in-collection',
    ]);
    // A letter from before this rule, noted past the counter.
    await db().letter.update({ where: { id: letterId }, data: { state: 'UNDELIVERED' } });
    const post = { letterId, way: 'POST_REGISTERED', on: worker.today, postalNumber: '' } as const;
    expect(await codes([sendLetter(worker, post)])).toEqual(['letter-in-collection']);
    await db().letter.update({ where: { id: letterId }, data: { state: 'SENT' } });
    if (there) await issue(ids);
    else await withdrawCollection(worker, { collectionId: ids[0], reason: 'Brak pieczęci' });
    expect((await db().letter.findUniqueOrThrow({ where: { id: letterId } })).state).toBe(
      there ? 'DELIVERED' : 'UNDELIVERED',
    );
  });

  test('is taken back by the counter alone after the counter handed it out', async () => {
    const { letterId, ids, receive } = await atCounter();
    await receive();
    await issue(ids);
    expect(await codes([takeBackDelivery(worker, { letterId, reason: 'Pomyłka' })])).toEqual([
      'letter-handed-out',
    ]);
    await takeBackLastIssue(clerk, { collectionId: ids[0], reason: 'Inna osoba' });
    expect((await rowOf(ids[0])).state).toBe('AT_COUNTER');
  });
});

describe('the page of a letter at the counter', () => {
  async function slugOf(id: number): Promise<string> {
    return registryNumberSlug(numberOf(await db().case.findUniqueOrThrow({ where: { id } })));
  }

  /** The state in words, the counter, and the act that the page and the list of letters offer. */
  async function pageOf(caseId: number, letterId: number) {
    const letter = await getLetter(worker, await slugOf(caseId), letterId);
    const [line] = await lettersOfCase(worker, caseId);
    expect(line.counter).toEqual(letter.counter);
    return [letterStateText(letter.state, letter.counter), letter.counter?.point, deliveryAct(letter)];
  }

  test('says where it waits, and offers no act that the counter alone does', async () => {
    const { caseId, letterId, ids, receive } = await atCounter();
    const { name } = await db().servicePoint.findUniqueOrThrow({ where: { id: office.pointId } });
    expect(await pageOf(caseId, letterId)).toEqual(['w drodze do okienka', name, null]);
    await receive();
    expect(await pageOf(caseId, letterId)).toEqual(['u okienka, czeka na odbiór', name, null]);
    await issue(ids);
    expect(await pageOf(caseId, letterId)).toEqual(['doręczone', name, null]);
    await takeBackLastIssue(clerk, { collectionId: ids[0], reason: 'Inna osoba' });
    expect(await pageOf(caseId, letterId)).toEqual(['u okienka, czeka na odbiór', name, null]);
  });

  test('offers the acts again after the counter gave it back', async () => {
    const { caseId, letterId, ids } = await atCounter();
    await withdrawCollection(worker, { collectionId: ids[0], reason: 'Brak pieczęci' });
    expect(await pageOf(caseId, letterId)).toEqual(['wróciło niedoręczone', undefined, null]);
    const { addressee } = await getLetter(worker, await slugOf(caseId), letterId);
    await checkAddress(worker, { letterId, addressee });
    const post = { letterId, way: 'POST_REGISTERED', on: worker.today, postalNumber: '' } as const;
    await sendLetter(worker, post);
    expect(await pageOf(caseId, letterId)).toEqual(['wysłane, czeka na dowód doręczenia', undefined, 'NOTE']);
    await noteDelivery(worker, { letterId, proof: 'RECEIVED', on: worker.today });
    expect(await pageOf(caseId, letterId)).toEqual(['doręczone', undefined, 'TAKE_BACK']);
  });
});

describe('a closed case', () => {
  test('is reopened before a hand-out in it is taken back or its letter comes back', async () => {
    const { caseId } = await acceptedOne({ clerk, desk: head, worker }, card);
    await setZnak(caseId);
    const post = { kind: 'INFORMATION', state: 'SENT', way: 'POST', sentOn: new Date('2026-11-24') } as const;
    const { id: letterId } = await letterOf(worker, caseId, post);
    const input = { caseId, letterId: null, document: '', requestKey: randomUUID(), pointId: office.pointId };
    await handToCounter(worker, { ...input, originals: 'Mapa' });
    const { id } = await db().collection.findFirstOrThrow({ where: { caseId } });
    await receiveCollections(clerk, { collectionIds: [id] });
    await issue([id]);
    await settleOne(worker, caseId, { outcome: 'INFORMATION', letterId });
    await closeCase(worker, { caseId });
    expect(
      await codes([
        takeBackLastIssue(clerk, { collectionId: id, reason: 'Inna osoba' }),
        noteCameBack(worker, { letterId, reason: 'Adresat nieznany' }),
      ]),
    ).toEqual(['case-over', 'case-over']);
    expect((await rowOf(id)).state).toBe('ISSUED');
  });
});
