import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { sendAnswer } from '@/lib/modules/mail/operations/answer';
import { categorise } from '@/lib/modules/mail/operations/categorise';
import { takeForPerson, takeForRobot } from '@/lib/modules/mail/operations/written-by-person';
import { listDesk } from '@/lib/modules/mail/queries/desk';
import { findDeskRow } from '@/lib/modules/mail/queries/desk-row';
import type { DeskTab } from '@/lib/modules/mail/schema/desk';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { arrive, letter, makeMailbox } from '@/tests/factories/mails';
import { makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, later } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';

// The e-mail comes on Monday, 23 November 2026; a person looks on Friday.

const FRIDAY = '2026-11-27T10:00:00+01:00';
const WHY = { reason: 'Pyta o konkretny chodnik.' };

let mailbox: Mailbox;
let clerk: Ctx;
let other: Ctx;
let stranger: Ctx;
beforeAll(async () => {
  const office = await makeOffice();
  mailbox = await makeMailbox(office.counter);
  clerk = ctxOf(await actorOf('INFORMATION', office.counter), FRIDAY);
  other = ctxOf(await actorOf('CLERK', office.counter), FRIDAY);
  stranger = ctxOf(await actorOf('CASE_WORKER', office.geodesy), FRIDAY);
});
beforeEach(() => db().mailDelivery.updateMany({ data: { queuedAt: new Date('2026-11-02T09:00:00Z') } }));

const robot = async () => {
  const raw = letter({ id: `${randomUUID()}@example.org`, head: ['Auto-Submitted: auto-generated'] });
  return (await arrive(mailbox, raw)).threadId;
};
const threadRow = (id: number) =>
  db().mailThread.findUniqueOrThrow({
    where: { id },
    include: { case: { include: { clocks: true } }, messages: true },
  });
const open = async (threadId: number) =>
  Object.fromEntries(
    ((await threadRow(threadId)).case?.clocks ?? [])
      .filter(({ closedAt }) => closedAt === null)
      .map(({ purpose, dueOn }) => [purpose, dueOn.toISOString().slice(0, 10)]),
  );
const tabOf = async (threadId: number) => (await findDeskRow(clerk, threadId))?.tab;
const listed = async (tab: DeskTab) =>
  (await listDesk(clerk, { tab, q: '', mine: false })).items.map(({ id }) => id);
const sendings = (threadId: number) => db().mailDelivery.count({ where: { message: { threadId } } });

test('a thread taken for a robot’s gets its case, with the terms from the day of receipt, and an acknowledgement', async () => {
  const threadId = await robot();
  expect([await tabOf(threadId), await sendings(threadId)]).toEqual(['spam', 0]);
  await takeForPerson(clerk, { threadId, ...WHY });
  const { case: caseRow, messages } = await threadRow(threadId);
  expect(caseRow).toMatchObject({ status: 'ACCEPTED', kind: 'EMAIL', registrySeries: 'EM' });
  expect(caseRow?.receivedOn.toISOString()).toContain('2026-11-23');
  expect(await open(threadId)).toMatchObject({ SETTLEMENT: '2026-12-07', ACKNOWLEDGEMENT: '2026-11-24' });
  expect(messages.find(({ direction }) => direction === 'IN')?.isAutomatic).toBe(false);
  expect([await tabOf(threadId), await sendings(threadId)]).toEqual(['open', 1]);
  expect(await listed('spam')).not.toContain(threadId);
  const course = await courseOfCase(clerk, caseRow?.id ?? 0);
  expect(course.find(({ type }) => type === 'mail.taken-for-person')?.data).toMatchObject(WHY);
});

test('of two people at once, and for two clicks, it gets one case', async () => {
  const threadId = await robot();
  const cases = await db().case.count();
  await Promise.all([takeForPerson(clerk, { threadId, ...WHY }), takeForPerson(other, { threadId, ...WHY })]);
  await takeForPerson(clerk, { threadId, ...WHY });
  expect(await db().case.count()).toBe(cases + 1);
  const { caseId } = await threadRow(threadId);
  expect(await db().historyEntry.count({ where: { caseId, type: 'mail.taken-for-person' } })).toBe(1);
});

test('it lies with the robots again when that was a mistake, and a second change of mind brings the same case back', async () => {
  const threadId = await robot();
  await takeForPerson(clerk, { threadId, ...WHY });
  const { caseId } = await threadRow(threadId);
  const undo = { threadId, reason: 'To newsletter.' };
  await Promise.all([takeForRobot(later(clerk, 5), undo), takeForRobot(later(other, 5), undo)]);
  expect(await threadRow(threadId)).toMatchObject({
    writtenByPerson: false,
    awaitsAnswer: false,
    case: { status: 'CANCELLED' },
  });
  expect([await open(threadId), await tabOf(threadId)]).toEqual([{}, 'spam']);
  expect([(await listed('spam')).includes(threadId), (await listed('over')).includes(threadId)]).toEqual([
    true,
    false,
  ]);
  const { version } = await threadRow(threadId);
  expect(await codes([categorise(clerk, { threadId, version, category: 'MOTION', reason: '' })])).toEqual([
    'wrong-state',
  ]);
  await takeForPerson(later(clerk, 9), { threadId, ...WHY });
  expect((await threadRow(threadId)).caseId).toBe(caseId);
  expect(await open(threadId)).toMatchObject({ SETTLEMENT: '2026-12-07' });
  expect([await tabOf(threadId), await sendings(threadId)]).toEqual(['open', 1]);
});

test('a thread that somebody has answered, or that a person wrote anyway, is not taken for a robot’s', async () => {
  const threadId = await robot();
  await takeForPerson(clerk, { threadId, ...WHY });
  await sendAnswer(clerk, {
    threadId,
    requestKey: randomUUID(),
    to: 'anna@example.org',
    text: 'Dzień dobry',
    documentIds: [],
    settles: false,
    refuses: false,
    refusalReason: '',
    provision: '',
  });
  const { threadId: ordinary } = await arrive(mailbox, letter({ id: `${randomUUID()}@example.org` }));
  const reason = 'Chyba program.';
  expect(
    await codes([
      takeForRobot(clerk, { threadId, reason }),
      takeForRobot(clerk, { threadId: ordinary, reason }),
    ]),
  ).toEqual(['wrong-state', 'wrong-state']);
});

test('only the department of the mailbox decides', async () => {
  const threadId = await robot();
  expect(await codes([takeForPerson(stranger, { threadId, ...WHY })])).toEqual(['not-found']);
  expect((await threadRow(threadId)).caseId).toBeNull();
});

test('a newsletter that got a case ends with it as spam, and comes back with another category', async () => {
  const { threadId } = await arrive(
    mailbox,
    letter({ id: `${randomUUID()}@example.org`, subject: 'Newsletter' }),
  );
  const decide = async (category: 'SPAM' | 'QUESTION', reason: string) =>
    categorise(clerk, { threadId, version: (await threadRow(threadId)).version, category, reason });
  await decide('SPAM', '');
  expect([await tabOf(threadId), await open(threadId)]).toEqual(['spam', {}]);
  await decide('QUESTION', 'Ktoś jednak pyta.');
  expect([await tabOf(threadId), (await open(threadId)).SETTLEMENT]).toEqual(['open', '2026-12-07']);
});
