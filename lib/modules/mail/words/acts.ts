import { formatDate } from '@/lib/core/date-text';
import { counted } from '@/lib/core/polish';
import type { ActSentences } from '../../audit/schema';
import { MAIL_DELIVERY_KIND_WORDS } from './values';

/** Acts in cases of e-mails. */
export const ACTS = {
  'mail.registered': ({ dueOn }, { number }) => ({
    title: `Przyszedł e-mail, sprawa ${number}`,
    text: `Termin: ${formatDate(dueOn)}.`,
  }),
  'mail.received': ({ attachments }) => ({
    title: 'Przyszedł kolejny e-mail',
    text: attachments > 0 ? `${counted(attachments, 'załącznik', 'załączniki', 'załączników')}.` : undefined,
  }),
  'mail.queued': ({ kind }) => ({ title: `E-mail do wysłania: ${MAIL_DELIVERY_KIND_WORDS[kind]}` }),
  'mail.sent': ({ kind }) => ({ title: `Wysłano e-mail: ${MAIL_DELIVERY_KIND_WORDS[kind]}` }),
  'mail.failed': ({ kind }) => ({ title: `Nie udało się wysłać: ${MAIL_DELIVERY_KIND_WORDS[kind]}` }),
  'mail.bounced': ({ kind }) => ({
    title: `E-mail wrócił, nie doszedł: ${MAIL_DELIVERY_KIND_WORDS[kind]}`,
  }),
} satisfies Partial<ActSentences>;
