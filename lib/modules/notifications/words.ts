import type { ReminderTopic } from './schema';

/** The subject of a reminder; for a term, its purpose says more. */
export const REMINDER_TOPIC_WORDS: Record<ReminderTopic, string> = {
  CLOCK: 'Termin',
  COLLECTION: 'Nieodebrany dokument',
  INQUIRY: 'Zapytanie przyjęte przez Ciebie',
  MAIL: 'E-mail',
  MAIL_SHARE: 'E-mail do wglądu',
  PODANIE: 'Podanie z Twojego e-maila',
};

/** The words beside an e-mail that did not reach its addressee. */
export const MAIL_LOST = 'nie doszedł: sprawdź adres i odpowiedz jeszcze raz';
