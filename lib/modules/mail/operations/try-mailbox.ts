import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import type { ServerTrouble } from '@/lib/core/mail-troubles';
import { db } from '@/lib/platform/db';
import { incomingServer, openInbox } from '@/lib/platform/mail/imap';
import { type MailServer, outgoingServer } from '@/lib/platform/mail/send';
import { serverTrouble } from '@/lib/platform/mail/trouble';
import { unseal } from '@/lib/platform/secrets';
import { canKeepMailboxes } from '../policy';
import type { MailboxTrial, TryMailboxInput } from '../schema/mailbox';

/**
 * Connects to both servers of a mailbox as they are typed, signs in, and opens the inbox; changes nothing there and
 * here. An empty password stands for the stored one. Throws not-allowed, not-found.
 */
export async function tryMailbox(ctx: Ctx, { id, ...typed }: TryMailboxInput): Promise<MailboxTrial> {
  if (!canKeepMailboxes(ctx.actor)) throw new DomainError('not-allowed');
  const kept = id === null ? null : await db().mailbox.findUnique({ where: { id } });
  if (id !== null && !kept) throw new DomainError('not-found');
  const passwordOf = (password: string, sealed: Uint8Array | undefined) =>
    password || !sealed || sealed.length === 0 ? password : unseal('mailbox', sealed);
  const [incoming, outgoing] = await Promise.all([
    tryIncoming({
      host: typed.imapHost,
      port: Number(typed.imapPort),
      security: typed.imapSecurity,
      user: typed.imapUser,
      password: passwordOf(typed.imapPassword, kept?.imapSecret),
    }),
    tryOutgoing({
      host: typed.smtpHost,
      port: Number(typed.smtpPort),
      security: typed.smtpSecurity,
      user: typed.smtpUser,
      password: passwordOf(typed.smtpPassword, kept?.smtpSecret),
    }),
  ]);
  return { incoming, outgoing };
}

async function tryIncoming(server: MailServer): Promise<MailboxTrial['incoming']> {
  if (server.host === '') return 'not-typed';
  let failure: unknown;
  const client = incomingServer(server, (error) => {
    failure ??= error;
  });
  try {
    await client.connect();
    await openInbox(client);
    await client.logout();
    return null;
  } catch (error) {
    return silent(serverTrouble(failure ?? error), server);
  } finally {
    client.close();
  }
}

async function tryOutgoing(server: MailServer): Promise<MailboxTrial['incoming']> {
  if (server.host === '') return 'not-typed';
  const transport = outgoingServer(server);
  try {
    await transport.verify();
    return null;
  } catch (error) {
    return silent(serverTrouble(error), server);
  } finally {
    transport.close();
  }
}

/** A server that says nothing to plain words waits, more often than not, for encrypted ones. */
const silent = (trouble: ServerTrouble, { security }: MailServer): ServerTrouble =>
  trouble === 'no-answer' && security !== 'TLS' ? 'tls-expected' : trouble;
