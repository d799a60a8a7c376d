import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { mergeThread } from '@/lib/modules/mail/operations/merge';
import { sendDue } from '@/lib/modules/mail/operations/outbox';
import { listDesk } from '@/lib/modules/mail/queries/desk';
import { getThread } from '@/lib/modules/mail/queries/thread';
import type { DeskTab } from '@/lib/modules/mail/schema/desk';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { arrive, bounceOf, letter, MAIL_CAME, makeMailbox } from '@/tests/factories/mails';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';

let office: MadeOffice;
let mailbox: Mailbox;
const now = () => new Date(MAIL_CAME);
beforeAll(async () => {
  office = await makeOffice();
  mailbox = await makeMailbox(office.roads);
});
beforeEach(() => db().mailDelivery.updateMany({ data: { queuedAt: new Date('2026-11-02T09:00:00Z') } }));

const threadRow = (id: number) =>
  db().mailThread.findUniqueOrThrow({
    where: { id },
    include: { case: true, messages: { orderBy: { id: 'asc' } } },
  });
const automatic = (threadId: number) =>
  db().mailDelivery.findMany({
    where: { message: { threadId } },
    include: { message: true },
    orderBy: { messageId: 'asc' },
  });

const listedIn = async (ctx: Ctx, tab: DeskTab) =>
  (await listDesk(ctx, { tab, q: '', mine: false })).items.map(({ id }) => id);

/** A thread with its acknowledgement sent. */
async function begun(from = `${randomUUID()}@example.org`) {
  const id = `${randomUUID()}@example.org`;
  const { threadId, caseId } = await arrive(mailbox, letter({ id, from }));
  await sendDue(now, mailbox.id);
  const [{ message }] = await automatic(threadId);
  return { id, from, threadId, caseId: caseId ?? 0, ours: message.messageId, messageId: message.id };
}

test('an answer to the message of the office joins its thread, with a line of the course and no second case', async () => {
  const { threadId, caseId, from, ours } = await begun();
  const further = await arrive(mailbox, letter({ from, answers: [ours], subject: 'Zupełnie inny temat' }));
  expect(further).toMatchObject({ threadId, caseId, isNew: true });
  const types = await db().historyEntry.findMany({
    where: { caseId },
    orderBy: { id: 'asc' },
    select: { type: true },
  });
  expect(types.map(({ type }) => type)).toEqual([
    'mail.registered',
    'mail.queued',
    'mail.sent',
    'clock.closed',
    'mail.received',
  ]);
});

test('a further message by the first message alone joins too, also when only an earlier id is known', async () => {
  const { threadId, from, id } = await begun();
  expect(await arrive(mailbox, letter({ from, answers: [id, 'nieznany@example.org'] }))).toMatchObject({
    threadId,
  });
});

test('an answer that comes before the message it answers takes it into its thread', async () => {
  const from = 'kolejnosc@example.org';
  const second = await arrive(mailbox, letter({ from, answers: ['pierwsza@example.org'] }));
  const first = await arrive(mailbox, letter({ from, id: 'pierwsza@example.org' }));
  expect(first.threadId).toBe(second.threadId);
});

test('a subject proves nothing: two e-mails with one subject are two threads', async () => {
  const from = 'ten-sam@example.org';
  const [one, other] = [
    await arrive(mailbox, letter({ from, subject: 'Re: Sprawa' })),
    await arrive(mailbox, letter({ from, subject: 'Re: Sprawa' })),
  ];
  expect(one.threadId).not.toBe(other.threadId);
});

test('an answer from a stranger lies beside, with a hint, and gets a case of its own', async () => {
  const { threadId, caseId, ours } = await begun();
  const stranger = await arrive(mailbox, letter({ from: 'obcy@example.net', answers: [ours] }));
  expect(stranger.threadId).not.toBe(threadId);
  expect(stranger.caseId).not.toBe(caseId);
  expect(await threadRow(stranger.threadId)).toMatchObject({ relatedThreadId: threadId });
});

test('a person whom the first e-mail named as a recipient may answer in its thread', async () => {
  const raw = letter({ id: 'z-kopia@example.org', head: ['Cc: Maria <maria@example.org>'] });
  const { threadId } = await arrive(mailbox, raw);
  expect(
    await arrive(mailbox, letter({ from: 'maria@example.org', answers: ['z-kopia@example.org'] })),
  ).toMatchObject({ threadId });
});

test('an e-mail that names the person for answers has that person as its correspondent', async () => {
  const raw = letter({ from: 'formularz@example.org', head: ['Reply-To: Ewa Kos <ewa@example.org>'] });
  const { threadId } = await arrive(mailbox, raw);
  expect(await threadRow(threadId)).toMatchObject({
    correspondentName: 'Ewa Kos',
    correspondentAddress: 'ewa@example.org',
  });
  const [{ toAddress }] = await automatic(threadId);
  expect(toAddress).toBe('ewa@example.org');
});

test.each(['SETTLED', 'ATTACHED', 'CANCELLED'] as const)(
  'a new question in a thread whose case is %s begins a case of its own, with its own term',
  async (status) => {
    const { threadId, caseId, from, ours } = await begun();
    await db().case.update({
      where: { id: caseId },
      data: { status, settledAt: status === 'SETTLED' ? now() : null },
    });
    const later = '2026-12-01T09:00:00+01:00';
    const next = await arrive(mailbox, letter({ from, answers: [ours] }), { at: later });
    const { relatedThreadId, case: nextCase } = await threadRow(next.threadId);
    expect(relatedThreadId).toBe(threadId);
    expect([nextCase?.id !== caseId, nextCase?.dueOn.toISOString().slice(0, 10)]).toEqual([
      true,
      '2026-12-15',
    ]);
  },
);

test('a person who writes in a thread of robots gets a case and an acknowledgement there', async () => {
  const from = 'czlowiek@example.org';
  const robot = await arrive(
    mailbox,
    letter({ from, id: 'automat@example.org', head: ['Auto-Submitted: auto-replied'] }),
  );
  const person = await arrive(mailbox, letter({ from, answers: ['automat@example.org'] }));
  expect(person.threadId).toBe(robot.threadId);
  expect(person.caseId).not.toBeNull();
  expect(await automatic(person.threadId)).toHaveLength(1);
});

test('a robot that answers the office joins the thread and changes nothing there', async () => {
  const { threadId, caseId, from, ours } = await begun();
  await db().mailThread.update({ where: { id: threadId }, data: { awaitsAnswer: false } });
  expect(
    await arrive(mailbox, letter({ from, answers: [ours], head: ['Auto-Submitted: auto-replied'] })),
  ).toMatchObject({ threadId, caseId });
  expect((await threadRow(threadId)).awaitsAnswer).toBe(false);
  expect(await automatic(threadId)).toHaveLength(1);
});

test.each(['Auto-Submitted: auto-replied', 'List-Id: <lista.example.org>'])(
  'a robot with "%s" lies beside a thread that is over, without a case, and a person decides about it',
  async (header) => {
    const { threadId, caseId, from, ours } = await begun();
    await db().case.update({ where: { id: caseId }, data: { status: 'SETTLED', settledAt: now() } });
    const beside = await arrive(mailbox, letter({ from, answers: [ours], head: [header] }));
    expect(await threadRow(beside.threadId)).toMatchObject({ relatedThreadId: threadId, caseId: null });
    expect((await threadRow(threadId)).messages.map(({ id }) => id)).not.toContain(beside.messageId);
    const worker = ctxOf(await actorOf('CASE_WORKER', office.roads));
    expect(await listedIn(worker, 'spam')).toContain(beside.threadId);
    expect((await getThread(worker, beside.threadId)).related).toMatchObject({ id: threadId });
    // The person’s own copy of the e-mail that a list sent on first gets a case and a term there.
    const id = (await threadRow(beside.threadId)).messages[0].messageId;
    const direct = await arrive(mailbox, letter({ from, id, answers: [ours] }));
    expect(direct).toMatchObject({ threadId: beside.threadId, caseId: expect.any(Number) });
  },
);

test('a report that an answer did not arrive joins the thread which the answer ended', async () => {
  const { threadId, caseId, ours, messageId } = await begun();
  await db().case.update({ where: { id: caseId }, data: { status: 'SETTLED', settledAt: now() } });
  expect(await arrive(mailbox, bounceOf(ours))).toMatchObject({ threadId, caseId });
  expect((await db().mailDelivery.findUniqueOrThrow({ where: { messageId } })).state).toBe('BOUNCED');
});

test('a stranger with the ids of a thread that is over gets a case beside it, and the thread stays as it was', async () => {
  const { threadId, caseId, ours, id } = await begun();
  await db().case.update({ where: { id: caseId }, data: { status: 'SETTLED', settledAt: now() } });
  const before = await threadRow(threadId);
  const stranger = await arrive(mailbox, letter({ from: 'obcy@example.net', answers: [id, ours] }));
  expect(await threadRow(threadId)).toEqual(before);
  const { case: own, relatedThreadId } = await threadRow(stranger.threadId);
  expect([own === null || own.id === caseId, relatedThreadId]).toEqual([false, threadId]);
});

test('an e-mail in a merged thread comes into the one that stands for it', async () => {
  const [kept, merged] = [await begun(), await begun()];
  await db().mailThread.update({ where: { id: merged.threadId }, data: { mergedIntoId: kept.threadId } });
  await db().mailMessage.updateMany({
    where: { threadId: merged.threadId },
    data: { threadId: kept.threadId },
  });
  expect(await arrive(mailbox, letter({ from: merged.from, answers: [merged.ours] }))).toMatchObject({
    threadId: kept.threadId,
  });
});

test('a correspondent of a merged thread, from an address of their own, answers in the one that holds it', async () => {
  const [kept, merged] = [await begun(), await begun()];
  const worker = ctxOf(await actorOf('CASE_WORKER', office.roads));
  const { version } = await threadRow(merged.threadId);
  await mergeThread(worker, { threadId: merged.threadId, version, intoThreadId: kept.threadId });
  expect(await arrive(mailbox, letter({ from: merged.from, answers: [merged.ours] }))).toMatchObject({
    threadId: kept.threadId,
  });
});

test('an answer in another mailbox is a case there, with a hint', async () => {
  const other = await makeMailbox(office.geodesy, { address: 'geodezja@zalesin.example' });
  const { threadId, from, ours } = await begun();
  const taken = await arrive(other, letter({ from, answers: [ours] }));
  expect((await threadRow(taken.threadId)).relatedThreadId).toBe(threadId);
});

test('an e-mail that comes back is noted on its sending and its case, and its author is reminded once', async () => {
  const { threadId, caseId, ours, messageId } = await begun();
  const author = await actorOf('CASE_WORKER', office.roads);
  await db().mailMessage.update({ where: { id: messageId }, data: { writtenById: author.staffId } });
  expect(await arrive(mailbox, bounceOf(ours))).toMatchObject({ threadId, caseId });
  await arrive(mailbox, bounceOf(ours));
  expect(await db().mailDelivery.findUniqueOrThrow({ where: { messageId } })).toMatchObject({
    state: 'BOUNCED',
    lastCode: '5.1.1',
    lastAnswer: '550 <…> unknown',
  });
  const reminders = await db().reminder.findMany({ where: { caseId } });
  expect(reminders.map(({ staffId, topic, kind, topicId }) => [staffId, topic, kind, topicId])).toEqual([
    [author.staffId, 'MAIL', 'UNDELIVERED', messageId],
  ]);
  expect(await db().historyEntry.count({ where: { caseId, type: 'mail.bounced' } })).toBe(1);
});

test('a report of a delay lies in the thread, and the e-mail stays sent', async () => {
  const { threadId, ours, messageId } = await begun();
  expect(await arrive(mailbox, bounceOf(ours, 'delayed', '4.4.1'))).toMatchObject({ threadId });
  expect((await db().mailDelivery.findUniqueOrThrow({ where: { messageId } })).state).toBe('SENT');
});

test('a correspondent is told once of an absence, with the name of the substitute', async () => {
  const { threadId, caseId, from, ours } = await begun();
  const away = await actorOf('CASE_WORKER', office.roads);
  const substitute = await actorOf('CASE_WORKER', office.roads, { name: 'Beata Zastępcza' });
  await db().case.update({ where: { id: caseId }, data: { assigneeId: away.staffId } });
  const days = { fromOn: new Date('2026-11-20'), toOn: new Date('2026-11-27') };
  await db().substitution.create({
    data: {
      ...days,
      staffId: away.staffId,
      substituteId: substitute.staffId,
      savedById: away.staffId,
      savedAt: now(),
    },
  });
  await arrive(mailbox, letter({ from, answers: [ours] }));
  await arrive(mailbox, letter({ from, answers: [ours] }));
  const replies = (await automatic(threadId)).filter(({ kind }) => kind === 'ABSENCE');
  expect(replies).toHaveLength(1);
  expect(replies[0].message.textBody).toContain(
    'nieobecna do 27 listopada 2026.\nZastępuje ją Beata Zastępcza.',
  );
});
