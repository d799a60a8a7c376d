import { beforeAll, describe, expect, test } from 'vitest';
import { plainDate } from '@/lib/core/plain-date';
import { remindOfTerms } from '@/lib/modules/cases/operations/remind';
import { recordAttempt } from '@/lib/modules/inquiries/operations/call';
import { endInquiry } from '@/lib/modules/inquiries/operations/end';
import { passOnInquiry } from '@/lib/modules/inquiries/operations/pass-on';
import { reopenInquiry } from '@/lib/modules/inquiries/operations/reopen';
import { takeBackInquiry } from '@/lib/modules/inquiries/operations/take-back';
import { takeBackAttempt } from '@/lib/modules/inquiries/operations/take-back-attempt';
import { mostAsked } from '@/lib/modules/inquiries/queries/asked';
import {
  countCallBacks,
  findCallBackBySlug,
  listCallBacks,
  ownCallBacks,
} from '@/lib/modules/inquiries/queries/call-backs';
import { listEnded } from '@/lib/modules/inquiries/queries/ended';
import { listUnread } from '@/lib/modules/notifications/queries';
import { readCounts } from '@/lib/platform/counts';
import { db } from '@/lib/platform/db';
import { later, on } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';
import { makeInquiries } from './inquiry-scene';

let scene: Awaited<ReturnType<typeof makeInquiries>>;
beforeAll(async () => {
  scene = await makeInquiries();
});
const idsOf = (items: readonly { caseId: number }[]) => items.map(({ caseId }) => caseId);

describe('an attempt', () => {
  test('that reached nobody moves the next call, within the hours of the wish', async () => {
    const { worker, take, attempt, shown } = scene;
    const { caseId } = await take({ callWish: '8-11' });
    await recordAttempt(worker, attempt(caseId));
    expect(await shown(caseId)).toMatchObject({
      callAt: new Date('2026-11-25T08:00:00+01:00'),
      attempts: [{ result: 'NO_ANSWER', by: 'Marek Zieliński', takenBack: null }],
    });
    const typed = attempt(caseId, { nextOn: plainDate('2026-11-26'), nextHour: '09:30' });
    await recordAttempt(worker, typed);
    expect((await shown(caseId)).callAt).toEqual(new Date('2026-11-26T09:30:00+01:00'));
    const past = attempt(caseId, { nextOn: plainDate('2026-11-24'), nextHour: '09:00' });
    expect(await codes([recordAttempt(worker, past)])).toEqual(['next-call-past']);
  });

  test('on a day that is typed without an hour is made within the wish, and an hour alone is one of today', async () => {
    const { worker, take, attempt, shown } = scene;
    const { caseId } = await take({ callWish: 'po 13' });
    const callAt = async (next: Parameters<typeof attempt>[1]) => {
      await recordAttempt(worker, attempt(caseId, next));
      return (await shown(caseId)).callAt;
    };
    // The 28th is a Saturday.
    const days = { nextOn: plainDate('2026-11-28'), nextHour: '' };
    expect(await callAt(days)).toEqual(new Date('2026-11-30T13:00:00+01:00'));
    expect(await callAt({ nextHour: '15:00' })).toEqual(new Date('2026-11-24T15:00:00+01:00'));
    const yesterday = attempt(caseId, { nextOn: plainDate('2026-11-23'), nextHour: '' });
    expect(await codes([recordAttempt(worker, yesterday)])).toEqual(['next-call-past']);
  });

  test('with an answer ends the inquiry, counts the question, and reminds the person who took it', async () => {
    const { clerk, worker, take, talk, shown } = scene;
    const { caseId, slug } = await take();
    const [before = 0] = await readCounts([ownCallBacks(worker)]);
    expect(await recordAttempt(worker, talk(caseId))).toEqual({ ended: true });
    expect(await shown(caseId)).toMatchObject({
      status: 'CLOSED',
      ending: 'ANSWERED',
      answer: 'Właściciel posesji.',
    });
    expect(await readCounts([ownCallBacks(worker)])).toEqual([before - 1]);
    const open = await db().clock.count({ where: { caseId, closedAt: null } });
    expect(open).toBe(0);
    const [group] = await mostAsked(worker, { from: worker.today, to: worker.today });
    expect(group).toMatchObject({
      card: null,
      department: 'Wydział Dróg',
      noCard: 1,
      byWay: { CALLED_BACK: 1 },
    });
    expect((await listUnread(clerk)).find((each) => each.slug === slug)).toMatchObject({
      topic: 'INQUIRY',
      note: 'Oddzwoniono, rozmówca ma odpowiedź.',
    });
  });

  test('of two people at once is noted once when both pages showed the same case', async () => {
    const { worker, second, take, talk, attempt, shown } = scene;
    const { caseId } = await take();
    const { version } = await shown(caseId);
    const both = await codes([
      recordAttempt(worker, talk(caseId, { version })),
      recordAttempt(second, attempt(caseId, { version })),
    ]);
    expect(both.filter((code) => code === null)).toHaveLength(1);
    expect(both.filter(Boolean)[0]).toMatch(/^(page-outdated|wrong-state)$/);
    expect((await shown(caseId)).attempts).toHaveLength(1);
  });

  test('clicked twice is one attempt', async () => {
    const { worker, take, attempt, shown } = scene;
    const { caseId } = await take();
    const once = attempt(caseId);
    await Promise.all([recordAttempt(worker, once), recordAttempt(worker, once)]);
    expect((await shown(caseId)).attempts).toHaveLength(1);
  });

  test('for a unit gives the inquiry to the person who called', async () => {
    const { office, second, take, attempt, shown } = scene;
    const { caseId } = await take({ to: String(office.roads.id) });
    await recordAttempt(second, attempt(caseId));
    expect(await shown(caseId)).toMatchObject({ status: 'IN_PROGRESS', assignee: 'Joanna Pękala' });
    expect(await db().clock.count({ where: { caseId, purpose: 'ASSIGNMENT', closedAt: null } })).toBe(0);
  });

  test('is refused to another unit as if there were no inquiry', async () => {
    const { stranger, take, attempt } = scene;
    const { caseId } = await take();
    expect(await codes([recordAttempt(stranger, attempt(caseId))])).toEqual(['not-found']);
  });
});

describe('a mistake', () => {
  test('in an attempt is taken back with a reason: it counts no more', async () => {
    const { worker, take, failThrice, shown } = scene;
    const { caseId } = await take();
    await failThrice(caseId);
    const [last] = (await shown(caseId)).attempts;
    const back = { caseId, attemptId: last.id, reason: 'To był inny numer.' };
    await takeBackAttempt(worker, back);
    await takeBackAttempt(worker, back);
    expect((await shown(caseId)).attempts[0].takenBack).toMatchObject({ reason: 'To był inny numer.' });
    const letter = { caseId, ending: 'LETTER', reason: 'Nikt nie odbiera.' } as const;
    expect(await codes([endInquiry(worker, letter)])).toEqual(['attempts-left']);
  });

  test('in a talk opens the inquiry again, its term runs on, and the question is counted no more', async () => {
    const { worker, take, talk, shown } = scene;
    const { caseId, dueOn } = await take();
    const counted = async () =>
      (await mostAsked(worker, { from: worker.today, to: worker.today })).reduce(
        (sum, { count }) => sum + count,
        0,
      );
    const before = await counted();
    await recordAttempt(worker, talk(caseId));
    const [{ id: attemptId }] = (await shown(caseId)).attempts;
    await takeBackAttempt(worker, { caseId, attemptId, reason: 'Odebrał ktoś inny.' });
    expect(await shown(caseId)).toMatchObject({ status: 'IN_PROGRESS', ending: null, answer: '', dueOn });
    expect(await db().clock.count({ where: { caseId, purpose: 'SETTLEMENT', closedAt: null } })).toBe(1);
    expect(await counted()).toBe(before);
    await recordAttempt(worker, talk(caseId));
    expect(await shown(caseId)).toMatchObject({ ending: 'ANSWERED' });
  });

  test('in the end is undone by opening the inquiry again, once', async () => {
    const { worker, take, shown } = scene;
    const { caseId } = await take();
    await endInquiry(worker, { caseId, ending: 'MISTAKE', reason: 'Zapisane dwa razy.' });
    expect(await shown(caseId)).toMatchObject({ status: 'CANCELLED', ending: 'MISTAKE' });
    const again = { caseId, reason: 'To jednak inne pytanie.' };
    await reopenInquiry(worker, again);
    await reopenInquiry(worker, again);
    expect(await shown(caseId)).toMatchObject({ status: 'IN_PROGRESS', ending: null });
    const reopened = await db().historyEntry.count({ where: { caseId, type: 'inquiry.reopened' } });
    expect(reopened).toBe(1);
  });
});

describe('a question that was saved by mistake', () => {
  test('is taken back by its own clerk, whatever unit has it, and by nobody else', async () => {
    const { clerk, worker, take, shown } = scene;
    const { caseId } = await take();
    expect(await codes([takeBackInquiry(worker, { caseId })])).toEqual(['not-found']);
    await Promise.all([takeBackInquiry(clerk, { caseId }), takeBackInquiry(clerk, { caseId })]);
    expect(await shown(caseId)).toMatchObject({
      status: 'CANCELLED',
      ending: 'MISTAKE',
      endReason: 'Cofnięte zaraz po zapisaniu.',
    });
    expect(await db().clock.count({ where: { caseId, closedAt: null } })).toBe(0);
    expect(await db().historyEntry.count({ where: { caseId, type: 'inquiry.ended' } })).toBe(1);
  });

  test('stays once somebody has called', async () => {
    const { clerk, worker, take, attempt, shown } = scene;
    const { caseId } = await take();
    await recordAttempt(worker, attempt(caseId));
    expect(await codes([takeBackInquiry(clerk, { caseId })])).toEqual(['called-already']);
    expect(await shown(caseId)).toMatchObject({ ending: null });
  });
});

describe('after the third failed attempt', () => {
  test('the inquiry stands first in its list, because the office has to choose', async () => {
    const { worker, take, failThrice } = scene;
    const { caseId } = await take({ callWish: '8-9' });
    await take();
    await failThrice(caseId);
    expect((await listCallBacks(worker, 'mine'))[0].caseId).toBe(caseId);
    await endInquiry(worker, { caseId, ending: 'LETTER', reason: 'Wysłano list.' });
  });

  test.each(['LETTER', 'GIVEN_UP'] as const)(
    'the office ends the inquiry by %s, with a reason',
    async (ending) => {
      const { worker, take, failThrice, shown } = scene;
      const { caseId } = await take();
      const end = { caseId, ending, reason: 'Trzy próby, nikt nie odebrał.' };
      expect(await codes([endInquiry(worker, end)])).toEqual(['attempts-left']);
      await failThrice(caseId);
      await endInquiry(worker, end);
      expect(await shown(caseId)).toMatchObject({ status: 'CLOSED', ending, endReason: end.reason });
    },
  );
});

describe('passing on', () => {
  test('to another unit takes the inquiry out of the first, with a reason and the same last day', async () => {
    const { office, worker, stranger, take, shown } = scene;
    const { caseId, dueOn } = await take();
    await passOnInquiry(worker, { caseId, to: String(office.geodesy.id), reason: 'To sprawa geodezji.' });
    expect(await shown(caseId, stranger)).toMatchObject({
      department: 'Wydział Geodezji',
      assignee: null,
      dueOn,
    });
    expect(idsOf(await listCallBacks(stranger, 'unit'))).toEqual([caseId]);
    expect(await codes([shown(caseId, worker)])).toEqual(['not-found']);
  });

  test('of a page that another person has outdated is refused', async () => {
    const { office, worker, second, take, shown } = scene;
    const { caseId } = await take();
    const { version } = await shown(caseId);
    const to = `${office.roads.id}-${second.actor.staffId}`;
    await passOnInquiry(worker, { caseId, version, to, reason: 'Zna sprawę.' });
    const late = passOnInquiry(worker, {
      caseId,
      version,
      to: String(office.geodesy.id),
      reason: 'Geodezja.',
    });
    expect(await codes([late])).toEqual(['page-outdated']);
  });
});

test('a late call-back is reminded of like every term of the spine, and stands first in its list', async () => {
  const { worker, take, attempt } = scene;
  const { caseId, slug } = await take();
  await recordAttempt(worker, attempt(caseId, { nextOn: plainDate('2026-11-30'), nextHour: '09:00' }));
  const monday = on(worker, '2026-11-30');
  await remindOfTerms(monday.now);
  expect((await listUnread(monday)).find((each) => each.slug === slug)).toMatchObject({
    topic: 'CLOCK',
    kind: 'AFTER',
    caseKind: 'INQUIRY',
  });
  const mine = await listCallBacks(monday, 'mine');
  expect(mine.map(({ callAt }) => callAt.getTime())).toEqual(
    mine.map(({ callAt }) => callAt.getTime()).toSorted((a, b) => a - b),
  );
  expect((await countCallBacks(later(worker, 1))).mine).toBe(mine.length);
});

test('the call-backs that are over come in pages, each once, the last ended first', async () => {
  const { office, clerk, worker, stranger, take, talk } = scene;
  const ended = new Set<number>();
  for (let turn = 0; turn < 55; turn++) {
    const { caseId } = await take();
    await recordAttempt(worker, talk(caseId));
    ended.add(caseId);
  }
  const own = await take({ to: String(office.geodesy.id) }, worker);
  await recordAttempt(stranger, talk(own.caseId));
  const pagesOf = async (ctx: typeof worker, taken: boolean) => {
    const first = await listEnded(ctx, { taken });
    const second = await listEnded(ctx, { taken, after: first.next ?? undefined });
    return { first, all: [...first.items, ...second.items] };
  };
  const { first, all } = await pagesOf(worker, false);
  expect(first.items).toHaveLength(50);
  const ids = all.map(({ caseId }) => caseId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => ended.has(id))).toHaveLength(ended.size);
  expect(ids[0]).toBe(own.caseId);
  expect((await listEnded(worker, { taken: true })).items.map(({ caseId }) => caseId)).toContain(own.caseId);
  expect((await listEnded(stranger, { taken: false })).items.map(({ caseId }) => caseId)).not.toContain(
    [...ended][0],
  );
  expect(await findCallBackBySlug(worker, own.slug)).toMatchObject({ caseId: own.caseId });
  expect(await findCallBackBySlug(stranger, 'zap-99999-2026')).toBeNull();
  expect((await listEnded(clerk, { taken: true })).items.some(({ caseId }) => caseId === own.caseId)).toBe(
    false,
  );
});
