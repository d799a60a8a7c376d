import { db } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { startMailServer } from '@/lib/platform/mail/receive';
import { keepDraft } from '@/lib/platform/storage';
import { writeDraft } from '@/lib/platform/storage/draft';
import { takeIn } from './take-in';

const MAIL_MAX_BYTES = 50 * 1024 * 1024;

/**
 * Carries the mail of a demonstration: takes e-mails for its mailboxes by SMTP on this machine and hands them to the
 * same intake as a server of mail does. Returns the function that stops it; null where the port is taken, or 0 switches
 * it off.
 */
export async function startDemoMail(now: () => Date): Promise<(() => Promise<void>) | null> {
  const { OKIENKO_DEMO_SMTP_PORT: port } = env();
  if (port === 0) return null;
  return startMailServer({
    port,
    maxBytes: MAIL_MAX_BYTES,
    accepts: async (address) => (await mailboxOf(address)) !== null,
    onMail: async (raw, recipients) => {
      const draft = await writeDraft(raw, MAIL_MAX_BYTES * 2);
      await keepDraft(draft);
      const moment = now();
      for (const address of recipients) {
        const mailbox = await mailboxOf(address);
        if (!mailbox) continue;
        const { sha256, size } = draft;
        await takeIn(moment, mailbox, { sha256, size, receivedAt: moment, number: null, trouble: '' });
      }
    },
  });
}

/** The mailbox of an address that Okienko carries itself. */
const mailboxOf = (address: string) =>
  db().mailbox.findFirst({
    where: { address: { equals: address, mode: 'insensitive' }, isActive: true, imapHost: '' },
  });
