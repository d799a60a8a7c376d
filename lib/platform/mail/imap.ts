import { Readable } from 'node:stream';
import { ImapFlow } from 'imapflow';
import type { MailServer } from './send';

/** A moment in which the server has said nothing new; then it is asked, because some servers forget to tell. */
export const POLL_MS = 5 * 60_000;
/** Up to this size an e-mail comes in one answer; a larger one in pieces. */
const WHOLE_BYTES = 1024 * 1024;

/** An e-mail on the server, before it is fetched. */
export type Listed = { uid: bigint; size: number; receivedAt: Date };

/** Makes a client of a server of incoming mail. `connect` comes next; a failure reaches `onError`. */
export function incomingServer(server: MailServer, onError: (error: unknown) => void = () => {}): ImapFlow {
  const { host, port, security, user, password } = server;
  const client = new ImapFlow({
    host,
    port,
    secure: security === 'TLS',
    doSTARTTLS: security === 'TLS' ? undefined : security === 'STARTTLS',
    auth: { user, pass: password },
    logger: false,
    maxIdleTime: POLL_MS - 60_000,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: POLL_MS,
  });
  // Without a listener an error of the connection ends the process.
  client.on('error', onError);
  return client;
}

/** Opens the inbox. Returns the validity of its numbers. */
export async function openInbox(client: ImapFlow): Promise<bigint> {
  const { uidValidity } = await client.mailboxOpen('INBOX');
  return uidValidity;
}

/** E-mails with a number above `after`, or one of `again`, received since the moment, in the order of numbers. */
export async function listNew(
  client: ImapFlow,
  { after, again, since }: { after: bigint; again: readonly bigint[]; since: Date },
): Promise<Listed[]> {
  // The server counts days, perhaps in another zone.
  const dayBefore = new Date(since.getTime() - 86_400_000);
  const found = (await client.search({ uid: `${after + 1n}:*`, since: dayBefore }, { uid: true })) || [];
  // "N:*" gives the last e-mail also when N is beyond it.
  const uids = [...new Set([...again, ...found.map(BigInt).filter((uid) => uid > after)])].sort((a, b) =>
    a < b ? -1 : 1,
  );
  const listed: Listed[] = [];
  for (let from = 0; from < uids.length; from += 500) {
    const range = uids.slice(from, from + 500).join(',');
    for await (const { uid, size = 0, internalDate } of client.fetch(
      range,
      { uid: true, size: true, internalDate: true },
      { uid: true },
    )) {
      const receivedAt = internalDate ? new Date(internalDate) : since;
      if (receivedAt >= since) listed.push({ uid: BigInt(uid), size, receivedAt });
    }
  }
  return listed.sort((a, b) => (a.uid < b.uid ? -1 : 1));
}

/** The bytes of an e-mail, or with `headOnly` of its headers; null for one that is gone. */
export async function fetchMail(
  client: ImapFlow,
  { uid, size }: Pick<Listed, 'uid' | 'size'>,
  headOnly: boolean,
): Promise<AsyncIterable<Uint8Array> | null> {
  if (headOnly || size <= WHOLE_BYTES) {
    const found = await client.fetchOne(`${uid}`, headOnly ? { headers: true } : { source: true }, {
      uid: true,
    });
    const bytes = found && (headOnly ? found.headers : found.source);
    return bytes ? Readable.from([bytes]) : null;
  }
  const { content } = await client.download(`${uid}`, undefined, { uid: true });
  return content ?? null;
}

/** Marks an e-mail as read: its record is stored. */
export async function markTaken(client: ImapFlow, uid: bigint): Promise<void> {
  await client.messageFlagsAdd(`${uid}`, ['\\Seen'], { uid: true });
}

/** Tells of new mail and of a broken connection; made before the first listing, so that nothing is missed in between. */
export class NewsOf {
  private fresh = false;
  private wake = () => {};

  constructor(private readonly client: ImapFlow) {
    client.on('exists', () => {
      this.fresh = true;
      this.wake();
    });
    client.on('close', () => this.wake());
  }

  /** Forgets what was told so far: a listing follows. */
  forget(): void {
    this.fresh = false;
  }

  /** Waits until the server tells of new mail, the poll is due, or `signal` aborts. Throws for a broken connection. */
  async wait(signal: AbortSignal, pollMs = POLL_MS): Promise<void> {
    if (!this.fresh && !signal.aborted && this.client.usable) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.wake = resolve;
      signal.addEventListener('abort', this.wake, { once: true });
      const poll = setTimeout(resolve, pollMs);
      this.client.idle().catch(() => {});
      await promise;
      clearTimeout(poll);
      signal.removeEventListener('abort', this.wake);
    }
    if (!this.client.usable && !signal.aborted) {
      throw Object.assign(new Error('connection lost'), { code: 'NoConnection' });
    }
  }
}
