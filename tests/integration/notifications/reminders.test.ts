import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Actor, Ctx } from '@/lib/core/context';
import { plainDate, toColumn } from '@/lib/core/plain-date';
import { noteEvent } from '@/lib/modules/cases/operations/clocks/event';
import { addPause } from '@/lib/modules/cases/operations/clocks/pause';
import { remindOfTerms } from '@/lib/modules/cases/operations/remind';
import { markRead } from '@/lib/modules/notifications/operations';
import { listRead, listUnread } from '@/lib/modules/notifications/queries';
import type { Card } from '@/lib/modules/procedure-cards/schema';
import { actorOfSession, tokenHash } from '@/lib/modules/staff/queries/actor-of-session';
import { db } from '@/lib/platform/db';
import { acceptedOne, sentOne } from '@/tests/factories/accepted';
import { makeCard } from '@/tests/factories/cards';
import { type MadeOffice, makeOffice, SETTER } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { settleOne } from '@/tests/factories/settlements';
import { statementsOf } from '@/tests/support/statements';

// Registered on Tuesday 24 November 2026: due on Monday 28 December. Between that day and Wednesday the 23rd are only
// free days, so the third working day before is Monday the 21st.
const BEFORE = '2026-12-21';
const LAST_DAY = '2026-12-28';
const AFTER = '2026-12-29';

let office: MadeOffice;
let clerk: Ctx;
let desk: Actor;
let head: Actor;
let worker: Actor;
let other: Actor;
let card: Card;

beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('CLERK', office.counter, { servicePointId: office.pointId }));
  desk = await actorOf('SECRETARIAT', office.roads, { name: 'sekretariat' });
  head = await actorOf('HEAD', office.roads, { name: 'kierownik' });
  worker = await actorOf('CASE_WORKER', office.roads, { name: 'referent' });
  other = await actorOf('CASE_WORKER', office.roads, { name: 'zastępca' });
  card = await makeCard(office.roads);
});

// Each test begins with an office without reminders, substitutions and running terms.
beforeEach(async () => {
  await db().$executeRaw`DELETE FROM reminder`;
  await db().$executeRaw`DELETE FROM substitution`;
  await db().$executeRaw`UPDATE clock SET closed_at = now() WHERE closed_at IS NULL`;
  await db().$executeRaw`UPDATE staff_member SET active = true`;
});

const at = (day: string, hour = '10:00') => new Date(`${day}T${hour}:00+01:00`);
const on = (actor: Actor, day: string) => ctxOf(actor, at(day));

/** A case of the department of roads: `assigned` to the worker, only `accepted`, or still `sent`. */
async function caseOf(how: 'assigned' | 'accepted' | 'sent' = 'assigned'): Promise<number> {
  if (how === 'sent') return (await sentOne(clerk, card)).caseId;
  const people = { clerk, desk: ctxOf(desk), head: ctxOf(head) };
  const given = how === 'assigned' ? { worker: ctxOf(worker) } : {};
  return (await acceptedOne({ ...people, ...given }, card)).caseId;
}

/** The reminders so far, as "referent BEFORE 2026-12-28", with the substituted person. */
async function reminders(): Promise<string[]> {
  const rows = await db().$queryRaw<{ line: string }[]>`
    SELECT concat_ws(' ', m.name, r.kind, r.due_on::text, 'za: ' || i.name) AS line
    FROM reminder r JOIN staff_member m ON m.id = r.staff_id LEFT JOIN staff_member i ON i.id = r.instead_of
    ORDER BY r.due_on, r.kind, m.name`;
  return rows.map(({ line }) => line);
}

async function away(person: Actor, substitute: Actor, from: string, to: string): Promise<void> {
  await db().substitution.create({
    data: {
      staffId: person.staffId,
      substituteId: substitute.staffId,
      savedById: head.staffId,
      fromOn: toColumn(plainDate(from)),
      toOn: toColumn(plainDate(to)),
      savedAt: at(from),
    },
  });
}

describe('a reminder of a term', () => {
  test('comes before the last day, on it and after it, each time once', async () => {
    await caseOf();
    expect(await remindOfTerms(at('2026-12-18'))).toBe(0);
    for (const day of [BEFORE, '2026-12-22', '2026-12-23']) await remindOfTerms(at(day));
    expect(await reminders()).toEqual(['referent BEFORE 2026-12-28']);
    expect(await remindOfTerms(at(LAST_DAY, '08:00'))).toBe(1);
    expect(await remindOfTerms(at(LAST_DAY, '14:00'))).toBe(0);
    // After the term the head gets a reminder too.
    expect(await remindOfTerms(at(AFTER))).toBe(2);
    for (const day of ['2026-12-30', '2027-01-04']) expect(await remindOfTerms(at(day))).toBe(0);
    expect(await reminders()).toEqual([
      'referent BEFORE 2026-12-28',
      'referent ON 2026-12-28',
      'kierownik AFTER 2026-12-28',
      'referent AFTER 2026-12-28',
    ]);
  });

  test('comes anew when the term has moved, and the old one is put away', async () => {
    const caseId = await caseOf();
    await remindOfTerms(at(BEFORE));
    const moved = { caseId, kind: 'SUSPENSION', basis: 'postanowienie', documentId: null } as const;
    const days = { from: plainDate('2026-12-01'), to: plainDate('2026-12-05') };
    await addPause(on(worker, BEFORE), { ...moved, ...days, requestKey: randomUUID() });
    expect(await listUnread(on(worker, BEFORE))).toEqual([]);
    await remindOfTerms(at('2026-12-22'));
    expect(await reminders()).toEqual(['referent BEFORE 2026-12-28', 'referent BEFORE 2026-12-29']);
    expect((await listUnread(on(worker, '2026-12-22'))).map(({ dueOn }) => dueOn)).toEqual(['2026-12-29']);
  });

  test('does not come while the term stands, or after it was met', async () => {
    const [standing, met] = [await caseOf(), await caseOf()];
    const stop = { caseId: standing, kind: 'SUSPENSION', basis: 'postanowienie', documentId: null } as const;
    await addPause(on(worker, BEFORE), {
      ...stop,
      from: plainDate('2026-12-01'),
      to: null,
      requestKey: randomUUID(),
    });
    await settleOne(on(worker, BEFORE), met);
    for (const day of [BEFORE, LAST_DAY, AFTER]) expect(await remindOfTerms(at(day))).toBe(0);
  });

  test('comes for every clock of the case', async () => {
    const caseId = await caseOf();
    const urging = { caseId, event: 'URGING_RECEIVED', on: plainDate('2026-12-21'), note: 'pismo' } as const;
    await noteEvent(on(worker, BEFORE), { ...urging, requestKey: randomUUID() });
    await remindOfTerms(at(BEFORE));
    expect(await reminders()).toEqual(['referent BEFORE 2026-12-28', 'referent BEFORE 2026-12-28']);
  });
});

describe('reminders follow the office hours', () => {
  test.each([
    ['before the office opens', LAST_DAY, '07:29', 0],
    ['as the office opens', LAST_DAY, '07:30', 1],
    ['just before the office closes', LAST_DAY, '15:29', 1],
    ['when the office has closed', LAST_DAY, '15:30', 0],
    ['in the night', LAST_DAY, '03:00', 0],
    ['on Christmas Eve', '2026-12-24', '10:00', 0],
    ['on a Saturday', '2026-12-19', '10:00', 0],
  ])('%s, on %s at %s: %i reminders', async (_when, day, hour, count) => {
    await caseOf();
    expect(await remindOfTerms(at(day, hour))).toBe(count);
  });

  test('the opening hours of the day count', async () => {
    await caseOf();
    const { id } = await db().servicePointHours.create({
      data: { servicePointId: office.pointId, weekday: 1, opens: '09:00', closes: '17:00', kind: 'ORDINARY' },
    });
    expect(await remindOfTerms(at(LAST_DAY, '08:59'))).toBe(0);
    expect(await remindOfTerms(at(LAST_DAY, '16:59'))).toBe(1);
    await db().servicePointHours.delete({ where: { id } });
  });

  test('a reminder of a free day comes on the next working day', async () => {
    await caseOf();
    const version = await db().termsVersion.create({
      data: {
        calendar: { closures: [{ date: LAST_DAY, reason: 'awaria' }] },
        policy: {},
        reason: 'awaria',
        savedById: head.staffId,
        savedAt: at(BEFORE),
      },
    });
    expect(await remindOfTerms(at(LAST_DAY))).toBe(0);
    expect(await remindOfTerms(at(AFTER))).toBe(2);
    expect(await reminders()).toEqual(['kierownik AFTER 2026-12-28', 'referent AFTER 2026-12-28']);
    await db().termsVersion.delete({ where: { id: version.id } });
  });
});

describe('the recipient of a reminder is', () => {
  test('the desk and the head while nobody has the case', async () => {
    await caseOf('accepted');
    await db().clock.updateMany({ where: { purpose: 'ASSIGNMENT' }, data: { closedAt: at(BEFORE) } });
    await remindOfTerms(at(BEFORE));
    expect(await reminders()).toEqual(['kierownik BEFORE 2026-12-28', 'sekretariat BEFORE 2026-12-28']);
  });

  test('the desk that has to accept, on the day, and its head too after the day', async () => {
    await caseOf('sent');
    expect(await remindOfTerms(at('2026-11-24'))).toBe(0);
    await remindOfTerms(at('2026-11-25'));
    expect(await reminders()).toEqual(['sekretariat ON 2026-11-25']);
    await remindOfTerms(at('2026-11-26'));
    expect((await reminders()).slice(1)).toEqual([
      'kierownik AFTER 2026-11-25',
      'sekretariat AFTER 2026-11-25',
    ]);
  });

  test('the desk and the head when the leader has left or works elsewhere', async () => {
    await caseOf();
    await db().staffMember.update({ where: { id: worker.staffId }, data: { active: false } });
    await remindOfTerms(at(BEFORE));
    expect(await reminders()).toEqual(['kierownik BEFORE 2026-12-28', 'sekretariat BEFORE 2026-12-28']);
    await db().staffMember.update({ where: { id: worker.staffId }, data: { active: true } });
    await db().post.updateMany({
      where: { staffId: worker.staffId },
      data: { departmentId: office.geodesy.id },
    });
    await remindOfTerms(at(LAST_DAY));
    expect((await reminders()).slice(2)).toEqual(['kierownik ON 2026-12-28', 'sekretariat ON 2026-12-28']);
    await db().post.updateMany({
      where: { staffId: worker.staffId },
      data: { departmentId: office.roads.id },
    });
  });

  test('the head above, up to the City Secretary, when the department has none', async () => {
    const secretary = await actorOf('CITY_SECRETARY', office.secretary, { name: 'sekretarz' });
    await caseOf();
    await db().staffMember.updateMany({
      where: { id: { in: [worker.staffId, desk.staffId, head.staffId] } },
      data: { active: false },
    });
    await remindOfTerms(at(BEFORE));
    expect(await reminders()).toEqual(['sekretarz BEFORE 2026-12-28']);
    await db().post.deleteMany({ where: { staffId: secretary.staffId } });
  });
});

describe('a substitute', () => {
  test('gets the reminders from the first day to the last, with the name of the absent person', async () => {
    await caseOf();
    await away(worker, other, BEFORE, LAST_DAY);
    await remindOfTerms(at(BEFORE));
    await remindOfTerms(at(LAST_DAY));
    await remindOfTerms(at(AFTER));
    expect(await reminders()).toEqual([
      'zastępca BEFORE 2026-12-28 za: referent',
      'zastępca ON 2026-12-28 za: referent',
      'kierownik AFTER 2026-12-28',
      'referent AFTER 2026-12-28',
    ]);
    const [item] = await listUnread(on(other, LAST_DAY));
    expect(item).toMatchObject({ kind: 'ON', insteadOf: 'referent' });
  });

  test('gets a reminder that does not come again to the person who is back', async () => {
    await caseOf();
    await away(worker, other, BEFORE, BEFORE);
    await remindOfTerms(at(BEFORE));
    expect(await remindOfTerms(at('2026-12-22'))).toBe(0);
  });

  test('of an absent substitute gets the reminder, and nobody does when the substitutes form a circle', async () => {
    await caseOf();
    const third = await actorOf('CASE_WORKER', office.roads, { name: 'trzeci' });
    await away(worker, other, BEFORE, BEFORE);
    await away(other, third, BEFORE, BEFORE);
    await remindOfTerms(at(BEFORE));
    expect(await reminders()).toEqual(['trzeci BEFORE 2026-12-28 za: referent']);
    await away(worker, other, LAST_DAY, LAST_DAY);
    await away(other, worker, LAST_DAY, LAST_DAY);
    await remindOfTerms(at(LAST_DAY));
    expect((await reminders()).slice(1)).toEqual(['referent ON 2026-12-28']);
  });

  test('who answers for the term too gets one reminder', async () => {
    await caseOf();
    await away(worker, head, AFTER, AFTER);
    expect(await remindOfTerms(at(AFTER))).toBe(1);
    expect(await remindOfTerms(at(AFTER, '11:00'))).toBe(0);
    expect(await reminders()).toEqual(['kierownik AFTER 2026-12-28 za: referent']);
  });

  test('gets no reminder when the substitution has ended early, or the substitute has left', async () => {
    await caseOf();
    await away(worker, other, BEFORE, LAST_DAY);
    await db().substitution.updateMany({ data: { endedAt: at(BEFORE, '09:00') } });
    await remindOfTerms(at(BEFORE));
    await away(worker, other, LAST_DAY, LAST_DAY);
    await db().staffMember.update({ where: { id: other.staffId }, data: { active: false } });
    await remindOfTerms(at(LAST_DAY));
    expect(await reminders()).toEqual(['referent BEFORE 2026-12-28', 'referent ON 2026-12-28']);
  });
});

describe('an unread reminder', () => {
  test('is the last one about its term, until it is read', async () => {
    const caseId = await caseOf();
    for (const day of [BEFORE, LAST_DAY]) await remindOfTerms(at(day));
    const [item, ...more] = await listUnread(on(worker, LAST_DAY));
    expect(more).toEqual([]);
    const { registryNumber } = await db().case.findUniqueOrThrow({ where: { id: caseId } });
    expect(item).toMatchObject({
      kind: 'ON',
      dueOn: '2026-12-28',
      term: { purpose: 'SETTLEMENT', rule: 'KPA_1M' },
      number: `RPW/${registryNumber}/2026`,
      card: card.name,
      departmentId: office.roads.id,
    });
    await markRead(on(head, LAST_DAY), { ids: [item.id] });
    expect(await listUnread(on(worker, LAST_DAY))).toHaveLength(1);
    await markRead(on(worker, LAST_DAY), { ids: [item.id] });
    expect(await listUnread(on(worker, LAST_DAY))).toEqual([]);
    expect((await listRead(ctxOf(worker), plainDate(LAST_DAY))).map(({ kind }) => kind)).toEqual([
      'ON',
      'BEFORE',
    ]);
    expect(await listRead(ctxOf(worker), plainDate(AFTER))).toEqual([]);
  });

  test('is put away when the case is settled', async () => {
    const caseId = await caseOf();
    await remindOfTerms(at(LAST_DAY));
    await settleOne(on(worker, LAST_DAY), caseId);
    expect(await listUnread(on(worker, LAST_DAY))).toEqual([]);
    await remindOfTerms(at(LAST_DAY, '12:00'));
    expect(await db().reminder.count({ where: { readAt: null } })).toBe(0);
  });
});

test('the number of unread reminders comes with the session, in its one statement, up to a hundred', async () => {
  const token = 'x'.repeat(43);
  await db().session.create({
    data: {
      tokenHash: tokenHash(token),
      staffId: worker.staffId,
      addressKey: new Uint8Array(32),
      createdAt: at(LAST_DAY),
      lastSeenAt: at(LAST_DAY),
      expiresAt: at(LAST_DAY, '22:00'),
    },
  });
  const unread = async () => {
    const session = await actorOfSession(token, at(LAST_DAY));
    return session.state === 'live' ? session.unread : null;
  };
  expect(await unread()).toBe(0);
  const [caseId] = [await caseOf(), await caseOf()];
  await remindOfTerms(at(LAST_DAY));
  expect(await unread()).toBe(2);
  await settleOne(on(worker, LAST_DAY), caseId);
  expect(await unread()).toBe(1);
  expect(await statementsOf(unread)).toBe(1);
  await db().$executeRaw`
    INSERT INTO clock (case_id, purpose, rule, start_on, due_on, terms_version, opened_at)
    SELECT case_id, 'OTHER', rule, start_on, due_on, terms_version, opened_at
    FROM clock, generate_series(1, 150) WHERE purpose = 'SETTLEMENT' AND closed_at IS NULL`;
  await remindOfTerms(at(LAST_DAY, '11:00'));
  expect(await unread()).toBe(100);
});

test('processes at once write each reminder once', async () => {
  for (let made = 0; made < 5; made += 1) await caseOf();
  const counts = await Promise.all([1, 2, 3, 4].map(() => remindOfTerms(at(LAST_DAY))));
  expect(counts.reduce((sum, count) => sum + count)).toBe(5);
  expect(await reminders()).toHaveLength(5);
});

test('reminders of many terms take as many statements as of one', async () => {
  await caseOf();
  const one = await statementsOf(() => remindOfTerms(at(BEFORE)));
  for (let made = 0; made < 6; made += 1) await caseOf();
  expect(await statementsOf(() => remindOfTerms(at(LAST_DAY)))).toBe(one);
  // One each for the calendar, the hours, the outdated reminders, the recipients, the substitutes, and the writing.
  expect(one).toBe(6);
});

test('no reminder is written when nobody works in the office', async () => {
  await caseOf();
  await db().staffMember.updateMany({ where: { id: { not: SETTER.staffId } }, data: { active: false } });
  expect(await remindOfTerms(at(AFTER))).toBe(0);
});
