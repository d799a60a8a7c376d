import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { sendAllDue } from '@/lib/modules/mail/operations/outbox';
import { now } from '@/lib/platform/clock';
import { db } from '@/lib/platform/db';
import { CONNECTIONS, composeMail, outgoingServer, sendMail } from '@/lib/platform/mail/send';
import { arrive, letter, makeMailbox } from '@/tests/factories/mails';
import { type Figure, seconds } from './figure';

const MAILS = 10_000;
const THREADS = 100;
const TEXT = 'Przypominamy o terminie w Państwa sprawie. Odpowiedź prosimy złożyć w urzędzie. '.repeat(10);
const SERVER = { host: '127.0.0.1', security: 'NONE', user: '', password: '' } as const;

/**
 * P15: e-mails of the outbox rendered, kept, handed to a real SMTP server and noted on their cases; none lost or
 * doubled.
 */
export async function measureOutbox(department: { id: number }): Promise<Figure> {
  const floor = await bare();
  const sink = await startSink();
  const mailbox = await makeMailbox(department, {
    address: 'przypomnienia@zalesin.example',
    smtpHost: SERVER.host,
    smtpPort: sink.port,
    smtpSecurity: SERVER.security,
    smtpUser: SERVER.user,
    smtpSecret: Buffer.alloc(0),
    acknowledges: false,
  });
  const threads: number[] = [];
  for (let each = 1; each <= THREADS; each += 1) {
    const { threadId } = await arrive(mailbox, letter({ from: `osoba${each}@example.org` }));
    threads.push(threadId);
  }
  await queue(mailbox, threads);
  const began = performance.now();
  await sendAllDue(now, mailbox.id, new AbortController().signal);
  const took = (performance.now() - began) / 1_000;
  const taken = await sink.end();
  const sent = await db().mailDelivery.count({
    where: { state: 'SENT', message: { mailboxId: mailbox.id } },
  });
  if (sent !== MAILS || taken.length !== MAILS || new Set(taken).size !== MAILS)
    throw new Error(`${sent} sent, ${taken.length} taken, ${new Set(taken).size} different`);
  return {
    id: 'P15',
    work: `${MAILS} e-mails rendered and handed to SMTP, none lost, none doubled`,
    ours: seconds(took * 1_000),
    floor: `the same composed and handed over, nothing kept: ${seconds(floor * 1_000)}`,
    goal: '60 s',
    kept: took <= 60,
    notes: [
      `Of the outbox of one mailbox, ${THREADS} cases, 1 kB of text each; every e-mail claimed, composed, kept in the storage (fsync on), sent over ${CONNECTIONS} connections to an SMTP server in a process of its own, and noted in the hash-chained history of its case. The server's Message-IDs are compared. Floor: the same number composed and sent over as many connections, without a database or storage.`,
    ],
  };
}

async function queue(mailbox: { id: number; address: string }, threads: readonly number[]): Promise<void> {
  const at = now();
  const messages = await db().mailMessage.createManyAndReturn({
    data: Array.from({ length: MAILS }, (_, each) => ({
      threadId: threads[each % threads.length],
      mailboxId: mailbox.id,
      direction: 'OUT' as const,
      messageId: `przypomnienie-${each}@zalesin.example`,
      receivedAt: at,
      fromName: 'Urząd',
      fromAddress: mailbox.address,
      recipients: [{ kind: 'to', name: '', address: `osoba${each}@example.org` }],
      subject: 'Przypomnienie',
      textBody: TEXT,
      isAutomatic: true,
      createdAt: at,
    })),
    select: { id: true },
  });
  await db().mailDelivery.createMany({
    data: messages.map(({ id }, each) => ({
      messageId: id,
      kind: 'ACKNOWLEDGEMENT' as const,
      toAddress: `osoba${each}@example.org`,
      queuedAt: at,
      nextTryAt: at,
    })),
  });
}

/** The seconds for as many e-mails, composed and handed over with nothing kept. */
async function bare(): Promise<number> {
  const sink = await startSink();
  const server = outgoingServer({ ...SERVER, port: sink.port });
  const from = { name: 'Urząd', address: 'przypomnienia@zalesin.example' };
  const began = performance.now();
  let each = 0;
  const line = async () => {
    while (each < MAILS) {
      each += 1;
      const to = `osoba${each}@example.org`;
      const raw = await composeMail({
        messageId: `goly-${each}@zalesin.example`,
        inReplyTo: '',
        references: [],
        from,
        to: [{ name: '', address: to }],
        cc: [],
        subject: 'Przypomnienie',
        text: TEXT,
        date: now(),
        attachments: [],
        isAutomatic: true,
      });
      const { end } = await sendMail(server, { raw, from: '', to: [to] });
      if (end !== 'sent') throw new Error(`an e-mail of the floor: ${end}`);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, line));
  const took = (performance.now() - began) / 1_000;
  server.close();
  await sink.end();
  return took;
}

async function startSink(): Promise<{ port: number; end: () => Promise<string[]> }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/smtp-sink.ts'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const [port] = await once(lines, 'line');
  lines.close();
  return {
    port: Number(port),
    end: async () => {
      child.stdin.end();
      return (await text(child.stdout)).split('\n').filter(Boolean);
    },
  };
}
