import type {
  MailboxPurpose,
  MailCategory,
  MailDeliveryKind,
  MailDeliveryState,
  MailSecurity,
} from '../schema/values';

export const MAILBOX_PURPOSE_WORDS: Record<MailboxPurpose, string> = {
  GENERAL: 'Poczta urzędu',
  BIP: 'Biuletyn Informacji Publicznej',
};

export const MAIL_SECURITY_WORDS: Record<MailSecurity, string> = {
  TLS: 'TLS (szyfrowane od początku)',
  STARTTLS: 'STARTTLS (szyfrowane po połączeniu)',
  NONE: 'Bez szyfrowania',
};

export const MAIL_CATEGORY_WORDS: Record<MailCategory, string> = {
  QUESTION: 'Zapytanie',
  PUBLIC_INFORMATION: 'Informacja publiczna',
  REUSE: 'Ponowne wykorzystanie',
  ENVIRONMENT: 'Środowisko',
  ACCESSIBILITY: 'Dostępność',
  DIGITAL_ACCESSIBILITY: 'Dostępność cyfrowa',
  PERSONAL_DATA: 'RODO',
  PETITION: 'Petycja',
  COMPLAINT: 'Skarga',
  MOTION: 'Wniosek',
  APPLICATION: 'Podanie',
  NOT_FOR_US: 'Nie do nas',
  SPAM: 'Spam',
};

export const MAIL_DELIVERY_STATE_WORDS: Record<MailDeliveryState, string> = {
  QUEUED: 'Czeka na wysłanie',
  SENDING: 'Wysyłana',
  SENT: 'Wysłana',
  FAILED: 'Niewysłana',
  BOUNCED: 'Nie doszła',
};

/** The kinds of outgoing e-mails; the first letter is small, as inside a sentence. */
export const MAIL_DELIVERY_KIND_WORDS: Record<MailDeliveryKind, string> = {
  ANSWER: 'odpowiedź',
  ACKNOWLEDGEMENT: 'potwierdzenie otrzymania',
  ABSENCE: 'wiadomość o nieobecności',
  TEMPLATE: 'pouczenie, jak złożyć podanie',
  FORWARD: 'przekazanie',
  MESSAGE: 'wiadomość od nas',
};

/** The subject of an e-mail that came without one. */
export const NO_SUBJECT = '(bez tematu)';

/** The settlement in words, when an e-mail settles the case. */
export const HOW_ANSWERED: Record<'ANSWER' | 'TEMPLATE', string> = {
  ANSWER: 'Odpowiedziano e-mailem.',
  TEMPLATE: 'Pouczono, jak złożyć podanie (art. 63 § 1 KPA).',
};

/** The reminder of an e-mail that waits unopened. */
export const NOBODY_OPENED = 'Nikt nie otworzył tego e-maila.';
