import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { plainDateOf } from '@/lib/core/plain-date';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { sendAnswer, takeBackAnswer } from '@/lib/modules/mail/operations/answer';
import { categorise } from '@/lib/modules/mail/operations/categorise';
import { saveMailDraft, takeOverDraft } from '@/lib/modules/mail/operations/drafts';
import { handOverMail } from '@/lib/modules/mail/operations/hand-over';
import { mergeThread, splitThread } from '@/lib/modules/mail/operations/merge';
import { noteThreadOpened } from '@/lib/modules/mail/operations/open-thread';
import { sendDue } from '@/lib/modules/mail/operations/outbox';
import { remindOfUnopenedMail } from '@/lib/modules/mail/operations/remind-unopened';
import { listDesk } from '@/lib/modules/mail/queries/desk';
import { findDeskRow } from '@/lib/modules/mail/queries/desk-row';
import { getThread } from '@/lib/modules/mail/queries/thread';
import type { DeskTab } from '@/lib/modules/mail/schema/desk';
import type { MailCategory } from '@/lib/modules/mail/schema/values';
import { acceptHandOvers } from '@/lib/modules/routing/operations/decide';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { arrive, letter, makeMailbox } from '@/tests/factories/mails';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, later } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';

// The day of receipt is Monday, 23 November 2026; the desk works on Tuesday.

let office: MadeOffice;
let mailbox: Mailbox;
let bip: Mailbox;
let clerk: Ctx;
let other: Ctx;
let worker: Ctx;
let head: Ctx;
beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('INFORMATION', office.counter, { name: 'Piotr Łęcki' }));
  other = ctxOf(await actorOf('CLERK', office.counter, { name: 'Anna Wrona' }));
  worker = ctxOf(await actorOf('CASE_WORKER', office.roads));
  head = ctxOf(await actorOf('HEAD', office.roads));
  mailbox = await makeMailbox(office.counter);
  bip = await makeMailbox(office.counter, { address: 'bip@zalesin.example', purpose: 'BIP' });
});

const came = async (text: string, subject = 'Pytanie', to = mailbox) =>
  (await arrive(to, letter({ subject, text }))).threadId;
const rowOf = async (ctx: Ctx, threadId: number) => {
  const found = await findDeskRow(ctx, threadId);
  if (!found) throw new Error('the thread is hidden');
  return found;
};
const versionOf = async (threadId: number) =>
  (await db().mailThread.findUniqueOrThrow({ where: { id: threadId } })).version;
const decide = async (ctx: Ctx, threadId: number, category: MailCategory, reason = '') =>
  categorise(ctx, { threadId, version: await versionOf(threadId), category, reason });
const clocksOf = async (threadId: number) => {
  const { caseId } = await db().mailThread.findUniqueOrThrow({ where: { id: threadId } });
  const clocks = await db().clock.findMany({ where: { caseId: caseId ?? 0, closedAt: null } });
  return Object.fromEntries(
    clocks.map(({ purpose, rule, dueOn }) => [purpose, `${rule} ${dueOn.toISOString().slice(0, 10)}`]),
  );
};
const answer = (ctx: Ctx, threadId: number, more: Partial<Parameters<typeof sendAnswer>[1]> = {}) =>
  sendAnswer(ctx, {
    threadId,
    requestKey: crypto.randomUUID(),
    to: 'anna@example.org',
    text: 'Opłata wynosi 10 zł.',
    documentIds: [],
    settles: true,
    refuses: false,
    refusalReason: '',
    provision: '',
    ...more,
  });
const goOut = (ctx: Ctx, box = mailbox) => sendDue(() => later(ctx, 1).now, box.id);
const listed = async (ctx: Ctx, tab: DeskTab, more = {}) =>
  (await listDesk(ctx, { tab, q: '', mine: false, ...more })).items.map(({ id }) => id);

describe('the category of a thread', () => {
  test('with an act of its own sets its term from the day of receipt, and the fourteen days run beside it', async () => {
    const threadId = await came('Petycja o przedłużenie linii 14');
    expect(await clocksOf(threadId)).toMatchObject({ SETTLEMENT: 'EMAIL_14D 2026-12-07' });
    await decide(clerk, threadId, 'PETITION');
    expect(await clocksOf(threadId)).toMatchObject({
      SETTLEMENT: 'PET_3M 2027-02-23',
      ANSWER: 'EMAIL_14D 2026-12-07',
    });
    const { row } = await rowOf(clerk, threadId);
    expect(row).toMatchObject({
      category: 'PETITION',
      categoryBy: 'Piotr Łęcki',
      suggestedCategory: 'PETITION',
    });
    expect(row.case).toMatchObject({ dueOn: '2027-02-23', dueRule: 'PET_3M' });
  });

  test('is changed with a reason, and the office’s days alone remain for a question', async () => {
    const threadId = await came('Skarga');
    await decide(clerk, threadId, 'COMPLAINT');
    expect(await codes([decide(clerk, threadId, 'QUESTION')])).toEqual(['category-reason-missing']);
    await decide(clerk, threadId, 'QUESTION', 'To tylko pytanie.');
    expect(await clocksOf(threadId)).toEqual({
      SETTLEMENT: 'EMAIL_14D 2026-12-07',
      ACKNOWLEDGEMENT: expect.any(String),
      ASSIGNMENT: expect.any(String),
    });
    const { row } = await rowOf(clerk, threadId);
    const course = await courseOfCase(clerk, row.case?.id ?? 0);
    expect(course.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['mail.categorised', 'mail.registered']),
    );
  });

  test('ends the case for spam, and another category brings the case and its clocks back', async () => {
    const threadId = await came('Kryptowaluty');
    await decide(clerk, threadId, 'SPAM');
    expect(await rowOf(clerk, threadId)).toMatchObject({
      tab: 'spam',
      row: { case: { status: 'CANCELLED' } },
    });
    expect(await clocksOf(threadId)).toEqual({});
    expect(await listed(clerk, 'spam')).toContain(threadId);
    await decide(clerk, threadId, 'PUBLIC_INFORMATION', 'To nie spam.');
    expect(await rowOf(clerk, threadId)).toMatchObject({
      tab: 'open',
      row: { case: { status: 'ACCEPTED' } },
    });
    expect(await clocksOf(threadId)).toMatchObject({
      SETTLEMENT: 'UDIP_14D 2026-12-07',
      ANSWER: 'EMAIL_14D 2026-12-07',
    });
  });

  test('of two people at once is that of the first, and the second is told that the page is outdated', async () => {
    const threadId = await came('Coś');
    const version = await versionOf(threadId);
    const outcomes = await Promise.allSettled([
      categorise(clerk, { threadId, version, category: 'MOTION', reason: '' }),
      categorise(other, { threadId, version, category: 'COMPLAINT', reason: '' }),
    ]);
    const refused = outcomes.filter((each) => each.status === 'rejected');
    expect(refused.map(({ reason }) => reason.code)).toEqual(['page-outdated']);
  });

  test('is decided by the department that has the thread alone', async () => {
    const threadId = await came('Coś');
    expect(await codes([decide(worker, threadId, 'MOTION')])).toEqual(['not-found']);
    expect(await findDeskRow(worker, threadId)).toBeNull();
  });
});

describe('an answer', () => {
  test('goes after half a minute with the signature, and settles the case then', async () => {
    const threadId = await came('Ile?');
    const { messageId } = await answer(clerk, threadId);
    expect((await rowOf(clerk, threadId)).row).toMatchObject({
      case: { status: 'ACCEPTED' },
      answer: { state: 'QUEUED' },
    });
    await goOut(clerk);
    const thread = await getThread(clerk, threadId);
    const sent = thread.messages.find(({ id }) => id === messageId);
    expect(sent?.delivery).toMatchObject({ state: 'SENT', kind: 'ANSWER' });
    expect(sent?.parts.map(({ text }) => text).join('\n')).toMatch(/Opłata wynosi 10 zł\.[\s\S]*Piotr Łęcki/);
    const message = await db().mailMessage.findUniqueOrThrow({ where: { id: messageId } });
    expect(message).toMatchObject({
      subject: 'Re: Pytanie',
      inReplyTo: expect.stringContaining('@example.org'),
    });
    expect(await rowOf(clerk, threadId)).toMatchObject({
      tab: 'over',
      row: { awaitsAnswer: false, case: { status: 'SETTLED' } },
    });
    expect(await db().settlement.findMany({ where: { caseId: thread.caseId ?? 0 } })).toMatchObject([
      { outcome: 'INFORMATION', settledById: clerk.actor.staffId, how: 'Odpowiedziano e-mailem.' },
    ]);
    expect(await clocksOf(threadId)).toEqual({});
  });

  test('is taken back before it goes, and its text is the draft again', async () => {
    const threadId = await came('Ile?');
    const { messageId } = await answer(clerk, threadId);
    expect(await codes([takeBackAnswer(other, { threadId, messageId })])).toEqual(['not-allowed']);
    await takeBackAnswer(clerk, { threadId, messageId });
    await goOut(clerk);
    const thread = await getThread(clerk, threadId);
    expect(thread.messages.map(({ id }) => id)).not.toContain(messageId);
    expect(thread.ownDraft?.text).toBe('Opłata wynosi 10 zł.');
    expect((await rowOf(clerk, threadId)).row.case?.status).toBe('ACCEPTED');
  });

  test('that has gone is not taken back', async () => {
    const threadId = await came('Ile?');
    const { messageId } = await answer(clerk, threadId);
    await goOut(clerk);
    const late = later(clerk, 2);
    expect(await codes([takeBackAnswer(late, { threadId, messageId })])).toEqual(['mail-gone']);
  });

  test('is queued once for two clicks', async () => {
    const threadId = await came('Ile?');
    const requestKey = crypto.randomUUID();
    const first = await answer(clerk, threadId, { requestKey });
    expect(await answer(clerk, threadId, { requestKey })).toEqual(first);
  });

  test('waits while another person writes one, who can be relieved; after ten minutes nobody holds it', async () => {
    const threadId = await came('Ile?');
    await saveMailDraft(other, { threadId, text: 'Dzień dobry,' });
    expect((await rowOf(clerk, threadId)).row.writes).toMatchObject({ name: 'Anna Wrona' });
    expect((await getThread(clerk, threadId)).othersDraft).toMatchObject({ text: 'Dzień dobry,' });
    expect(await codes([answer(clerk, threadId)])).toEqual(['mail-being-answered']);
    expect((await rowOf(later(clerk, 11), threadId)).row.writes).toBeNull();
    await takeOverDraft(clerk, { threadId });
    expect((await getThread(clerk, threadId)).ownDraft?.text).toBe('Dzień dobry,');
    await answer(clerk, threadId);
  });
});

describe('a thread of another department', () => {
  test('leaves the desk with the hand-over, is accepted there, and its answer tells the desk of the BIP', async () => {
    const threadId = await came('Proszę o wykaz umów na odśnieżanie', 'Umowy', bip);
    const requestKey = crypto.randomUUID();
    await handOverMail(clerk, { threadId, departmentId: office.roads.id, note: '', requestKey });
    await handOverMail(clerk, { threadId, departmentId: office.roads.id, note: '', requestKey });
    expect(await listed(clerk, 'open')).not.toContain(threadId);
    expect(await listed(clerk, 'elsewhere')).toContain(threadId);
    const [waiting] = await db().handOver.findMany({ where: { batch: requestKey } });
    await acceptHandOvers(head, { handOverIds: [waiting.id] });
    expect(await listed(head, 'open')).toContain(threadId);
    await noteThreadOpened(worker, threadId);
    const { row } = await rowOf(clerk, threadId);
    expect(row).toMatchObject({ bipToldAt: null, firstOpenedAt: expect.any(Date) });
    await answer(worker, threadId);
    await goOut(worker, bip);
    expect((await rowOf(clerk, threadId)).row).toMatchObject({
      bipToldAt: expect.any(Date),
      case: { status: 'SETTLED', department: office.roads.name },
    });
    expect(await listed(clerk, 'over')).toContain(threadId);
    expect(await listed(head, 'over')).toContain(threadId);
  });
});

describe('two threads of one person', () => {
  test('are put together under the term of the second, and parted again with their clocks', async () => {
    const first = await came('a', 'Chodnik');
    const second = await came('b', 'Chodnik, dopisek');
    await decide(clerk, first, 'MOTION');
    const version = await versionOf(second);
    await mergeThread(clerk, { threadId: second, version, intoThreadId: first });
    await mergeThread(clerk, { threadId: second, version, intoThreadId: first });
    const thread = await getThread(clerk, first);
    expect(thread.messages.filter(({ direction }) => direction === 'IN')).toHaveLength(2);
    expect(thread.merged).toEqual([{ id: second, subject: 'Chodnik, dopisek' }]);
    expect(await clocksOf(second)).toEqual({});
    expect(await listed(clerk, 'open')).not.toContain(second);
    expect(await codes([mergeThread(worker, { threadId: second, version, intoThreadId: first })])).toEqual([
      'not-found',
    ]);
    expect(await codes([splitThread(worker, { threadId: second, reason: 'Pomyłka.' })])).toEqual([
      'not-found',
    ]);
    await splitThread(later(clerk, 5), { threadId: second, reason: 'To inna sprawa.' });
    expect(await clocksOf(second)).toMatchObject({ SETTLEMENT: 'EMAIL_14D 2026-12-07' });
    expect(await listed(clerk, 'open')).toContain(second);
  });
});

describe('an e-mail that nobody opens', () => {
  test('is told to the head of the department once, in office hours', async () => {
    const boss = ctxOf(await actorOf('HEAD', office.geodesy));
    const box = await makeMailbox(office.geodesy, { address: 'geodezja@zalesin.example' });
    const threadId = await came('Halo?', 'Nieotwarty', box);
    const told = () =>
      db().reminder.findMany({ where: { staffId: boss.actor.staffId, topic: 'MAIL', kind: 'AFTER' } });
    await remindOfUnopenedMail(new Date('2026-11-27T10:00:00+01:00'));
    await remindOfUnopenedMail(new Date('2026-11-30T10:00:00+01:00'));
    expect(await told()).toMatchObject([{ note: 'Nikt nie otworzył tego e-maila.' }]);
    await noteThreadOpened(boss, threadId);
    const next = await came('Halo?', 'Otwarty', box);
    await noteThreadOpened(boss, next);
    await remindOfUnopenedMail(new Date('2026-12-01T10:00:00+01:00'));
    expect(await told()).toHaveLength(1);
  });
});

describe('the list of the desk', () => {
  test('stands by the nearest date, pages without gaps, and is narrowed by words and mailbox', async () => {
    const first = await came('a', 'Zażółcona gęś');
    const second = await came('b', 'Zażółcona gęś');
    await decide(clerk, second, 'DIGITAL_ACCESSIBILITY');
    const q = 'zazolcona ges';
    expect(await listed(clerk, 'open', { q })).toEqual([second, first]);
    expect(await listed(clerk, 'open', { q, mailboxId: bip.id })).toEqual([]);
    expect(await listed(clerk, 'open', { q, mine: true })).toEqual([]);
    const [row] = (await listDesk(clerk, { tab: 'open', q, mine: false })).items;
    const after = { dueOn: row.case?.dueOn ?? null, id: row.case?.id ?? 0 };
    expect(await listed(clerk, 'open', { q, after })).toEqual([first]);
    expect(await listed(head, 'open', { q })).toEqual([]);
  });

  test('counts the threads of its tabs, and those that are late', async () => {
    const { counts, summary } = await listDesk(clerk, { tab: 'open', q: '', mine: false });
    expect(counts.open).toBe((await listed(clerk, 'open')).length);
    expect(summary.late).toBe(0);
    const past = ctxOf(clerk.actor, '2026-12-09T10:00:00+01:00');
    expect(plainDateOf(past.now)).toBe('2026-12-09');
    const { late, overTime } = (await listDesk(past, { tab: 'open', q: '', mine: false })).summary;
    expect(late).toBeGreaterThan(0);
    expect(overTime).toBeGreaterThan(0);
  });
});
