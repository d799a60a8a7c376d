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
  ENVIRONMENT_DOCUMENT: 'Środowisko: dokument z wykazu',
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

/** The state of an outgoing e-mail; the noun is "e-mail". */
export const MAIL_DELIVERY_STATE_WORDS: Record<MailDeliveryState, string> = {
  QUEUED: 'Czeka na wysłanie',
  SENDING: 'Wysyłany',
  SENT: 'Wysłany',
  FAILED: 'Niewysłany',
  BOUNCED: 'Nie doszedł',
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
  TEMPLATE: 'Pouczono, jak złożyć podanie.',
};

/** The reason of a case that is open again because its answer came back. */
export const ANSWER_CAME_BACK = 'Odpowiedź e-mailem wróciła, nie doszła.';

/** The reason in the history for terms that come back with a decision that was taken back. */
export const CATEGORY_TAKEN_BACK = 'Cofnięto ustalony rodzaj.';

/** The reason of a hand-over that its sender takes back from the desk. */
export const HAND_OVER_TAKEN_BACK = 'Przekazanie było pomyłką.';

/** The reminder of an e-mail that waits unopened. */
export const NOBODY_OPENED = 'Nikt nie otworzył tego e-maila.';

/** The reminder of a person who is asked for an opinion; a long question is read in the thread. */
export function askedNote(by: string, question: string): string {
  if (question === '') return `${by} pokazuje do wglądu`;
  const short = question.length <= 200 ? question : `${question.slice(0, 200).replace(/ \S*$/, '')} …`;
  return `${by} pyta: ${short}`;
}

/** The reminder of the person who asked for an opinion. */
export const NOTED = 'jest uwaga do e-maila';
