import { formatDate } from '@/lib/core/date-text';
import { counted } from '@/lib/core/polish';
import type { ActSentences, OfficeSentences } from '../../audit/schema';
import { changesText, type FieldWords, onOff } from '../../staff/words/changes';
import type { MailboxPurpose, MailSecurity } from '../schema/values';
import {
  MAIL_CATEGORY_WORDS,
  MAIL_DELIVERY_KIND_WORDS,
  MAIL_SECURITY_WORDS,
  MAILBOX_PURPOSE_WORDS,
} from './values';

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
  'mail.categorised': ({ category, before, reason }) => ({
    title: before
      ? `Zmieniono rodzaj: ${MAIL_CATEGORY_WORDS[before]} → ${MAIL_CATEGORY_WORDS[category]}`
      : `Ustalono rodzaj: ${MAIL_CATEGORY_WORDS[category]}`,
    text: reason || undefined,
  }),
  'mail.category-taken-back': ({ category, taken }) => ({
    title: `Cofnięto rodzaj: ${MAIL_CATEGORY_WORDS[taken]}`,
    text: category ? `Wraca: ${MAIL_CATEGORY_WORDS[category]}.` : 'Rodzaj jest znów do ustalenia.',
  }),
  'mail.draft-taken-over': () => ({ title: 'Przejęto pisanie odpowiedzi' }),
  'mail.withdrawn': ({ kind }) => ({ title: `Cofnięto wysłanie: ${MAIL_DELIVERY_KIND_WORDS[kind]}` }),
  'mail.refused': ({ reason, provision }) => ({
    title: 'Odmówiono udzielenia informacji',
    text: [reason, provision].filter(Boolean).join('. '),
  }),
  'mail.merged': ({ number }) => ({ title: `Połączono z wątkiem ${number}` }),
  'mail.split': ({ number, reason }) => ({ title: `Rozłączono od wątku ${number}`, text: reason }),
  'mail.shared': (_, { person, toDepartment }) => ({
    title: `Pokazano do wglądu: ${person ?? toDepartment ?? ''}`,
  }),
  'mail.share-withdrawn': ({ reason }, { person, toDepartment }) => ({
    title: `Cofnięto wgląd: ${person ?? toDepartment ?? ''}`,
    text: reason,
  }),
  'mail.message-split-off': ({ number, reason }) => ({
    title: `Wydzielono wiadomość do sprawy ${number}`,
    text: reason,
  }),
  'mail.begun-by-split': ({ number, reason }) => ({
    title: `Wiadomość wydzielono ze sprawy ${number}`,
    text: reason,
  }),
  'mail.joined-back': ({ number, reason }) => ({
    title: `Cofnięto wydzielenie, druga sprawa: ${number}`,
    text: reason,
  }),
  'mail.taken-for-person': ({ reason }) => ({
    title: 'E-mail uznany za automat napisał człowiek',
    text: reason,
  }),
  'mail.taken-for-robot': ({ reason }) => ({ title: 'E-mail jednak wysłał program', text: reason }),
  'mail.copy-came': ({ count = 1 }) => ({
    title: count === 1 ? 'Ten sam e-mail przyszedł drugą drogą' : 'Ten sam e-mail przyszedł kolejny raz',
    text: count > 3 ? `Razem ${counted(count, 'kopia', 'kopie', 'kopii')}; urząd ma każdą.` : undefined,
  }),
  'mail.note-written': () => ({ title: 'Dopisano uwagę do e-maila' }),
  'mail.bip-told': ({ how }) => ({
    title: 'Powiadomiono BIP o odpowiedzi',
    text: how || undefined,
  }),
} satisfies Partial<ActSentences>;

const security = (value: unknown) => MAIL_SECURITY_WORDS[value as MailSecurity];
const MAILBOX: Record<string, FieldWords> = {
  name: { name: 'nazwa' },
  address: { name: 'adres' },
  departmentId: { name: 'komórka', value: (id, { department }) => department(Number(id)) },
  purpose: { name: 'czyja', value: (value) => MAILBOX_PURPOSE_WORDS[value as MailboxPurpose] },
  acknowledges: { name: 'potwierdzenia', value: onOff('wysyłane', 'niewysyłane') },
  isActive: { name: 'skrzynka', value: onOff('działa', 'zatrzymana') },
  imapHost: { name: 'serwer odbierania' },
  imapPort: { name: 'port odbierania' },
  imapSecurity: { name: 'szyfrowanie odbierania', value: security },
  imapUser: { name: 'użytkownik odbierania' },
  imapPassword: { name: 'hasło odbierania' },
  smtpHost: { name: 'serwer wysyłania' },
  smtpPort: { name: 'port wysyłania' },
  smtpSecurity: { name: 'szyfrowanie wysyłania', value: security },
  smtpUser: { name: 'użytkownik wysyłania' },
  smtpPassword: { name: 'hasło wysyłania' },
};

/** Acts about the mailboxes of the office. */
export const OFFICE_ACTS = {
  'mailbox.saved': (saved, names) => ({
    title: `Skrzynka e-mailowa: ${names.thing ?? ''}`,
    text: changesText(saved, MAILBOX, names),
  }),
} satisfies Partial<OfficeSentences>;
