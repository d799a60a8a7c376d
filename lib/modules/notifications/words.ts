import type { ReminderTopic } from './schema';

/** The subject of a reminder; for a term, its purpose says more. */
export const REMINDER_TOPIC_WORDS: Record<ReminderTopic, string> = {
  CLOCK: 'Termin',
  COLLECTION: 'Nieodebrany dokument',
  MAIL: 'E-mail',
};
