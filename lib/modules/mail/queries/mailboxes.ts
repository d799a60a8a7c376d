// Asks as the office: administrators keep its mailboxes.

import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/platform/db';
import { canKeepMailboxes } from '../policy';
import type { MailboxInput, MailboxItem } from '../schema/mailbox';

/** The mailboxes of the office, those in use first. Throws not-allowed. */
export async function listMailboxes(ctx: Ctx): Promise<MailboxItem[]> {
  if (!canKeepMailboxes(ctx.actor)) throw new DomainError('not-allowed');
  return db().$queryRaw<MailboxItem[]>`
    SELECT b.id, b.name, b.address, d.name AS department, b.is_active AS "isActive", b.imap_host = '' AS "isOwn",
           b.last_seen_at AS "lastSeenAt", b.trouble_code AS "troubleCode", b.trouble_at AS "troubleAt",
           (SELECT count(*)::int FROM mail_delivery y JOIN mail_message m ON m.id = y.message_id
            WHERE m.mailbox_id = b.id AND y.state IN ('QUEUED', 'SENDING')) AS waiting
    FROM mailbox b JOIN department d ON d.id = b.department_id
    ORDER BY NOT b.is_active, b.name, b.id`;
}

/** The settings of a mailbox for its form, without its passwords. Throws not-allowed, not-found. */
export async function getMailbox(ctx: Ctx, id: number): Promise<MailboxInput> {
  if (!canKeepMailboxes(ctx.actor)) throw new DomainError('not-allowed');
  const found = await db().mailbox.findUnique({
    where: { id },
    select: {
      id: true,
      version: true,
      name: true,
      address: true,
      departmentId: true,
      purpose: true,
      acknowledges: true,
      isActive: true,
      imapHost: true,
      imapPort: true,
      imapSecurity: true,
      imapUser: true,
      smtpHost: true,
      smtpPort: true,
      smtpSecurity: true,
      smtpUser: true,
    },
  });
  if (!found) throw new DomainError('not-found');
  const { imapPort, smtpPort, ...values } = found;
  return {
    ...values,
    imapPort: String(imapPort),
    smtpPort: String(smtpPort),
    imapPassword: '',
    smtpPassword: '',
  };
}
