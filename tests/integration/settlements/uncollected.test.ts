import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor, Ctx } from '@/lib/core/context';
import { plainDate } from '@/lib/core/plain-date';
import { remindOfTerms } from '@/lib/modules/cases/operations/remind';
import { markRead } from '@/lib/modules/notifications/operations';
import { listRead, listUnread } from '@/lib/modules/notifications/queries';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { handToCounter } from '@/lib/modules/settlements/operations/hand-to-counter';
import { issueCollections } from '@/lib/modules/settlements/operations/issue';
import { giveBackCollection, receiveCollections } from '@/lib/modules/settlements/operations/receive';
import { remindOfUncollected } from '@/lib/modules/settlements/operations/remind-uncollected';
import { saveSubstitution } from '@/lib/modules/staff/operations/substitution';
import { db } from '@/lib/platform/db';
import { acceptedOne } from '@/tests/factories/accepted';
import { makeCard } from '@/tests/factories/cards';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { takeBackLastIssue } from '@/tests/factories/take-back';

// At the counter on Tuesday 24 November 2026; the office allows 14 days, through Tuesday 8 December.
const LAST_DAY = '2026-12-08';
const LATE = '2026-12-09';

let office: MadeOffice;
let clerk: Ctx;
let desk: Actor;
let head: Ctx;
let worker: Ctx;
let other: Actor;
let card: Card;

beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('CLERK', office.counter, { servicePointId: office.pointId }));
  desk = await actorOf('SECRETARIAT', office.roads);
  head = ctxOf(await actorOf('HEAD', office.roads));
  worker = ctxOf(await actorOf('CASE_WORKER', office.roads, { name: 'Marek Zieliński' }));
  other = await actorOf('CASE_WORKER', office.roads, { name: 'Zastępca' });
  card = await makeCard(office.roads);
});

beforeEach(async () => {
  await db().$executeRaw`DELETE FROM reminder`;
  await db().$executeRaw`DELETE FROM substitution`;
  await db().$executeRaw`UPDATE collection SET state = 'GIVEN_BACK'`;
  await db().$executeRaw`UPDATE clock SET closed_at = now() WHERE closed_at IS NULL`;
});

const at = (day: string, hour = '10:00') => new Date(`${day}T${hour}:00+01:00`);
const on = ({ actor }: Ctx, day: string) => ctxOf(actor, `${day}T10:00:00+01:00`);
const unread = async (actor: Actor) =>
  (await listUnread(ctxOf(actor))).map(({ kind, dueOn, waitsSince, note, term }) => ({
    kind,
    dueOn,
    waitsSince,
    note,
    term,
  }));

/** Originals at the counter, of a case that the worker leads. */
async function waiting(): Promise<{ caseId: number; id: number }> {
  const { caseId } = await acceptedOne({ clerk, desk: head, worker }, card);
  const to = { pointId: office.pointId, letterId: null, document: '', originals: 'Mapa' };
  await handToCounter(worker, { caseId, requestKey: randomUUID(), ...to });
  const { id } = await db().collection.findFirstOrThrow({ where: { caseId } });
  await receiveCollections(clerk, { collectionIds: [id] });
  await db().$executeRaw`UPDATE clock SET closed_at = now() WHERE closed_at IS NULL`;
  return { caseId, id };
}

describe('an uncollected document', () => {
  test('reminds the person who leads the case, once, after the days that the office allows', async () => {
    await waiting();
    expect(await remindOfUncollected(at(LAST_DAY))).toBe(0);
    expect(await remindOfUncollected(at(LATE, '20:00'))).toBe(0);
    expect(await remindOfUncollected(at(LATE))).toBe(1);
    expect(await remindOfUncollected(at(LATE, '11:00'))).toBe(0);
    expect(await unread(worker.actor)).toEqual([
      { kind: 'UNCOLLECTED', dueOn: LATE, waitsSince: '2026-11-24', note: 'Mapa (BOK, Rynek 1)', term: null },
    ]);
    for (const actor of [desk, head.actor, clerk.actor]) expect(await unread(actor)).toEqual([]);
  });

  test('follows the setting of the office', async () => {
    await waiting();
    await db().office.updateMany({ data: { uncollectedDays: 30 } });
    expect(await remindOfUncollected(at(LATE))).toBe(0);
    await db().office.updateMany({ data: { uncollectedDays: 14 } });
    expect(await remindOfUncollected(at(LATE))).toBe(1);
  });

  test('reminds again after a week, and replaces the former reminder, also a read one', async () => {
    await waiting();
    await remindOfUncollected(at(LATE));
    expect(await remindOfUncollected(at('2026-12-15'))).toBe(0);
    expect(await remindOfUncollected(at('2026-12-16'))).toBe(1);
    expect(await unread(worker.actor)).toHaveLength(1);
    const [{ id }] = await listUnread(worker);
    await markRead(on(worker, '2026-12-16'), { ids: [id] });
    expect(await remindOfUncollected(at('2026-12-22'))).toBe(0);
    expect(await remindOfUncollected(at('2026-12-23'))).toBe(1);
    expect(await listRead(worker, plainDate('2026-12-01'))).toHaveLength(2);
  });

  test('reminds no more after a hand-out or return, and again after a mistaken hand-out', async () => {
    const [issued, returned] = [await waiting(), await waiting()];
    expect(await remindOfUncollected(at(LATE))).toBe(2);
    const today = on(clerk, LATE);
    const issue = { identityCheck: 'ID_CARD' as const, takenBy: '', authority: '' };
    await issueCollections(today, { collectionIds: [issued.id], ...issue });
    await giveBackCollection(today, { collectionId: returned.id, reason: 'Nikt nie przyszedł.' });
    expect(await unread(worker.actor)).toEqual([]);
    await takeBackLastIssue(today, { collectionId: issued.id, reason: 'Pomyłka.' });
    expect(await unread(worker.actor)).toHaveLength(1);
    await issueCollections(today, { collectionIds: [issued.id], takenBack: 1, ...issue });
    await remindOfUncollected(at(LATE, '11:00'));
    expect(await db().reminder.count({ where: { readAt: null } })).toBe(0);
  });

  test('reminds the substitute, or the head and the desk when nobody leads the case', async () => {
    const { caseId } = await waiting();
    await saveSubstitution(on(head, LATE), {
      staffId: worker.actor.staffId,
      substituteId: other.staffId,
      from: plainDate(LATE),
      to: plainDate(LATE),
    });
    expect(await remindOfUncollected(at(LATE))).toBe(1);
    expect((await listUnread(ctxOf(other)))[0]).toMatchObject({ insteadOf: 'Marek Zieliński' });
    await db().$executeRaw`DELETE FROM reminder`;
    await db().case.update({ where: { id: caseId }, data: { assigneeId: null } });
    expect(await remindOfUncollected(at(LATE))).toBe(2);
    for (const actor of [desk, head.actor]) expect(await unread(actor)).toHaveLength(1);
  });

  test('keeps its reminder when the terms are checked', async () => {
    await waiting();
    await remindOfUncollected(at(LATE));
    await remindOfTerms(at(LATE, '12:00'));
    expect(await unread(worker.actor)).toHaveLength(1);
  });
});
