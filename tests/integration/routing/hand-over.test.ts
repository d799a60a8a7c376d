import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { acceptHandOvers, takeBack } from '@/lib/modules/routing/operations/decide';
import { handOver } from '@/lib/modules/routing/operations/hand-over';
import { printHandOverList } from '@/lib/modules/routing/operations/print-list';
import { listBatch, listSent, listToAccept, listWaiting } from '@/lib/modules/routing/queries/lists';
import { type HandOverItem, handOverSchema } from '@/lib/modules/routing/schema';
import { saveDepartment } from '@/lib/modules/staff/operations/save-department';
import { getDepartment } from '@/lib/modules/staff/queries/departments';
import { db } from '@/lib/platform/db';
import { registerOne } from '@/tests/factories/applications';
import { makeCard } from '@/tests/factories/cards';
import { type MadeOffice, makeDepartment, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, later } from '@/tests/factories/people';

let office: MadeOffice;
let admin: Ctx;
let clerk: Ctx;
let roadsDesk: Ctx;
let geodesyDesk: Ctx;
let roadsCard: Card;
let geodesyCard: Card;

beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(
    await actorOf('CLERK', office.counter, { servicePointId: office.pointId, name: 'Anna Wrona' }),
  );
  admin = ctxOf(await actorOf('ADMIN', office.secretary));
  roadsDesk = ctxOf(await actorOf('SECRETARIAT', office.roads, { name: 'Barbara Sęk' }));
  geodesyDesk = ctxOf(await actorOf('SECRETARIAT', office.geodesy));
  roadsCard = await makeCard(office.roads);
  geodesyCard = await makeCard(office.geodesy);
});

const send = (
  ctx: Ctx,
  caseIds: number[],
  over: { departmentId?: number; reason?: string; batch?: string } = {},
) => handOver(ctx, { batch: randomUUID(), departmentId: null, reason: '', ...over, caseIds });
const ofCase = (list: HandOverItem[], id: number) => list.filter((item) => item.case.id === id);
const historyOf = (caseId: number, type: string) => db().historyEntry.count({ where: { caseId, type } });

test('cases are handed over to the departments of their cards, and are pending until accepted', async () => {
  const road = await registerOne(clerk, roadsCard);
  const plot = await registerOne(clerk, geodesyCard);
  expect((await listWaiting(clerk)).map(({ id }) => id)).toEqual(
    expect.arrayContaining([road.caseId, plot.caseId]),
  );

  const { batch, count } = await send(later(clerk, 5), [plot.caseId, road.caseId]);

  expect(count).toBe(2);
  expect((await listWaiting(clerk)).map(({ id }) => id)).not.toContain(road.caseId);
  const [sent] = ofCase(await listSent(clerk), road.caseId);
  expect(sent).toMatchObject({
    to: 'Wydział Dróg',
    fromPerson: 'Anna Wrona',
    fromSymbol: 'BOK',
    targetOn: '2026-11-25',
  });
  expect(sent).toMatchObject({ openedAt: null, openedBy: null, handedOverAt: later(clerk, 5).now });
  expect(ofCase((await listToAccept(roadsDesk)).items, road.caseId)).toHaveLength(1);
  expect(ofCase((await listToAccept(roadsDesk)).items, plot.caseId)).toHaveLength(0);
  expect(ofCase((await listToAccept(geodesyDesk)).items, plot.caseId)).toHaveLength(1);
  expect((await listBatch(clerk, batch)).map((item) => item.case.id)).toEqual([road.caseId, plot.caseId]);
  // The sender answers for the case until it is accepted.
  const kept = await db().case.findUniqueOrThrow({ where: { id: road.caseId } });
  expect(kept).toMatchObject({
    departmentId: office.counter.id,
    destinationId: office.roads.id,
    status: 'HANDED_OVER',
  });
});

test('a batch sent again, also at the same moment, changes nothing', async () => {
  const { caseId } = await registerOne(clerk, roadsCard);
  const batch = randomUUID();
  const twice = await Promise.all([send(clerk, [caseId], { batch }), send(clerk, [caseId], { batch })]);
  expect(twice).toEqual([
    { batch, count: 1 },
    { batch, count: 1 },
  ]);
  await send(later(clerk, 1), [caseId], { batch });
  expect(await db().handOver.count({ where: { caseId } })).toBe(1);
  expect(await historyOf(caseId, 'hand-over.sent')).toBe(1);
});

test('of two clerks at once with batches of their own, one hands over and the other is refused', async () => {
  const other = ctxOf(await actorOf('CLERK', office.counter));
  const { caseId } = await registerOne(clerk, roadsCard);
  const results = await Promise.allSettled([send(clerk, [caseId]), send(other, [caseId])]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'wrong-state' },
  });
  expect(await db().handOver.count({ where: { caseId } })).toBe(1);
});

test('two clerks with overlapping lists in different orders do not wait in a ring', async () => {
  const other = ctxOf(await actorOf('CLERK', office.counter));
  const cases = await Promise.all([1, 2, 3, 4].map(() => registerOne(clerk, roadsCard)));
  const ids = cases.map(({ caseId }) => caseId);
  const results = await Promise.allSettled([send(clerk, ids), send(other, ids.toReversed())]);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await db().handOver.count({ where: { caseId: { in: ids } } })).toBe(4);
});

test('another department than the card says needs a reason, which the receiver reads', async () => {
  const { caseId } = await registerOne(clerk, roadsCard);
  const elsewhere = { departmentId: office.geodesy.id };
  await expect(send(clerk, [caseId], elsewhere)).rejects.toMatchObject({
    code: 'reason-missing',
    detail: { fields: { reason: 'reason-missing' } },
  });
  await send(clerk, [caseId], { ...elsewhere, reason: 'Najpierw podział działki.' });
  expect(ofCase((await listToAccept(geodesyDesk)).items, caseId)[0].reason).toBe('Najpierw podział działki.');
});

test('a reason is not stored when the case goes to the department of its card', async () => {
  const { caseId } = await registerOne(clerk, roadsCard);
  await send(clerk, [caseId], { departmentId: office.roads.id, reason: 'bez potrzeby' });
  expect(ofCase((await listToAccept(roadsDesk)).items, caseId)[0].reason).toBe('');
});

test('the sending department and an unknown one are refused as the receiver', async () => {
  const { caseId } = await registerOne(clerk, roadsCard);
  const to = (departmentId: number) => send(clerk, [caseId], { departmentId, reason: 'x' });
  await expect(to(office.counter.id)).rejects.toMatchObject({ code: 'same-department' });
  await expect(to(999_999)).rejects.toMatchObject({ code: 'department-not-found' });
});

describe('a department out of use', () => {
  const close = async (id: number) =>
    saveDepartment(admin, { ...(await getDepartment(admin, id)), active: false });

  test('receives no case, not even by its card', async () => {
    const old = await makeDepartment('WS', 'Wydział Stary');
    const oldCard = await makeCard(old);
    const { caseId } = await registerOne(clerk, oldCard);
    // Data brought in from another program may be like this.
    await db().department.update({ where: { id: old.id }, data: { active: false } });
    await expect(send(clerk, [caseId])).rejects.toMatchObject({
      code: 'department-not-found',
      detail: { fields: { departmentId: 'department-not-found' } },
    });
    await send(clerk, [caseId], { departmentId: office.roads.id, reason: 'Wydział zniesiono.' });
  });

  test('has no case and none on the way to it; otherwise it stays in use', async () => {
    const full = await makeDepartment('WP', 'Wydział Pełny');
    const { caseId } = await registerOne(clerk, roadsCard);
    await send(clerk, [caseId], { departmentId: full.id, reason: 'x' });
    await expect(close(full.id)).rejects.toMatchObject({
      detail: { facts: { what: '1 sprawa w drodze tutaj' } },
    });
    const desk = ctxOf(await actorOf('SECRETARIAT', full));
    const [{ id }] = ofCase((await listToAccept(desk)).items, caseId);
    await acceptHandOvers(desk, { handOverIds: [id] });
    await expect(close(full.id)).rejects.toMatchObject({
      detail: { facts: { what: '1 sprawa w toku, 1 osoba' } },
    });
  });

  test('closed at the moment of a hand-over to it either stays in use or gets no case', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await makeDepartment(`WB-${round}`, 'Wydział w biegu');
      const { caseId } = await registerOne(clerk, roadsCard);
      const results = await Promise.allSettled([
        send(clerk, [caseId], { departmentId: id, reason: 'x' }),
        close(id),
      ]);
      expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    }
  });
});

test('one case that cannot be handed over keeps the others', async () => {
  const [good, gone] = [await registerOne(clerk, roadsCard), await registerOne(clerk, roadsCard)];
  await send(clerk, [gone.caseId]);
  await expect(send(clerk, [good.caseId, gone.caseId])).rejects.toMatchObject({ code: 'wrong-state' });
  await expect(send(clerk, [good.caseId, 999_999])).rejects.toMatchObject({ code: 'not-found' });
  expect(await db().handOver.count({ where: { caseId: good.caseId } })).toBe(0);
});

test('a case of another department is not found', async () => {
  const { caseId } = await registerOne(clerk, roadsCard);
  for (const stranger of [roadsDesk, ctxOf(await actorOf('CASE_WORKER', office.counter))]) {
    await expect(send(stranger, [caseId])).rejects.toMatchObject({ code: 'not-found' });
  }
});

test('no case, too many cases, a long reason and a wrong batch are refused by the schema', () => {
  const codes = (input: object) => {
    const all = { batch: randomUUID(), caseIds: [1], departmentId: null, reason: '', ...input };
    return handOverSchema.safeParse(all).error?.issues.map(({ message }) => message);
  };
  expect(codes({})).toBeUndefined();
  expect(codes({ caseIds: [] })).toEqual(['choose-cases']);
  expect(codes({ caseIds: Array.from({ length: 201 }, (_, id) => id) })).toEqual(['too-many']);
  expect(codes({ reason: 'x'.repeat(501) })).toEqual(['too-long']);
  expect(codes({ batch: '1' })).toHaveLength(1);
});

test('the printed list has one department’s cases of one act without those taken back', async () => {
  const kept = await registerOne(clerk, roadsCard, { attachmentsCount: 3, subject: 'Zjazd' });
  const back = await registerOne(clerk, roadsCard);
  const elsewhere = await registerOne(clerk, geodesyCard);
  const { batch } = await send(clerk, [kept.caseId, back.caseId, elsewhere.caseId]);
  const [withdrawn] = ofCase(await listSent(clerk), back.caseId);
  await takeBack(clerk, { handOverId: withdrawn.id, reason: 'Nie ta komórka' });

  const print = (ctx: Ctx, departmentId = office.roads.id) => printHandOverList(ctx, { batch, departmentId });
  const paper = await print(clerk);
  expect(paper).toMatchObject({
    from: 'Biuro Obsługi Klienta',
    to: 'Wydział Dróg',
    handedOverAt: '24.11.2026, godz. 10:44',
  });
  expect(paper).toMatchObject({ handedOverBy: 'Anna Wrona', acceptedBy: null, date: '2026-11-24' });
  expect(paper.items).toEqual([
    {
      number: kept.number,
      subject: 'Zjazd',
      client: 'Małgorzata Żółkiewska-Błaszczyk',
      representative: '',
      attachments: 3,
    },
  ]);

  const [pending] = ofCase((await listToAccept(roadsDesk)).items, kept.caseId);
  await acceptHandOvers(roadsDesk, { handOverIds: [pending.id] });
  expect((await print(roadsDesk)).acceptedBy).toBe('Barbara Sęk');
  expect(await db().historyEntry.count({ where: { type: 'hand-over.list-printed' } })).toBe(2);

  // Without a department the address means the only department of the act; this act has two.
  await expect(printHandOverList(clerk, { batch, departmentId: null })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(print(geodesyDesk)).rejects.toMatchObject({ code: 'not-found' });
  await expect(print(clerk, office.counter.id)).rejects.toMatchObject({ code: 'not-found' });
});
