import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { watchMailbox } from '@/lib/modules/mail/operations/watch';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db';
import type { Mailbox } from '@/lib/platform/generated/prisma/client';
import { incomingServer } from '@/lib/platform/mail/imap';
import { seal } from '@/lib/platform/secrets';
import { letter, makeMailbox } from '@/tests/factories/mails';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { ownerUrl } from '@/tests/support/accounts';
import { breakingDoor, type Dovecot, HAS_DOVECOT, PASSWORD, startDovecot } from '@/tests/support/dovecot';

/** Changes the tables, which the account of the application may not. */
async function asOwner(statement: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl() });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** The pauses before a new connection, short for tests. */
const PAUSES = [50, 50, 50, 100];

describe.skipIf(!HAS_DOVECOT)('a mailbox on a real IMAP server', () => {
  let office: MadeOffice;
  let dovecot: Dovecot;
  let mailbox: Mailbox;
  let user: string;
  let stopping: AbortController;
  let watching: Promise<void>;
  let made = 0;

  beforeAll(async () => {
    office = await makeOffice();
    dovecot = await startDovecot();
  });
  afterAll(() => dovecot.remove());
  beforeEach(async () => {
    made += 1;
    user = `user${made}`;
    mailbox = await makeMailbox(office.roads, {
      address: `${user}@zalesin.example`,
      imapHost: '127.0.0.1',
      imapPort: dovecot.port,
      imapSecurity: 'NONE',
      imapUser: user,
      imapSecret: seal('mailbox', PASSWORD),
    });
    stopping = new AbortController();
  });
  afterEach(async () => {
    stopping.abort();
    await watching;
  });

  const watch = () => {
    watching = watchMailbox(mailbox.id, now, stopping.signal, PAUSES);
  };
  const subjects = async () =>
    (
      await db().mailMessage.findMany({
        where: { mailboxId: mailbox.id, direction: 'IN' },
        orderBy: { id: 'asc' },
      })
    ).map(({ subject }) => subject);
  const state = () => db().mailbox.findUniqueOrThrow({ where: { id: mailbox.id } });
  const until = async (done: () => Promise<boolean>) => {
    for (let attempt = 0; attempt < 400; attempt += 1) {
      if (await done()) return;
      await wait(50);
    }
    throw new Error('it did not happen');
  };
  const taken = (...expected: string[]) =>
    until(async () => JSON.stringify(await subjects()) === JSON.stringify(expected));

  /** The flags of all e-mails of the inbox, as another program sees them. */
  async function flags(): Promise<string[][]> {
    const client = incomingServer({
      host: '127.0.0.1',
      port: dovecot.port,
      security: 'NONE',
      user,
      password: PASSWORD,
    });
    await client.connect();
    await client.mailboxOpen('INBOX');
    const found: string[][] = [];
    for await (const each of client.fetch('1:*', { flags: true })) found.push([...(each.flags ?? [])]);
    await client.logout();
    return found;
  }

  test('e-mails that wait are taken in, a new one comes at once, and taken ones are marked as read', async () => {
    await dovecot.deliver(user, letter({ subject: 'Pierwszy' }));
    await dovecot.deliver(user, letter({ subject: 'Drugi' }));
    watch();
    await taken('Pierwszy', 'Drugi');
    await dovecot.deliver(user, letter({ subject: 'Trzeci' }));
    await taken('Pierwszy', 'Drugi', 'Trzeci');
    await until(async () => (await flags()).every((each) => each.includes('\\Seen')));
    expect(await state()).toMatchObject({ troubleCode: '', lastUid: 3n });
  });

  test('mail from before the mailbox was connected is left as it is', async () => {
    await dovecot.deliver(user, letter({ subject: 'Stary' }));
    await db().mailbox.update({
      where: { id: mailbox.id },
      data: { takesSince: new Date(now().getTime() + 3_600_000) },
    });
    watch();
    await until(async () => (await state()).lastSeenAt !== null);
    expect([await subjects(), (await flags())[0]]).toEqual([[], expect.not.arrayContaining(['\\Seen'])]);
  });

  test('an e-mail whose fetching is cut in the middle is fetched again, once and whole', async () => {
    const door = await breakingDoor(dovecot.port);
    await db().mailbox.update({ where: { id: mailbox.id }, data: { imapPort: door.port } });
    await dovecot.deliver(user, letter({ subject: 'Mały' }));
    await dovecot.deliver(user, letter({ subject: 'Duży', text: 'x'.repeat(3_000_000) }));
    door.breakAfter(1_500_000);
    watch();
    await until(async () => (await state()).troubleCode === 'connection-lost');
    expect(await subjects()).toEqual(['Mały']);
    door.breakAfter(Number.POSITIVE_INFINITY);
    await taken('Mały', 'Duży');
    const [{ textBody }] = await db().mailMessage.findMany({
      where: { mailboxId: mailbox.id, subject: 'Duży' },
    });
    expect([textBody.length, (await state()).troubleCode]).toEqual([1_000_000, '']);
    door.close();
  });

  test('a server that goes away is noted in words, and found again when it is back', async () => {
    watch();
    await until(async () => (await state()).lastSeenAt !== null);
    await dovecot.stop();
    await until(async () => (await state()).troubleCode !== '');
    await dovecot.deliver(user, letter({ subject: 'W przerwie' }));
    await dovecot.start();
    await taken('W przerwie');
    await until(async () => (await state()).troubleCode === '');
  });

  test('a server that numbers its e-mails anew makes neither loss nor double', async () => {
    await dovecot.deliver(user, letter({ subject: 'Jeden' }));
    await dovecot.deliver(user, letter({ subject: 'Dwa' }));
    watch();
    await taken('Jeden', 'Dwa');
    const { uidValidity } = await state();
    stopping.abort();
    await watching;
    await dovecot.renumber(user);
    await dovecot.deliver(user, letter({ subject: 'Trzy' }));
    stopping = new AbortController();
    watch();
    await taken('Jeden', 'Dwa', 'Trzy');
    expect((await state()).uidValidity).not.toBe(uidValidity);
  });

  test('a wrong password is told as such, and the mailbox is tried again', async () => {
    await db().mailbox.update({ where: { id: mailbox.id }, data: { imapSecret: seal('mailbox', 'zle') } });
    watch();
    await until(async () => (await state()).troubleCode === 'sign-in-refused');
    await db().mailbox.update({ where: { id: mailbox.id }, data: { imapSecret: seal('mailbox', PASSWORD) } });
    await until(async () => (await state()).troubleCode === '');
  });

  test('an e-mail that cannot be stored holds up no other, and is taken in later', async () => {
    await dovecot.deliver(user, letter({ subject: 'Zły', id: 'zly@example.org' }));
    await dovecot.deliver(user, letter({ subject: 'Dobry' }));
    await asOwner(`ALTER TABLE mail_message ADD CONSTRAINT no_bad CHECK (message_id <> 'zly@example.org')`);
    watch();
    await taken('Dobry');
    await until(async () => (await state()).troubleCode === 'mail-not-taken');
    expect((await state()).leftUids).toEqual([1n]);
    await asOwner('ALTER TABLE mail_message DROP CONSTRAINT no_bad');
    await dovecot.deliver(user, letter({ subject: 'Następny' }));
    await taken('Dobry', 'Zły', 'Następny');
    await until(async () => (await state()).leftUids.length === 0);
  });
});
