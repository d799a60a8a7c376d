import { once } from 'node:events';
import { createServer } from 'node:net';
import { createTransport } from 'nodemailer';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startDemoMail } from '@/lib/modules/mail/operations/demo-mail';
import { sendDue } from '@/lib/modules/mail/operations/outbox';
import { listSent } from '@/lib/modules/mail/queries/sent';
import { db } from '@/lib/platform/db';
import { forgetSettings } from '@/lib/platform/env';
import { freePort } from '@/lib/platform/free-port';
import { makeMailbox } from '@/tests/factories/mails';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf, NOW } from '@/tests/factories/people';

let office: MadeOffice;
let port: number;
let stop: (() => Promise<void>) | null = null;
const now = () => new Date(NOW);
beforeAll(async () => {
  office = await makeOffice();
  await makeMailbox(office.roads);
});
beforeEach(async () => {
  port = await freePort();
  process.env.OKIENKO_DEMO_SMTP_PORT = String(port);
  forgetSettings();
});
afterEach(() => stop?.());

const send = (to: string) =>
  createTransport({ host: '127.0.0.1', port, ignoreTLS: true }).sendMail({
    from: 'Jan Lis <jan@poczta.example>',
    to,
    subject: 'Zażółć gęślą jaźń',
    text: 'Dzień dobry',
    attachments: [{ filename: 'mapa.txt', content: 'mapa' }],
  });

test('an e-mail sent to the demonstration becomes a case, and what it sends is kept and shown to those who read the case', async () => {
  stop = await startDemoMail(now);
  await send('urzad@zalesin.example');
  const [{ id, subject, departmentId }] = await db().case.findMany({ where: { kind: 'EMAIL' } });
  expect([subject, departmentId]).toEqual(['Zażółć gęślą jaźń', office.roads.id]);
  const mailbox = await db().mailbox.findFirstOrThrow();
  await sendDue(now, mailbox.id);
  const reader = ctxOf(await actorOf('CASE_WORKER', office.roads));
  const stranger = ctxOf(await actorOf('CASE_WORKER', office.geodesy));
  const { items } = await listSent(reader);
  expect(items.map(({ kind, state, to }) => [kind, state, to])).toEqual([
    ['ACKNOWLEDGEMENT', 'SENT', 'jan@poczta.example'],
  ]);
  expect((await listSent(stranger)).items).toEqual([]);
  await db().case.update({
    where: { id },
    data: { departmentId: office.geodesy.id, destinationId: office.geodesy.id },
  });
  expect((await listSent(reader)).items).toEqual([]);
  expect((await listSent(stranger)).items).toHaveLength(1);
});

test('an e-mail to an unknown address is refused', async () => {
  stop = await startDemoMail(now);
  await expect(send('nikt@zalesin.example')).rejects.toMatchObject({ responseCode: 550 });
});

test('a taken port leaves the demonstration without incoming mail', async () => {
  const other = createServer().listen(port, '127.0.0.1');
  await once(other, 'listening');
  stop = await startDemoMail(now);
  expect(stop).toBeNull();
  other.close();
});

test('port 0 switches incoming mail off', async () => {
  process.env.OKIENKO_DEMO_SMTP_PORT = '0';
  forgetSettings();
  stop = await startDemoMail(now);
  expect(stop).toBeNull();
});
