import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { actSentence } from '@/lib/course-texts';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { sendAnswer } from '@/lib/modules/mail/operations/answer';
import { splitThread } from '@/lib/modules/mail/operations/merge';
import { writeMailNote } from '@/lib/modules/mail/operations/notes';
import { sendDue } from '@/lib/modules/mail/operations/outbox';
import { joinBack, splitMessage } from '@/lib/modules/mail/operations/split-message';
import { getThread } from '@/lib/modules/mail/queries/thread';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { arrive, letter, makeMailbox } from '@/tests/factories/mails';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, later } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';

// The first e-mail comes on Monday, 23 November 2026, the second on Wednesday; the desk works on Friday.

const SECOND = '2026-11-25T09:00:00+01:00';
const FRIDAY = '2026-11-27T10:00:00+01:00';

let office: MadeOffice;
let mailbox: Mailbox;
let clerk: Ctx;
let other: Ctx;
let stranger: Ctx;
beforeAll(async () => {
  office = await makeOffice();
  mailbox = await makeMailbox(office.counter);
  clerk = ctxOf(await actorOf('INFORMATION', office.counter), FRIDAY);
  other = ctxOf(await actorOf('CLERK', office.counter), FRIDAY);
  stranger = ctxOf(await actorOf('CASE_WORKER', office.geodesy), FRIDAY);
});
beforeEach(() => db().mailDelivery.updateMany({ data: { queuedAt: new Date('2026-11-02T09:00:00Z') } }));

/** A thread of three e-mails of one person, the first of them acknowledged. */
async function begun() {
  const from = `${randomUUID()}@example.org`;
  const [id, second, third] = [1, 2, 3].map(() => `${randomUUID()}@example.org`);
  const { threadId } = await arrive(mailbox, letter({ id, from, subject: 'Chodnik' }));
  await sendDue(() => new Date('2026-11-23T10:00:00+01:00'), mailbox.id);
  const two = await arrive(mailbox, letter({ id: second, from, answers: [id], subject: 'Drzewo' }), {
    at: SECOND,
  });
  const three = await arrive(mailbox, letter({ id: third, from, answers: [id, second] }), {
    at: '2026-11-26T09:00:00+01:00',
  });
  expect([two.threadId, three.threadId]).toEqual([threadId, threadId]);
  return { from, id, second, third, threadId, messageId: two.messageId, later: three.messageId };
}

const threadRow = (id: number) =>
  db().mailThread.findUniqueOrThrow({
    where: { id },
    include: { case: { include: { clocks: true } }, messages: true },
  });
const split = async (ctx: Ctx, threadId: number, messageId: number, withFollowing = false) =>
  splitMessage(ctx, {
    threadId,
    version: (await threadRow(threadId)).version,
    messageId,
    withFollowing,
    reason: 'To o drzewie.',
  });
const messagesOf = async (threadId: number) =>
  (await threadRow(threadId)).messages
    .filter(({ direction }) => direction === 'IN')
    .map(({ id }) => id)
    .toSorted((a, b) => a - b);
const open = async (threadId: number) =>
  Object.fromEntries(
    ((await threadRow(threadId)).case?.clocks ?? [])
      .filter(({ closedAt }) => closedAt === null)
      .map(({ purpose, dueOn }) => [purpose, dueOn.toISOString().slice(0, 10)]),
  );
const acknowledgements = async (threadId: number) =>
  db().mailDelivery.findMany({
    where: { kind: 'ACKNOWLEDGEMENT', message: { threadId } },
    include: { message: true },
  });
const titles = async (caseId: number | null) =>
  (await courseOfCase(clerk, caseId ?? 0)).map((entry) => actSentence(entry).title);

describe('a message that begins another matter', () => {
  test('becomes a thread with a case, whose fourteen days run from the day on which it came', async () => {
    const { threadId, messageId, later: third } = await begun();
    const before = await threadRow(threadId);
    const { threadId: own } = await split(clerk, threadId, messageId);
    expect(await messagesOf(own)).toEqual([messageId]);
    expect(await messagesOf(threadId)).not.toContain(messageId);
    expect(await messagesOf(threadId)).toContain(third);
    expect(await open(own)).toMatchObject({ SETTLEMENT: '2026-12-09' });
    expect(await open(threadId)).toMatchObject({ SETTLEMENT: '2026-12-07' });
    const [row, source] = [await threadRow(own), await threadRow(threadId)];
    expect(row).toMatchObject({ subject: 'Drzewo', splitFromId: threadId, awaitsAnswer: true });
    expect(row.case).toMatchObject({ status: 'ACCEPTED', departmentId: office.counter.id });
    expect(source.case?.id).toBe(before.case?.id);
    expect(await titles(source.caseId)).toContain(
      `Wydzielono wiadomość do sprawy EM/${row.case?.registryNumber}/2026`,
    );
    expect(await titles(row.caseId)).toContain(
      `Wiadomość wydzielono ze sprawy EM/${source.case?.registryNumber}/2026`,
    );
    expect((await getThread(clerk, own)).splitFrom).toMatchObject({ id: threadId });
    expect((await getThread(clerk, threadId)).splitOff).toMatchObject([{ id: own }]);
  });

  test('takes those after it along, where the person says so', async () => {
    const { threadId, messageId, later: third } = await begun();
    const { threadId: own } = await split(clerk, threadId, messageId, true);
    expect(await messagesOf(own)).toEqual([messageId, third]);
    expect((await threadRow(threadId)).lastMessageAt).toEqual(new Date('2026-11-23T09:15:00+01:00'));
  });

  test('is acknowledged once with its own number, because the first acknowledgement named another matter', async () => {
    const { threadId, messageId, second } = await begun();
    const { threadId: own } = await split(clerk, threadId, messageId);
    const [{ message }] = await acknowledgements(own);
    expect(message.inReplyTo).toBe(second);
    expect(message.textBody).toContain(`EM/${(await threadRow(own)).case?.registryNumber}/2026`);
    expect(await open(own)).toMatchObject({ ACKNOWLEDGEMENT: '2026-11-30' });
    await sendDue(() => later(clerk, 1).now, mailbox.id);
    expect(Object.keys(await open(own))).not.toContain('ACKNOWLEDGEMENT');
    expect(await acknowledgements(threadId)).toHaveLength(1);
  });

  test('that came before the acknowledgement of the first one was written leaves that one behind', async () => {
    const [from, id] = [`${randomUUID()}@example.org`, `${randomUUID()}@example.org`];
    const now = '2026-11-23T12:00:00+01:00';
    const { threadId } = await arrive(mailbox, letter({ id, from }), { now });
    const two = await arrive(mailbox, letter({ id: `${randomUUID()}@example.org`, from, answers: [id] }), {
      at: '2026-11-23T09:30:00+01:00',
      now,
    });
    expect(two.threadId).toBe(threadId);
    const [{ messageId: first }] = await acknowledgements(threadId);
    await split(clerk, threadId, two.messageId, true);
    expect((await acknowledgements(threadId)).map(({ messageId }) => messageId)).toEqual([first]);
  });

  test('that the office has answered is not acknowledged any more', async () => {
    const { threadId, from, later: third } = await begun();
    await sendAnswer(clerk, {
      threadId,
      requestKey: randomUUID(),
      to: from,
      text: 'Sprawdzamy.',
      documentIds: [],
      settles: false,
      refuses: false,
      refusalReason: '',
      provision: '',
    });
    expect(await codes([split(clerk, threadId, third, true)])).toEqual(['mail-still-going']);
    await sendDue(() => later(clerk, 2).now, mailbox.id);
    const { threadId: own } = await split(clerk, threadId, third, true);
    expect(await acknowledgements(own)).toEqual([]);
    expect(Object.keys(await open(own))).not.toContain('ACKNOWLEDGEMENT');
    expect(await threadRow(own)).toMatchObject({ awaitsAnswer: false });
  });

  test('keeps later answers: what answers it comes to its thread, what answers the first one to the first', async () => {
    const { threadId, messageId, from, id, second } = await begun();
    const { threadId: own } = await split(clerk, threadId, messageId);
    await sendDue(() => later(clerk, 1).now, mailbox.id);
    const [{ message: first }] = await acknowledgements(threadId);
    const further = await arrive(mailbox, letter({ from, answers: [id, second] }), { at: FRIDAY });
    expect(further).toMatchObject({ threadId: own });
    // A program that names every e-mail that it knows, and answers the first acknowledgement.
    const back = await arrive(mailbox, letter({ from, answers: [second, id, first.messageId] }), {
      at: FRIDAY,
    });
    expect(back).toMatchObject({ threadId });
  });

  test('is split once for two clicks and two people at once', async () => {
    const { threadId, messageId } = await begun();
    const { version } = await threadRow(threadId);
    const input = { threadId, version, messageId, withFollowing: false, reason: 'To o drzewie.' };
    const cases = await db().case.count();
    const done = await Promise.all([splitMessage(clerk, input), splitMessage(other, input)]);
    expect(new Set(done.map((each) => each.threadId)).size).toBe(1);
    expect(await db().case.count()).toBe(cases + 1);
  });

  test('is not the first of its thread, nor one of another thread, nor split by a stranger or from an old page', async () => {
    const { threadId, messageId } = await begun();
    const [first] = await messagesOf(threadId);
    const foreign = await begun();
    expect(
      await codes([
        split(clerk, threadId, first),
        split(clerk, threadId, foreign.messageId),
        split(stranger, threadId, messageId),
        splitMessage(clerk, {
          threadId,
          version: 0,
          messageId,
          withFollowing: false,
          reason: 'To o drzewie.',
        }),
      ]),
    ).toEqual(['message-begins-thread', 'not-found', 'not-found', 'page-outdated']);
    expect(await messagesOf(threadId)).toContain(messageId);
  });
});

describe('a split that was a mistake', () => {
  test('is taken back with a reason: the case ends, the messages stand in the first thread, and may be parted again', async () => {
    const { threadId, messageId, from, second } = await begun();
    const { threadId: own } = await split(clerk, threadId, messageId);
    await sendDue(() => later(clerk, 1).now, mailbox.id);
    await writeMailNote(clerk, { threadId: own, requestKey: randomUUID(), text: 'Dąb przy szkole.' });
    const undo = { threadId: own, reason: 'Jednak to samo.' };
    expect(await codes([joinBack(stranger, undo)])).toEqual(['not-found']);
    await Promise.all([joinBack(later(clerk, 2), undo), joinBack(later(other, 2), undo)]);
    expect(await threadRow(own)).toMatchObject({ mergedIntoId: threadId, case: { status: 'ATTACHED' } });
    expect(await open(own)).toEqual({});
    const { messages, notes, splitOff, caseId } = await getThread(clerk, threadId);
    expect(messages.map(({ id }) => id)).toContain(messageId);
    expect(notes).toMatchObject([{ text: 'Dąb przy szkole.' }]);
    expect(splitOff).toEqual([]);
    const undone = (await titles(caseId)).filter((title) => title.startsWith('Cofnięto wydzielenie'));
    expect(undone).toHaveLength(1);
    const further = await arrive(mailbox, letter({ from, answers: [second] }), { at: FRIDAY });
    expect(further).toMatchObject({ threadId });
    await splitThread(later(clerk, 5), { threadId: own, reason: 'Jednak inna.' });
    expect(await open(own)).toMatchObject({ SETTLEMENT: '2026-12-09' });
    expect(await acknowledgements(own)).toHaveLength(1);
  });

  test('is not taken back once one of the cases is over, and no thread is that was never split off', async () => {
    const { threadId, messageId } = await begun();
    const { threadId: own } = await split(clerk, threadId, messageId);
    const { caseId } = await threadRow(threadId);
    await db().case.update({ where: { id: caseId ?? 0 }, data: { status: 'SETTLED', settledAt: clerk.now } });
    expect(
      await codes([
        joinBack(clerk, { threadId: own, reason: 'Jednak to samo.' }),
        joinBack(clerk, { threadId, reason: 'Jednak to samo.' }),
      ]),
    ).toEqual(['join-back-unfit', 'not-found']);
  });
});
