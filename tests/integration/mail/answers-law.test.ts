import { beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { proceedingsOf } from '@/lib/modules/cases/queries/proceedings';
import { askToFile, sendAnswer } from '@/lib/modules/mail/operations/answer';
import { categorise } from '@/lib/modules/mail/operations/categorise';
import { sendDue } from '@/lib/modules/mail/operations/outbox';
import { senderOf } from '@/lib/modules/mail/queries/sender';
import { getThread } from '@/lib/modules/mail/queries/thread';
import type { MailCategory } from '@/lib/modules/mail/schema/values';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { arrive, bounceOf, letter, makeMailbox } from '@/tests/factories/mails';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, later } from '@/tests/factories/people';
import { codes } from '@/tests/factories/refusals';

// The day of receipt is Monday, 23 November 2026; the desk works on Tuesday.

let office: MadeOffice;
let mailbox: Mailbox;
let clerk: Ctx;
let worker: Ctx;
beforeAll(async () => {
  office = await makeOffice();
  clerk = ctxOf(await actorOf('INFORMATION', office.counter, { name: 'Piotr Łęcki' }));
  await db().staffMember.update({ where: { id: clerk.actor.staffId }, data: { position: 'inspektor' } });
  worker = ctxOf(await actorOf('CASE_WORKER', office.roads));
  mailbox = await makeMailbox(office.counter);
});

const came = async (text: string, category: MailCategory | null) => {
  const { threadId, caseId } = await arrive(mailbox, letter({ text }));
  if (caseId === null) throw new Error('the e-mail has no case');
  if (category) await categorise(clerk, { threadId, version: 1, category, reason: '' });
  return { threadId, caseId };
};
const answer = (threadId: number, more: Partial<Parameters<typeof sendAnswer>[1]> = {}) =>
  sendAnswer(clerk, {
    threadId,
    requestKey: crypto.randomUUID(),
    to: 'anna@example.org',
    text: 'Dzień dobry.',
    documentIds: [],
    settles: true,
    refuses: false,
    refusalReason: '',
    provision: '',
    ...more,
  });
const refusal = { refuses: true, refusalReason: 'Tajemnica.', provision: 'art. 5 ust. 2 UDIP' };
const ask = (threadId: number, law: 'KPA' | 'TAX' = 'KPA') =>
  askToFile(clerk, { threadId, requestKey: crypto.randomUUID(), law });
const goOut = () => sendDue(() => later(clerk, 1).now, mailbox.id);
const lastText = async (threadId: number) =>
  (await getThread(clerk, threadId)).messages.at(-1)?.parts[0].text;
const outcomes = async (caseId: number) =>
  (await db().settlement.findMany({ where: { caseId } })).map(({ outcome }) => outcome);
const runs = async (caseId: number) =>
  (await db().clock.findMany({ where: { caseId, closedAt: null } }))
    .map(({ purpose, rule }) => `${purpose} ${rule}`)
    .filter((each) => /^(?:SETTLEMENT|ANSWER) /.test(each))
    .sort();

describe('the request to file a podanie', () => {
  test('leaves an e-mail that is meant as one without consideration (KPA art. 63 § 1)', async () => {
    const { threadId, caseId } = await came('Proszę o wydanie zaświadczenia', 'APPLICATION');
    await ask(threadId);
    await goOut();
    expect(await lastText(threadId)).toMatch(/bez rozpoznania \(art\. 63 § 1[\s\S]*nie zachowuje terminu/);
    expect(await outcomes(caseId)).toEqual(['LEFT_UNCONSIDERED']);
  });

  test('cites the tax code in a tax matter (art. 169 § 1b)', async () => {
    const { threadId } = await came('Wnoszę o umorzenie podatku', 'APPLICATION');
    await ask(threadId, 'TAX');
    await goOut();
    const text = await lastText(threadId);
    expect(text).toContain('bez rozpatrzenia (art. 169 § 1b Ordynacji podatkowej)');
    expect(text).not.toContain('faks');
  });

  test('answers a question, which is no podanie', async () => {
    const { threadId, caseId } = await came('Jak dostać odpis?', 'QUESTION');
    await ask(threadId);
    await goOut();
    expect(await lastText(threadId)).toContain('do załatwienia tej sprawy potrzebne jest podanie');
    expect(await outcomes(caseId)).toEqual(['INFORMATION']);
  });

  test.each(['PETITION', 'PUBLIC_INFORMATION', 'ENVIRONMENT', 'PERSONAL_DATA', 'COMPLAINT'] as const)(
    'is refused for %s, which may come by e-mail',
    async (category) => {
      const { threadId, caseId } = await came('Treść', category);
      expect(await codes([ask(threadId)])).toEqual(['may-come-by-email']);
      expect(await outcomes(caseId)).toEqual([]);
    },
  );
});

describe('a refusal', () => {
  test('of public information is announced, and its term runs until the decision (UDIP art. 16 ust. 1)', async () => {
    const { threadId, caseId } = await came('Ile zarabia sekretarz?', 'PUBLIC_INFORMATION');
    expect(await codes([answer(threadId, { refuses: true })])).toEqual(['refusal-reason-missing']);
    await answer(threadId, refusal);
    await goOut();
    expect(await lastText(threadId)).toContain('Odmowa wymaga decyzji (art. 16 ust. 1');
    expect(await outcomes(caseId)).toEqual([]);
    expect(await runs(caseId)).toEqual(['ANSWER EMAIL_14D', 'SETTLEMENT UDIP_14D']);
  });

  test('about personal data names the complaint to the authority and the court (RODO art. 12 ust. 4)', async () => {
    const { threadId, caseId } = await came('Proszę usunąć moje dane', 'PERSONAL_DATA');
    await answer(threadId, refusal);
    await goOut();
    expect(await lastText(threadId)).toMatch(/Prezesa Urzędu Ochrony Danych Osobowych[\s\S]*sądem/);
    expect(await outcomes(caseId)).toEqual(['INFORMATION']);
  });
});

test('a complaint is settled by a signed notice, never by an e-mail alone (KPA art. 238 § 1)', async () => {
  const { threadId, caseId } = await came('Skarga', 'COMPLAINT');
  expect(await codes([answer(threadId)])).toEqual(['answer-unsigned']);
  await answer(threadId, { settles: false });
  await goOut();
  expect(await outcomes(caseId)).toEqual([]);
  expect(await lastText(threadId)).toContain('Piotr Łęcki\ninspektor\n');
});

test('the matter of another authority waits for an answer that names the authority', async () => {
  const { threadId, caseId } = await came('Rachunek za prąd', 'NOT_FOR_US');
  expect(await runs(caseId)).toEqual(['SETTLEMENT EMAIL_14D']);
  await answer(threadId);
  await goOut();
  expect(await outcomes(caseId)).toEqual(['INFORMATION']);
});

test('a case goes on by the law of its category, and by the code again when that changes', async () => {
  const { threadId, caseId } = await came('Petycja', 'PETITION');
  expect((await proceedingsOf(db(), caseId)).procedure).toBe('PETITION');
  await categorise(clerk, { threadId, version: 2, category: 'QUESTION', reason: 'To pytanie.' });
  expect((await proceedingsOf(db(), caseId)).procedure).toBe('KPA');
});

test('a document of a public list about the environment is due in three days (UUIOŚ art. 14 ust. 3)', async () => {
  const { caseId } = await came('Proszę o raport środowiskowy', 'ENVIRONMENT_DOCUMENT');
  const { dueOn } = await db().clock.findFirstOrThrow({ where: { caseId, purpose: 'SETTLEMENT' } });
  expect(dueOn.toISOString()).toContain('2026-11-26');
  expect((await proceedingsOf(db(), caseId)).procedure).toBe('ENVIRONMENT');
});

test('a settling answer that comes back opens the case again with its terms', async () => {
  const { threadId, caseId } = await came('Proszę o umowę', 'PUBLIC_INFORMATION');
  const { messageId } = await answer(threadId);
  await goOut();
  expect([await outcomes(caseId), await runs(caseId)]).toEqual([['INFORMATION'], []]);
  const { messageId: ours } = await db().mailMessage.findUniqueOrThrow({ where: { id: messageId } });
  await arrive(mailbox, bounceOf(ours));
  await arrive(mailbox, bounceOf(ours));
  expect(await db().case.findUniqueOrThrow({ where: { id: caseId } })).toMatchObject({
    status: 'IN_PROGRESS',
    settledAt: null,
  });
  expect(await runs(caseId)).toEqual(['ANSWER EMAIL_14D', 'SETTLEMENT UDIP_14D']);
  expect(await db().historyEntry.count({ where: { caseId, type: 'case.reopened' } })).toBe(1);
});

test('the office itself reopens a case whose answer came back, and the author leads it', async () => {
  const { threadId, caseId } = await came('Proszę o umowę', 'PUBLIC_INFORMATION');
  const { messageId } = await answer(threadId);
  await goOut();
  const { messageId: ours } = await db().mailMessage.findUniqueOrThrow({ where: { id: messageId } });
  const before = await db().historyEntry.findMany({ where: { caseId } });
  await arrive(mailbox, bounceOf(ours));
  const after = await db().historyEntry.findMany({
    where: { caseId, id: { notIn: before.map(({ id }) => id) } },
  });
  expect(after.map(({ type }) => type)).toContain('case.reopened');
  expect(new Set(after.map(({ actorId }) => actorId))).toEqual(new Set([null]));
  expect(await db().settlement.findFirstOrThrow({ where: { caseId } })).toMatchObject({
    settledById: clerk.actor.staffId,
    reopenedById: null,
    reopenReason: 'Odpowiedź e-mailem wróciła, nie doszła.',
  });
  const { assigneeId } = await db().case.findUniqueOrThrow({ where: { id: caseId } });
  expect(assigneeId).toBe(clerk.actor.staffId);
  const told = (await courseOfCase(clerk, caseId)).find(({ type }) => type === 'case.reopened');
  expect(told?.actor).toBeNull();
});

test('a person’s e-mail with a report in it is an e-mail, and the report of an older answer changes nothing', async () => {
  const { threadId, caseId } = await came('Proszę o umowę', 'PUBLIC_INFORMATION');
  const { messageId } = await answer(threadId);
  await goOut();
  const { messageId: ours } = await db().mailMessage.findUniqueOrThrow({ where: { id: messageId } });
  const forged = Buffer.from(
    bounceOf(ours)
      .toString('latin1')
      .replace(/MAILER-DAEMON@example.org/, 'anna@example.org')
      .replace(/Return-Path: <>\r\n/, '')
      .replace('report; report-type=delivery-status', 'mixed'),
    'latin1',
  );
  const taken = await arrive(mailbox, forged);
  expect(taken.threadId).not.toBe(threadId);
  expect(taken.caseId).not.toBeNull();
  expect(await outcomes(caseId)).toEqual(['INFORMATION']);
  await db().case.update({ where: { id: caseId }, data: { settledAt: new Date('2026-11-01T10:00:00Z') } });
  await arrive(mailbox, bounceOf(ours));
  expect(await db().case.findUniqueOrThrow({ where: { id: caseId } })).not.toMatchObject({ settledAt: null });
});

test('an answer to an address of the office is refused', async () => {
  const { threadId } = await came('Pytanie', 'QUESTION');
  expect(await codes([answer(threadId, { to: mailbox.address.toUpperCase() })])).toEqual([
    'mail-address-ours',
  ]);
});

test('a podanie begins with the sender for those who read the thread, and with the day where an e-mail files it', async () => {
  const anna = { firstName: 'Anna', lastName: 'Nowak', email: 'anna@example.org' };
  const petition = await came('a', 'PETITION');
  expect(await senderOf(clerk, petition.caseId)).toEqual({
    ...anna,
    came: { channel: 'EMAIL', receivedOn: '2026-11-23' },
  });
  const podanie = await came('b', 'APPLICATION');
  expect(await senderOf(clerk, podanie.caseId)).toEqual({ ...anna, came: null });
  expect(await senderOf(worker, petition.caseId)).toBeNull();
});
