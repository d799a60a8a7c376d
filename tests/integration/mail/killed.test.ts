import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/platform/db';
import { seal } from '@/lib/platform/secrets';
import { letter, makeMailbox } from '@/tests/factories/mails';
import { makeOffice } from '@/tests/factories/office';
import { type Dovecot, HAS_DOVECOT, PASSWORD, startDovecot } from '@/tests/support/dovecot';
import { smtpServer, type TestServer } from '@/tests/support/smtp';

// MAILS=2000 npx vitest run --project=integration tests/integration/mail/killed is the large form of this test.
const MAILS = Number(process.env.MAILS ?? 40);
const TIMES_KILLED = 3;

describe.skipIf(!HAS_DOVECOT)('a process that takes e-mails in and is killed', () => {
  let dovecot: Dovecot;
  let smtp: TestServer;
  let child: ChildProcess | undefined;
  beforeAll(async () => {
    dovecot = await startDovecot();
    smtp = await smtpServer();
  });
  afterAll(async () => {
    child?.kill('SIGKILL');
    await smtp.close();
    await dovecot.remove();
  });

  const script = resolve('tests/support/mail-process.ts');
  const start = () => spawn(process.execPath, ['--import', 'tsx', script], { stdio: 'ignore' });
  const stored = () => db().mailMessage.count({ where: { direction: 'IN' } });
  const waiting = () => db().mailDelivery.count({ where: { state: 'QUEUED' } });
  const until = async (done: () => Promise<boolean>) => {
    for (let look = 0; look < 2_000 + MAILS * 30; look += 1) {
      if (await done()) return;
      await wait(30);
    }
    throw new Error('it did not happen');
  };

  test(
    `each of ${MAILS} e-mails is one record with one case, and is acknowledged at most once`,
    async () => {
      const office = await makeOffice();
      await makeMailbox(office.roads, {
        imapHost: '127.0.0.1',
        imapPort: dovecot.port,
        imapSecurity: 'NONE',
        imapUser: 'urzad',
        imapSecret: seal('mailbox', PASSWORD),
        smtpHost: '127.0.0.1',
        smtpPort: smtp.port,
        smtpSecurity: 'NONE',
      });
      child = start();
      const arriving = (async () => {
        for (let each = 1; each <= MAILS; each += 1) {
          await dovecot.deliver(
            'urzad',
            letter({ from: `osoba${each}@example.org`, subject: `Pytanie ${each}` }),
          );
          await wait(5);
        }
      })();
      for (let time = 1; time <= TIMES_KILLED; time += 1) {
        await until(async () => (await stored()) >= (MAILS * time) / (TIMES_KILLED + 1));
        child.kill('SIGKILL');
        await once(child, 'exit');
        child = start();
      }
      await arriving;
      await until(async () => (await stored()) >= MAILS && (await waiting()) === 0);

      const messages = await db().mailMessage.findMany({
        where: { direction: 'IN' },
        include: { thread: { include: { case: { include: { clocks: true } } } } },
      });
      expect(new Set(messages.map(({ subject }) => subject)).size).toBe(MAILS);
      expect(messages).toHaveLength(MAILS);
      expect(await db().case.count()).toBe(MAILS);
      const settlements = messages.flatMap(
        ({ thread }) => thread.case?.clocks.filter(({ purpose }) => purpose === 'SETTLEMENT') ?? [],
      );
      expect(settlements).toHaveLength(MAILS);
      const numbers = (await db().case.findMany({ select: { registryNumber: true } })).map(
        ({ registryNumber }) => registryNumber,
      );
      expect(numbers.toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: MAILS }, (_, index) => index + 1),
      );
      expect(await db().mailDelivery.count()).toBe(MAILS);
      const addressees = smtp.taken.map(({ to }) => to[0]);
      expect(new Set(addressees).size).toBe(addressees.length);
    },
    600_000 + MAILS * 1_000,
  );
});
