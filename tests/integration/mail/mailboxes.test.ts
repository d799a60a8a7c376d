import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Ctx } from '@/lib/core/context';
import { ROLES } from '@/lib/core/roles';
import { saveMailbox } from '@/lib/modules/mail/operations/save-mailbox';
import { tryMailbox } from '@/lib/modules/mail/operations/try-mailbox';
import { canKeepMailboxes } from '@/lib/modules/mail/policy';
import { getMailbox, listMailboxes } from '@/lib/modules/mail/queries/mailboxes';
import type { MailboxInput } from '@/lib/modules/mail/schema/mailbox';
import { db } from '@/lib/platform/db';
import { forgetSettings } from '@/lib/platform/env';
import { freePort } from '@/lib/platform/free-port';
import { unseal } from '@/lib/platform/secrets';
import { type MadeOffice, makeOffice } from '@/tests/factories/office';
import { actorOf, ctxOf } from '@/tests/factories/people';
import { type Dovecot, HAS_DOVECOT, PASSWORD, startDovecot } from '@/tests/support/dovecot';
import { smtpServer, type TestServer } from '@/tests/support/smtp';

let office: MadeOffice;
let admin: Ctx;
beforeAll(async () => {
  office = await makeOffice();
  admin = ctxOf(await actorOf('ADMIN', office.secretary));
});

const typed = (values: Partial<MailboxInput> = {}): MailboxInput => ({
  id: null,
  version: 1,
  name: 'Poczta',
  address: `Poczta-${Math.random()}@zalesin.example`,
  departmentId: office.roads.id,
  purpose: 'GENERAL',
  acknowledges: true,
  isActive: true,
  imapHost: 'imap.zalesin.example',
  imapPort: '993',
  imapSecurity: 'TLS',
  imapUser: 'urzad',
  imapPassword: 'sekret-imap',
  smtpHost: 'smtp.zalesin.example',
  smtpPort: '587',
  smtpSecurity: 'STARTTLS',
  smtpUser: 'urzad',
  smtpPassword: 'sekret-smtp',
  ...values,
});
const row = (id: number) => db().mailbox.findUniqueOrThrow({ where: { id } });

describe('a mailbox', () => {
  test('is kept with sealed passwords, which neither the form nor the history shows', async () => {
    const { id } = await saveMailbox(admin, typed());
    const { imapSecret, smtpSecret, takesSince } = await row(id);
    expect([unseal('mailbox', imapSecret), unseal('mailbox', smtpSecret)]).toEqual([
      'sekret-imap',
      'sekret-smtp',
    ]);
    expect(takesSince).toEqual(admin.now);
    const shown = JSON.stringify([
      await getMailbox(admin, id),
      await listMailboxes(admin),
      await db().historyEntry.findMany({ where: { type: 'mailbox.saved' }, select: { data: true } }),
    ]);
    expect(shown).toContain('imapPassword');
    expect(shown).not.toContain('sekret');
  });

  test('keeps a password that is left empty, and begins anew on another server', async () => {
    const { id } = await saveMailbox(admin, typed());
    await db().mailbox.update({ where: { id }, data: { uidValidity: 7n, lastUid: 12n, leftUids: [3n] } });
    await saveMailbox(admin, { ...(await getMailbox(admin, id)), name: 'Inna nazwa' });
    expect(await row(id)).toMatchObject({ name: 'Inna nazwa', uidValidity: 7n, lastUid: 12n, version: 2 });
    await saveMailbox(admin, { ...(await getMailbox(admin, id)), imapHost: 'nowy.zalesin.example' });
    const { imapSecret, ...moved } = await row(id);
    expect(moved).toMatchObject({ uidValidity: null, lastUid: 0n, leftUids: [] });
    expect(unseal('mailbox', imapSecret)).toBe('sekret-imap');
  });

  test('is refused with the address of another one in use, in capitals too, and taken when that one is stopped', async () => {
    const { id } = await saveMailbox(admin, typed({ address: 'jedna@zalesin.example' }));
    const second = typed({ address: 'JEDNA@zalesin.example' });
    await expect(saveMailbox(admin, second)).rejects.toMatchObject({
      detail: { fields: { address: 'taken' } },
    });
    await saveMailbox(admin, { ...(await getMailbox(admin, id)), isActive: false });
    await saveMailbox(admin, second);
  });

  test('needs its servers; only the demonstration carries one itself', async () => {
    const none = typed({ imapHost: '', smtpHost: '' });
    await expect(saveMailbox(admin, typed({ imapHost: '' }))).rejects.toMatchObject({
      detail: { fields: { imapHost: 'mailbox-host-missing' } },
    });
    await saveMailbox(admin, none);
    process.env.OKIENKO_DEMO = '0';
    forgetSettings();
    await expect(saveMailbox(admin, typed({ imapHost: '', smtpHost: '' }))).rejects.toMatchObject({
      detail: { fields: { imapHost: 'mailbox-host-missing' } },
    });
    process.env.OKIENKO_DEMO = '1';
    forgetSettings();
  });

  test('that another person saved meanwhile is not overwritten', async () => {
    const { id } = await saveMailbox(admin, typed());
    const shown = await getMailbox(admin, id);
    await saveMailbox(admin, { ...shown, name: 'Pierwsza' });
    await expect(saveMailbox(admin, { ...shown, name: 'Druga' })).rejects.toMatchObject({
      code: 'changed-meanwhile',
    });
  });

  test.each(ROLES)('%s keeps and tries mailboxes as the policy says', async (role) => {
    const ctx = ctxOf(await actorOf(role, office.roads));
    const acts = [
      () => saveMailbox(ctx, typed()),
      () => tryMailbox(ctx, typed({ imapHost: '', smtpHost: '' })),
      () => listMailboxes(ctx),
    ];
    for (const act of acts) {
      if (canKeepMailboxes(ctx.actor)) await act();
      else await expect(act()).rejects.toMatchObject({ code: 'not-allowed' });
    }
  });
});

/** A trial of one server; the other one is left out. */
const incoming = async (values: Partial<MailboxInput>) =>
  (
    await tryMailbox(
      admin,
      typed({ smtpHost: '', imapHost: '127.0.0.1', imapSecurity: 'NONE', imapPassword: PASSWORD, ...values }),
    )
  ).incoming;
const outgoing = async (values: Partial<MailboxInput>) =>
  (await tryMailbox(admin, typed({ imapHost: '', smtpHost: '127.0.0.1', smtpSecurity: 'NONE', ...values })))
    .outgoing;

describe('a trial of a server of outgoing mail', () => {
  let server: TestServer | undefined;
  afterEach(() => server?.close());
  const at = async (...options: Parameters<typeof smtpServer>) => {
    server = await smtpServer(...options);
    return String(server.port);
  };
  const login = {
    authOptional: false,
    onAuth: (_auth: unknown, _session: unknown, done: (error: Error) => void) => done(new Error('no')),
  };

  test('passes where the server works', async () => {
    expect(await outgoing({ smtpPort: await at(), smtpUser: '', smtpPassword: '' })).toBeNull();
  });
  test('tells a refused password', async () => {
    expect(await outgoing({ smtpPort: await at({ ...login, allowInsecureAuth: true } as never) })).toBe(
      'sign-in-refused',
    );
  });
  test('tells TLS where there is none', async () => {
    expect(await outgoing({ smtpPort: await at(), smtpSecurity: 'TLS' })).toBe('tls-missing');
  });
  test('tells missing STARTTLS', async () => {
    expect(await outgoing({ smtpPort: await at(), smtpSecurity: 'STARTTLS' })).toBe('starttls-missing');
  });
  test('tells a certificate that nobody vouches for', async () => {
    expect(await outgoing({ smtpPort: await at({ secure: true }), smtpSecurity: 'TLS' })).toBe('certificate');
  });
  test('tells a closed port and an unknown name', async () => {
    expect(await outgoing({ smtpPort: String(await freePort()) })).toBe('unreachable');
    expect(await outgoing({ smtpHost: 'nie-ma-takiego.invalid' })).toBe('host-unknown');
  });
  test('tells a server that speaks another language', async () => {
    const web = createServer((_, response) => response.end()).listen(0, '127.0.0.1');
    await once(web, 'listening');
    web.on('connection', (socket) => socket.write('HTTP/1.1 400 Bad Request\r\n\r\n'));
    expect(await outgoing({ smtpPort: String((web.address() as AddressInfo).port) })).toBe('not-mail');
    web.close();
  });
});

describe.skipIf(!HAS_DOVECOT)('a trial of a server of incoming mail', () => {
  let dovecot: Dovecot;
  beforeAll(async () => {
    dovecot = await startDovecot();
  });
  afterAll(() => dovecot.remove());

  test('passes where the server works', async () => {
    expect(await incoming({ imapPort: String(dovecot.port) })).toBeNull();
  });
  test('uses the stored password where none is typed', async () => {
    const { id } = await saveMailbox(admin, typed({ imapPassword: PASSWORD }));
    expect(await incoming({ id, imapPort: String(dovecot.port), imapPassword: '' })).toBeNull();
  });
  test('tells a refused password', async () => {
    expect(await incoming({ imapPort: String(dovecot.port), imapPassword: 'zle' })).toBe('sign-in-refused');
  });
  test('tells TLS where there is none', async () => {
    expect(await incoming({ imapPort: String(dovecot.port), imapSecurity: 'TLS' })).toBe('tls-missing');
  });
  test('tells missing STARTTLS', async () => {
    expect(await incoming({ imapPort: String(dovecot.port), imapSecurity: 'STARTTLS' })).toBe(
      'starttls-missing',
    );
  });
  test('tells a closed port and an unknown name', async () => {
    expect(await incoming({ imapPort: String(await freePort()) })).toBe('unreachable');
    expect(await incoming({ imapHost: 'nie-ma-takiego.invalid' })).toBe('host-unknown');
  });
});
