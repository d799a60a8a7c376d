import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { collect } from '@/lib/modules/mail/operations/collect';
import { now } from '@/lib/platform/clock';
import { startEmbedded } from '@/lib/platform/database/embedded';
import { migrate } from '@/lib/platform/database/migrate';
import { closeDb, db } from '@/lib/platform/db';
import { adoptDatabase } from '@/lib/platform/env';
import { incomingServer, openInbox } from '@/lib/platform/mail/imap';
import { arrive, letter, makeMailbox } from '@/tests/factories/mails';
import { makeOffice } from '@/tests/factories/office';
import { file, mixed, part, TEXT } from '@/tests/fixtures/odd-mails/build';
import { type Dovecot, HAS_DOVECOT, PASSWORD, startDovecot } from '@/tests/support/dovecot';
import { type Figure, ms, perSecond } from './figure';
import { measureMailDesk } from './mail-desk';
import { measureOutbox } from './outbox';

const MAILS = 500;
const LARGE_BYTES = 18 * 1024 * 1024;

/**
 * P15, P21 and P22: e-mails handed to a real SMTP server, and taken in from a real IMAP server, with the longest pause
 * of the process while it reads a large one; and the desk over many threads.
 */
export async function measureMail(wanted: (id: string) => boolean): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'okienko-bench-mail-'));
  process.env.OKIENKO_DATA_DIR = dataDir;
  const database = await startEmbedded({ dataDir, name: 'bench' });
  try {
    await migrate(database);
    adoptDatabase(database.url);
    const office = await makeOffice();
    const figures: Figure[] = [];
    if (wanted('P15')) figures.push(await measureOutbox(office.roads));
    if (wanted('P21')) figures.push(...(await intakeOf(office.roads)), await pauseOf(office.roads));
    // Last, because it adds two hundred thousand threads.
    if (wanted('P22')) figures.push(...(await measureMailDesk(database.ownerUrl, office)));
    return figures;
  } finally {
    await closeDb();
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The intake from Debian's Dovecot; no figure on a machine without it. */
async function intakeOf(department: { id: number }): Promise<Figure[]> {
  if (!HAS_DOVECOT) return [];
  const dovecot = await startDovecot();
  try {
    return [await intake(dovecot, department)];
  } finally {
    await dovecot.remove();
  }
}

async function intake(dovecot: Dovecot, department: { id: number }): Promise<Figure> {
  const server = {
    host: '127.0.0.1',
    port: dovecot.port,
    security: 'NONE',
    user: 'bench',
    password: PASSWORD,
  } as const;
  const text = 'Dzień dobry, kiedy będzie następny wywóz śmieci wielkogabarytowych z ulicy Leśnej? '.repeat(
    20,
  );
  for (let each = 1; each <= MAILS; each += 1) {
    await dovecot.deliver(
      'bench',
      letter({ from: `osoba${each}@example.org`, subject: `Pytanie ${each}`, text }),
    );
  }
  const { id } = await makeMailbox(department, { address: 'bench@zalesin.example' });
  const client = incomingServer(server);
  await client.connect();
  await openInbox(client);
  let began = performance.now();
  let fetched = 0;
  for await (const { source } of client.fetch('1:*', { source: true })) fetched += source ? 1 : 0;
  const floor = fetched / ((performance.now() - began) / 1_000);
  began = performance.now();
  const { taken } = await collect(client, id, now);
  const ours = taken / ((performance.now() - began) / 1_000);
  await client.logout();
  if (taken !== MAILS || (await db().case.count({ where: { kind: 'EMAIL' } })) < MAILS)
    throw new Error(`${taken} e-mails taken in`);
  return {
    id: 'P21',
    work: 'e-mails taken in, each with its case, clocks and acknowledgement',
    ours: perSecond(ours),
    floor: `the same fetched and thrown away ${perSecond(floor)}`,
    goal: '10/s',
    kept: ours >= 10,
    notes: [
      `${MAILS} e-mails of 2 kB from a Dovecot of this machine, one mailbox, one after another: fetched, kept in the storage (fsync on), read, written in one transaction, marked as read. Floor: one FETCH of all of them by the same client.`,
    ],
  };
}

async function pauseOf(department: { id: number }): Promise<Figure> {
  const mailbox = await makeMailbox(department, { address: 'duza@zalesin.example' });
  const raw = mixed([
    part(TEXT, 'W załączeniu mapa'),
    file('mapa.bin', 'application/octet-stream', randomBytes(LARGE_BYTES)),
  ]);
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const began = performance.now();
  await arrive(mailbox, raw);
  const took = performance.now() - began;
  delay.disable();
  const longest = delay.max / 1e6;
  return {
    id: 'P21',
    work: `the longest pause of the process while it takes in an e-mail of ${Math.round(raw.length / 2 ** 20)} MB`,
    ours: `${ms(longest)} of ${ms(took)}`,
    floor: 'none',
    goal: '200 ms',
    kept: longest <= 200,
    notes: [
      'One e-mail with one file, from its bytes to the commit; the delay of the event loop, sampled every 5 ms.',
    ],
  };
}
