import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { actSentence } from '@/lib/course-texts';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { openOriginal } from '@/lib/modules/mail/operations/open-files';
import { getThread } from '@/lib/modules/mail/queries/thread';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { arrive, letter, makeMailbox } from '@/tests/factories/mails';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';

let office: MadeOffice;
let mailbox: Mailbox;
let worker: Ctx;
beforeAll(async () => {
  office = await makeOffice();
  mailbox = await makeMailbox(office.roads);
  worker = ctxOf(await actorOf('CASE_WORKER', office.roads));
});

/** One e-mail as it comes by each of two roads. */
function roads(values: Parameters<typeof letter>[0] = {}): [Buffer, Buffer] {
  const mail = { id: `${randomUUID()}@example.org`, text: 'Kiedy będzie naprawiony chodnik?', ...values };
  const through = (name: string) =>
    letter({ ...mail, head: [`Received: from ${name} by mail.zalesin.example`] });
  return [through('a.example.org'), through('b.example.org')];
}

const incoming = (threadId: number) => db().mailMessage.findMany({ where: { threadId, direction: 'IN' } });

test('an e-mail that comes by two roads is one message and one case, and both raw texts are kept', async () => {
  const [first, second] = roads();
  const taken = await arrive(mailbox, first, { uid: [7, 1] });
  const again = await arrive(mailbox, second, { uid: [7, 2], at: '2026-11-23T09:20:00+01:00' });
  expect(again).toEqual({ ...taken, isNew: false });
  expect(await incoming(taken.threadId)).toHaveLength(1);
  const { messages, caseId } = await getThread(worker, taken.threadId);
  const [{ id, copies }] = messages;
  expect(copies).toMatchObject([{ at: new Date('2026-11-23T09:20:00+01:00') }]);
  const read = async (copyId: number | null) => {
    const { content } = await openOriginal(worker, id, copyId);
    return content.readFile().finally(() => content.close());
  };
  expect((await read(null)).equals(first)).toBe(true);
  expect((await read(copies[0].id)).equals(second)).toBe(true);
  expect(await codes([openOriginal(worker, id, 999_999)])).toEqual(['not-found']);
  expect(await db().historyEntry.count({ where: { caseId, type: 'mail.copy-came' } })).toBe(1);
});

test('a copy that comes again, also under a new number and at the same moment, is kept once', async () => {
  const [first, second] = roads();
  const { messageId } = await arrive(mailbox, first);
  await Promise.all([arrive(mailbox, second, { uid: [7, 20] }), arrive(mailbox, second, { uid: [8, 1] })]);
  await arrive(mailbox, second, { uid: [8, 1] });
  expect(await db().mailCopy.findMany({ where: { messageId } })).toMatchObject([
    { uidValidity: 8n, uid: 1n },
  ]);
});

test('of very many copies each is kept, and the history names the first three, the tenth and the hundredth', async () => {
  const [first] = roads();
  const copy = (place: number) =>
    Buffer.from(first.toString().replace('Received: from a.', `Received: from road${place}.`));
  const { messageId, threadId, caseId } = await arrive(mailbox, first);
  for (let place = 1; place <= 12; place += 1) await arrive(mailbox, copy(place));
  expect(await db().mailCopy.count({ where: { messageId } })).toBe(12);
  const lines = (await courseOfCase(worker, caseId ?? 0)).filter(({ type }) => type === 'mail.copy-came');
  expect(lines.map(({ data }) => (data as { count?: number }).count).toSorted()).toEqual([1, 10, 2, 3]);
  const told = lines.map((line) => actSentence(line).text);
  expect(told).toContain('Razem 10 kopii; urząd ma każdą.');
  const [message] = (await getThread(worker, threadId)).messages;
  expect([message.copies.length, message.moreCopies]).toEqual([3, 9]);
});

test.each([
  ['another text', { text: 'Proszę o zwrot pieniędzy na inne konto.' }],
  ['another subject', { subject: 'Zupełnie co innego' }],
  ['another address for answers', { head: ['Reply-To: oszust@example.net'] }],
])('a repeated Message-ID with %s is a message of its own, which is shown', async (_, forged) => {
  const id = `${randomUUID()}@example.org`;
  const { threadId } = await arrive(mailbox, letter({ id }));
  const taken = await arrive(mailbox, letter({ id, ...forged }));
  expect(taken.isNew).toBe(true);
  expect(await incoming(taken.threadId)).not.toEqual([]);
  const shown = (await getThread(worker, threadId)).messages.map((message) => message.id);
  expect(shown).toContain(taken.messageId);
  expect(await db().mailCopy.count({ where: { message: { threadId } } })).toBe(0);
});

test('a repeated Message-ID of another sender begins a thread and a case of its own', async () => {
  const id = `${randomUUID()}@example.org`;
  const first = await arrive(mailbox, letter({ id }));
  const second = await arrive(mailbox, letter({ id, from: 'inny@example.net' }));
  expect([second.isNew, second.threadId === first.threadId, second.caseId === null]).toEqual([
    true,
    false,
    false,
  ]);
});

test('an e-mail without a Message-ID is never taken for another one', async () => {
  const bare = (road: string) =>
    Buffer.from(
      letter({ head: [`Received: from ${road}`] })
        .toString()
        .replace(/Message-ID: .*\r\n/, ''),
    );
  const [first, second] = [await arrive(mailbox, bare('a')), await arrive(mailbox, bare('b'))];
  expect(second.isNew).toBe(true);
  expect(second.messageId).not.toBe(first.messageId);
});

test('an e-mail of a person is no copy of the one that a list sent on before it, and gets its case', async () => {
  const id = `${randomUUID()}@example.org`;
  const list = await arrive(mailbox, letter({ id, head: ['List-Id: <x.example.org>'] }));
  const direct = await arrive(mailbox, letter({ id }));
  expect([list.caseId, direct.isNew, direct.caseId === null]).toEqual([null, true, false]);
});

test('the same e-mail in two mailboxes is a message in each', async () => {
  const second = await makeMailbox(office.geodesy, { address: 'geodezja@zalesin.example' });
  const [first, other] = roads();
  const one = await arrive(mailbox, first);
  const two = await arrive(second, other);
  expect([two.isNew, two.threadId === one.threadId]).toEqual([true, false]);
});
