import type { Ctx } from '@/lib/core/context';
import { DomainError, refuse } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { seal } from '@/lib/platform/secrets';
import { record } from '../../audit/operations';
import { changesOf, lockSetup, onlyOne, unchanged } from '../../staff/operations/save';
import { canKeepMailboxes } from '../policy';
import type { MailboxInput } from '../schema/mailbox';

/** Fields of a server: another server numbers its e-mails otherwise. */
const PLACE = ['imapHost', 'imapPort', 'imapUser'] as const;

/**
 * Connects a mailbox, changes it, stops it or starts it again. An empty password leaves the stored one. Mail that the
 * server received before the mailbox was connected stays as it is. Throws not-allowed, not-found, changed-meanwhile,
 * invalid (address: taken; imapHost, smtpHost: mailbox-host-missing).
 */
export async function saveMailbox(ctx: Ctx, input: MailboxInput): Promise<{ id: number }> {
  if (!canKeepMailboxes(ctx.actor)) throw new DomainError('not-allowed');
  const { id, version, imapPassword, smtpPassword, ...values } = input;
  const data = {
    ...values,
    address: values.address.toLowerCase(),
    imapPort: Number(values.imapPort),
    smtpPort: Number(values.smtpPort),
  };
  // Only the demonstration carries a mailbox itself.
  const isOwn = env().OKIENKO_DEMO && data.imapHost === '' && data.smtpHost === '';
  if (!isOwn && data.imapHost === '') refuse('imapHost', 'mailbox-host-missing');
  if (!isOwn && data.smtpHost === '') refuse('smtpHost', 'mailbox-host-missing');
  return onlyOne('address', () =>
    transact(async (tx) => {
      await lockSetup(tx);
      const before = id === null ? null : unchanged(await tx.mailbox.findUnique({ where: { id } }), version);
      const changes = changesOf(before, data);
      if (imapPassword) changes.push({ field: 'imapPassword' });
      if (smtpPassword) changes.push({ field: 'smtpPassword' });
      if (before && changes.length === 0) return { id: before.id };
      const secrets = {
        ...(imapPassword && { imapSecret: seal('mailbox', imapPassword) }),
        ...(smtpPassword && { smtpSecret: seal('mailbox', smtpPassword) }),
      };
      const isMoved = before !== null && PLACE.some((field) => before[field] !== data[field]);
      const saved = before
        ? await tx.mailbox.update({
            where: { id: before.id },
            data: {
              ...data,
              ...secrets,
              ...(isMoved && { uidValidity: null, lastUid: 0n, leftUids: [] }),
              troubleCode: '',
              troubleAt: null,
              version: { increment: 1 },
            },
          })
        : await tx.mailbox.create({
            data: {
              imapSecret: new Uint8Array(),
              smtpSecret: new Uint8Array(),
              ...data,
              ...secrets,
              takesSince: ctx.now,
            },
          });
      record(tx, ctx, { type: 'mailbox.saved', departmentId: null, data: { mailboxId: saved.id, changes } });
      return { id: saved.id };
    }),
  );
}
