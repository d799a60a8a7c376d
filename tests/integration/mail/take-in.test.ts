import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { actSentence } from '@/lib/course-texts';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { searchCases } from '@/lib/modules/cases/queries/search';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { arrive, letter, MAIL_CAME, makeMailbox } from '@/tests/factories/mails';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { file, mixed, part, TEXT } from '@/tests/fixtures/odd-mails/build';

let office: MadeOffice;
let mailbox: Mailbox;
let worker: Ctx;
beforeAll(async () => {
  office = await makeOffice();
  worker = ctxOf(await actorOf('CASE_WORKER', office.roads));
  mailbox = await makeMailbox(office.roads);
});
beforeEach(() => db().mailDelivery.updateMany({ data: { queuedAt: new Date('2026-11-02T09:00:00Z') } }));

const caseOf = async (threadId: number) => {
  const thread = await db().mailThread.findUniqueOrThrow({
    where: { id: threadId },
    include: { case: { include: { clocks: true } } },
  });
  if (!thread.case) throw new Error('the thread has no case');
  return thread.case;
};
const queued = (threadId: number) =>
  db().mailDelivery.findMany({
    where: { message: { threadId } },
    include: { message: true },
    orderBy: { messageId: 'asc' },
  });
const counts = async () => ({
  messages: await db().mailMessage.count({ where: { direction: 'IN' } }),
  cases: await db().case.count(),
  deliveries: await db().mailDelivery.count(),
});

test('an e-mail becomes a case with a number, the terms of the office from the day of receipt, and a line of its course', async () => {
  const { threadId, caseId } = await arrive(mailbox, letter({ subject: 'Kiedy wywóz śmieci' }));
  const caseRow = await caseOf(threadId);
  expect(caseRow).toMatchObject({
    id: caseId,
    kind: 'EMAIL',
    status: 'ACCEPTED',
    subject: 'Kiedy wywóz śmieci',
    registrySeries: 'EM',
    departmentId: office.roads.id,
  });
  const terms = caseRow.clocks.map(({ purpose, rule, dueOn }) => [
    purpose,
    rule,
    dueOn.toISOString().slice(0, 10),
  ]);
  expect(terms).toEqual(
    expect.arrayContaining([
      ['SETTLEMENT', 'EMAIL_14D', '2026-12-07'],
      ['ACKNOWLEDGEMENT', 'EMAIL_ACK_1WD', '2026-11-24'],
    ]),
  );
  const told = (await courseOfCase(worker, caseRow.id)).map((entry) => actSentence(entry).title).join();
  expect(told).toContain(`EM/${caseRow.registryNumber}/2026`);
});

test('the day of receipt is the day in Warsaw, also at night and on a Sunday', async () => {
  const { threadId } = await arrive(mailbox, letter(), { at: '2026-11-21T23:30:00Z' });
  expect((await caseOf(threadId)).receivedOn.toISOString()).toContain('2026-11-22');
});

test('a case is found by the name and the address of the sender', async () => {
  const { threadId } = await arrive(mailbox, letter({ from: '"Zdzisława Wójcik" <zdzicha@poczta.example>' }));
  const { id } = await caseOf(threadId);
  for (const q of ['wojcik zdzislawa', 'zdzicha@poczta.example']) {
    expect(
      (await searchCases(worker, { q })).items.map((item) => item.id),
      q,
    ).toEqual([id]);
  }
});

test('one e-mail that comes twice is one record: again, at the same moment, under a new number of the server', async () => {
  const raw = letter();
  const first = await arrive(mailbox, raw, { uid: [1, 10] });
  const before = await counts();
  const again = await Promise.all([
    arrive(mailbox, raw, { uid: [1, 10] }),
    arrive(mailbox, raw, { uid: [2, 1] }),
  ]);
  expect(again.map(({ messageId, isNew }) => [messageId, isNew])).toEqual([
    [first.messageId, false],
    [first.messageId, false],
  ]);
  expect(await counts()).toEqual(before);
  await arrive(mailbox, raw, { uid: [2, 1] });
  expect(await db().mailMessage.findUniqueOrThrow({ where: { id: first.messageId } })).toMatchObject({
    uidValidity: 2n,
    uid: 1n,
  });
});

test('two readers of one new e-mail make one record and one case', async () => {
  const raw = letter({ subject: 'Na raz' });
  const before = await counts();
  const taken = await Promise.all([arrive(mailbox, raw), arrive(mailbox, raw), arrive(mailbox, raw)]);
  expect(taken.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(await counts()).toEqual({
    messages: before.messages + 1,
    cases: before.cases + 1,
    deliveries: before.deliveries + 1,
  });
});

test('attachments lie in the storage, with the verdict of the check of uploads', async () => {
  const raw = mixed([
    part(TEXT, 'W załączeniu'),
    file('a.txt', 'text/plain', 'dobry plik'),
    file('b.pdf', 'application/pdf', 'to nie PDF'),
    file('c.exe', 'application/octet-stream', 'MZ'),
  ]);
  const { messageId } = await arrive(mailbox, raw);
  const kept = await db().mailAttachment.findMany({ where: { messageId }, orderBy: { position: 'asc' } });
  expect(kept.map(({ name, size, verdict }) => [name, size, verdict === ''])).toEqual([
    ['a.txt', 10, true],
    ['b.pdf', 10, false],
    ['c.exe', 2, false],
  ]);
});

test('an acknowledgement is queued once a thread, names number and days, and repeats nothing of the e-mail', async () => {
  const { threadId } = await arrive(
    mailbox,
    letter({ id: 'first@example.org', subject: 'Kup tanio', text: 'Kup tanio' }),
  );
  const [{ kind, toAddress, message }] = await queued(threadId);
  const { registryNumber } = await caseOf(threadId);
  expect([kind, toAddress, message.inReplyTo, message.isAutomatic]).toEqual([
    'ACKNOWLEDGEMENT',
    'anna@example.org',
    'first@example.org',
    true,
  ]);
  expect(message.textBody).toContain(`EM/${registryNumber}/2026`);
  expect(message.textBody).toContain('23 listopada 2026');
  expect(message.textBody).toContain('7 grudnia 2026');
  expect(`${message.subject} ${message.textBody}`).not.toContain('tanio');
  await arrive(mailbox, letter({ answers: ['first@example.org'] }));
  expect(await queued(threadId)).toHaveLength(1);
});

test.each([
  ['a robot', letter({ head: ['Auto-Submitted: auto-generated'] })],
  ['a list', letter({ head: ['List-Id: <x.example.org>'] })],
])('%s is stored without a case and is not answered', async (_who, raw) => {
  const before = await counts();
  const { threadId, caseId } = await arrive(mailbox, raw);
  expect(caseId).toBeNull();
  expect(await counts()).toEqual({ ...before, messages: before.messages + 1 });
  expect((await db().mailThread.findUniqueOrThrow({ where: { id: threadId } })).awaitsAnswer).toBe(false);
});

test.each([
  ['an address that nobody reads', { from: 'noreply@example.org' }],
  ['a mailbox of the office', { from: 'URZAD@zalesin.example' }],
  ['no address', { from: 'Anna' }],
])('an e-mail from %s makes a case and gets no acknowledgement', async (_who, values) => {
  const { threadId, caseId } = await arrive(mailbox, letter(values));
  expect(caseId).not.toBeNull();
  expect(await queued(threadId)).toEqual([]);
});

test('one address gets at most three acknowledgements a day', async () => {
  const from = 'petla@example.org';
  const threads = [];
  for (let round = 0; round < 5; round += 1) threads.push((await arrive(mailbox, letter({ from }))).threadId);
  const sent = await Promise.all(threads.map(queued));
  expect(sent.map(({ length }) => length)).toEqual([1, 1, 1, 0, 0]);
  const nextDay = await arrive(mailbox, letter({ from }), { at: '2026-11-24T08:00:00+01:00' });
  expect(await queued(nextDay.threadId)).toHaveLength(1);
});

test('addresses that differ by a label after a plus are one sender', async () => {
  const labels = ['', '+1', '+2', '+3', '+4'];
  const threads = [];
  for (const label of labels)
    threads.push((await arrive(mailbox, letter({ from: `Ofiara${label}@plus.example` }))).threadId);
  const sent = await Promise.all(threads.map(queued));
  expect(sent.map(({ length }) => length)).toEqual([1, 1, 1, 0, 0]);
  expect(await queued((await arrive(mailbox, letter({ from: 'inna@plus.example' }))).threadId)).toHaveLength(
    1,
  );
});

/** Queues acknowledgements to addresses that differ before or behind their @, as if they had gone today. */
async function acknowledged(threadId: number, count: number, addressOf: string): Promise<void> {
  await db().$executeRaw`
    WITH made AS (
      INSERT INTO mail_message (thread_id, mailbox_id, direction, message_id, received_at, from_address, subject, text_body, created_at)
      SELECT ${threadId}, ${mailbox.id}, 'OUT', gen_random_uuid()::text, ${MAIL_CAME}::timestamptz, '', '', '',
             ${MAIL_CAME}::timestamptz FROM generate_series(1, ${count}) RETURNING id)
    INSERT INTO mail_delivery (message_id, kind, to_address, queued_at, next_try_at)
    SELECT id, 'ACKNOWLEDGEMENT', replace(${addressOf}, '#', id::text), ${MAIL_CAME}::timestamptz, ${MAIL_CAME}::timestamptz
    FROM made`;
}

test.each([
  ['a domain', 300, '#@lawina.example', 'nowa@lawina.example'],
  ['the office', 3_000, 'a@lawina#.example', 'nowa@spokojna.example'],
])('%s gets no more automatic answers than its limit of a day', async (_, limit, addressOf, from) => {
  const { threadId } = await arrive(mailbox, letter({ from: 'noreply@example.org' }));
  await acknowledged(threadId, limit - 1, addressOf);
  expect(await queued((await arrive(mailbox, letter({ from }))).threadId)).toHaveLength(1);
  const refused = await arrive(mailbox, letter({ from: `inna-${from}` }));
  expect(await queued(refused.threadId)).toEqual([]);
  // A person acknowledges then: the term runs.
  expect((await caseOf(refused.threadId)).clocks.map(({ purpose }) => purpose)).toContain('ACKNOWLEDGEMENT');
});

test('a mailbox that does not acknowledge queues nothing, and the term of the acknowledgement runs', async () => {
  const quiet = await makeMailbox(office.roads, { address: 'cicha@zalesin.example', acknowledges: false });
  const { threadId } = await arrive(quiet, letter());
  expect(await queued(threadId)).toEqual([]);
  expect((await caseOf(threadId)).clocks.map(({ purpose }) => purpose)).toContain('ACKNOWLEDGEMENT');
});
