import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { mailboxesToSend, sendDue } from '@/lib/modules/mail/operations/outbox';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { arrive, letter, MAIL_CAME, makeMailbox } from '@/tests/factories/mails';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf } from '@/tests/factories/people';
import { refusal, smtpServer, type TestServer } from '@/tests/support/smtp';

let office: MadeOffice;
let mailbox: Mailbox;
let server: TestServer | undefined;
const came = new Date(MAIL_CAME);
const after = (minutes: number) => () => new Date(came.getTime() + minutes * 60_000);
beforeAll(async () => {
  office = await makeOffice();
});
beforeEach(async () => {
  mailbox = await makeMailbox(office.roads, {
    address: `poczta-${Math.random()}@zalesin.example`,
    smtpHost: '127.0.0.1',
    smtpSecurity: 'NONE',
  });
});
afterEach(() => server?.close());

/** A thread whose acknowledgement waits, and a server that behaves as told. */
async function waiting(...behaviour: Parameters<typeof smtpServer>) {
  server = await smtpServer(...behaviour);
  await db().mailbox.update({ where: { id: mailbox.id }, data: { smtpPort: server.port } });
  const { threadId, caseId } = await arrive(
    mailbox,
    letter({ from: `${Math.random()}@example.org`, id: `p-${Math.random()}@example.org` }),
  );
  const state = async () =>
    db().mailDelivery.findFirstOrThrow({ where: { message: { threadId } }, include: { message: true } });
  return { server, caseId: caseId ?? 0, state, id: (await state()).messageId };
}

test('an acknowledgement goes out once, from no sender, and says that it is automatic (RFC 3834)', async () => {
  const { server: smtp, state, caseId } = await waiting();
  expect(await mailboxesToSend(came)).toContain(mailbox.id);
  expect(await sendDue(after(0), mailbox.id)).toBe(1);
  expect(await sendDue(after(1), mailbox.id)).toBe(0);
  const [{ from, to, raw }] = smtp.taken;
  const { state: sent, message, toAddress } = await state();
  expect([smtp.taken.length, sent, from, to]).toEqual([1, 'SENT', '', [toAddress]]);
  for (const header of [
    `Message-ID: <${message.messageId}>`,
    `In-Reply-To: <${message.inReplyTo}>`,
    `References: <${message.inReplyTo}>`,
    'Auto-Submitted: auto-replied',
    'X-Auto-Response-Suppress: All',
  ]) {
    expect(raw).toContain(header);
  }
  const clock = await db().clock.findFirstOrThrow({ where: { caseId, purpose: 'ACKNOWLEDGEMENT' } });
  expect(clock.closedAt).toEqual(came);
});

test('a server that is busy gets the e-mail again later, with growing pauses and one Message-ID', async () => {
  let busy = 2;
  const { server: smtp, state } = await waiting({}, () => {
    busy -= 1;
    if (busy >= 0) throw refusal(451, 'try later');
  });
  await sendDue(after(0), mailbox.id);
  expect(await state()).toMatchObject({ state: 'QUEUED', attempts: 1, lastCode: '451' });
  expect(await sendDue(after(0.5), mailbox.id)).toBe(0);
  await sendDue(after(1), mailbox.id);
  expect(await sendDue(after(5), mailbox.id)).toBe(0);
  await sendDue(after(6), mailbox.id);
  const { state: sent, attempts, message } = await state();
  expect([sent, attempts, smtp.taken.length]).toEqual(['SENT', 3, 1]);
  expect(smtp.taken[0].raw).toContain(message.messageId);
});

test('a refusal for good ends the sending, is told on the case, and the person who handles it is reminded', async () => {
  const { state, caseId, id } = await waiting({
    onRcptTo: (_to, _session, done) => done(refusal(550, 'no such user')),
  });
  const { staffId } = await actorOf('CASE_WORKER', office.roads);
  await db().case.update({ where: { id: caseId }, data: { assigneeId: staffId } });
  await sendDue(after(0), mailbox.id);
  expect(await state()).toMatchObject({ state: 'FAILED', lastCode: '550' });
  expect(await db().historyEntry.count({ where: { caseId, type: 'mail.failed' } })).toBe(1);
  expect(await db().reminder.findFirst({ where: { caseId } })).toMatchObject({
    staffId,
    topic: 'MAIL',
    topicId: id,
  });
  expect(await sendDue(after(600), mailbox.id)).toBe(0);
});

test('no server, and a server that takes no password, leave the e-mail in the outbox', async () => {
  const { server: smtp, state } = await waiting();
  await smtp.close();
  await sendDue(after(0), mailbox.id);
  expect(await state()).toMatchObject({ state: 'QUEUED', attempts: 1, lastCode: 'ESOCKET' });
});

test('after two days of tries the e-mail counts as not sent', async () => {
  const { state } = await waiting({}, () => {
    throw refusal(451, 'later');
  });
  await sendDue(after(0), mailbox.id);
  await sendDue(after(48 * 60 + 1), mailbox.id);
  expect((await state()).state).toBe('FAILED');
});

test('a process that dies while it sends leaves the e-mail to another, which sends the same bytes', async () => {
  const { server: smtp, state, id } = await waiting();
  await sendDue(after(0), mailbox.id);
  await db().mailDelivery.update({ where: { messageId: id }, data: { state: 'SENDING', endedAt: null } });
  expect(await sendDue(after(9), mailbox.id)).toBe(0);
  expect(await sendDue(after(11), mailbox.id)).toBe(1);
  expect(smtp.taken.map(({ raw }) => raw)).toEqual([smtp.taken[0].raw, smtp.taken[0].raw]);
  expect(await state()).toMatchObject({ state: 'SENT', attempts: 2 });
});

test('two processes never send one e-mail', async () => {
  const { server: smtp } = await waiting();
  const tried = await Promise.all([1, 2, 3].map(() => sendDue(after(0), mailbox.id)));
  expect([tried.reduce((sum, each) => sum + each, 0), smtp.taken.length]).toEqual([1, 1]);
});

test('a line end in a name or a subject makes no header of its own', async () => {
  const { server: smtp, id } = await waiting();
  await db().mailMessage.update({
    where: { id },
    data: { subject: 'Temat\r\nBcc: ktos@example.net', fromName: 'Urząd\r\nX-Evil: 1' },
  });
  await sendDue(after(0), mailbox.id);
  expect(smtp.taken[0].raw).not.toMatch(/^(Bcc|X-Evil):/m);
  expect(smtp.taken[0].to).toHaveLength(1);
});

test('a stopped mailbox sends nothing', async () => {
  const { server: smtp } = await waiting();
  await db().mailbox.update({ where: { id: mailbox.id }, data: { isActive: false } });
  await sendDue(after(0), mailbox.id);
  expect([smtp.taken, await mailboxesToSend(came)]).toEqual([[], expect.not.arrayContaining([mailbox.id])]);
});
