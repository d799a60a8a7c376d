export const MAILBOX_PURPOSES = [
  'GENERAL', // ogólna
  'BIP', // Biuletyn Informacji Publicznej
] as const;
export type MailboxPurpose = (typeof MAILBOX_PURPOSES)[number];

export const MAIL_SECURITIES = [
  'TLS', // szyfrowane od początku
  'STARTTLS', // szyfrowane po połączeniu
  'NONE', // bez szyfrowania
] as const;
export type MailSecurity = (typeof MAIL_SECURITIES)[number];

/** The categories of an e-mail, in the order of the desk. */
export const MAIL_CATEGORIES = [
  'QUESTION', // pytanie
  'PUBLIC_INFORMATION', // informacja publiczna
  'REUSE', // ponowne wykorzystywanie
  'ENVIRONMENT', // informacja o środowisku
  'ENVIRONMENT_DOCUMENT', // dokument z wykazu środowiskowego
  'ACCESSIBILITY', // dostępność
  'DIGITAL_ACCESSIBILITY', // dostępność cyfrowa
  'PERSONAL_DATA', // dane osobowe
  'PETITION', // petycja
  'COMPLAINT', // skarga
  'MOTION', // wniosek w rozumieniu działu VIII KPA
  'APPLICATION', // podanie
  'NOT_FOR_US', // nie do nas
  'SPAM', // spam
] as const;
export type MailCategory = (typeof MAIL_CATEGORIES)[number];

export const MAIL_DIRECTIONS = [
  'IN', // przychodząca
  'OUT', // wychodząca
] as const;
export type MailDirection = (typeof MAIL_DIRECTIONS)[number];

export const MAIL_DELIVERY_STATES = [
  'QUEUED', // czeka na wysłanie
  'SENDING', // wysyłana
  'SENT', // wysłana
  'FAILED', // niewysłana
  'BOUNCED', // zwrócona
] as const;
export type MailDeliveryState = (typeof MAIL_DELIVERY_STATES)[number];

export const MAIL_DELIVERY_KINDS = [
  'ANSWER', // odpowiedź
  'ACKNOWLEDGEMENT', // potwierdzenie otrzymania
  'ABSENCE', // wiadomość o nieobecności
  'TEMPLATE', // pouczenie, jak złożyć podanie
  'FORWARD', // przekazanie
  'MESSAGE', // wiadomość od urzędu, która zaczyna wątek
] as const;
export type MailDeliveryKind = (typeof MAIL_DELIVERY_KINDS)[number];

/** A name and an address in small letters; '' where one is missing. */
export type Address = { name: string; address: string };

/** An address to which an e-mail goes, and the header that names it. */
export type MailRecipient = Address & { kind: 'to' | 'cc' | 'bcc' };

/** The office as its automatic answers sign. */
export type Signed = {
  office: string;
  phone: string;
  website: string;
  /** The street, postal code and town. */
  address: string;
  /** The address for e-delivery; '': none. */
  ade: string;
  /** The page that tells how the office processes personal data (RODO art. 13). */
  privacy: string;
};

/** The data of a case that a saved answer may name, by the words in braces. */
export type AnswerData = { numer: string; temat: string; termin: string; nadawca: string };
