import type texts from '@/lib/i18n/messages/pl/public.json';

type Status = typeof texts.status;

/** The codes of the status page alone, in the resident's language: code → key of the sentence under `status`. */
export const STATUS_ERRORS = {
  'status-not-found': 'notFoundText',
  'too-many-attempts': 'tooManyText',
  'number-shape': 'numberShape',
  'access-code-shape': 'codeShape',
} as const satisfies Record<string, keyof Status>;

export type StatusCode = keyof typeof STATUS_ERRORS;

declare module '@/lib/core/errors' {
  interface ErrorCodes {
    'status-not-found': never;
    'too-many-attempts': 'minutes';
    'number-shape': never;
    'access-code-shape': never;
  }
}

/** The forms of settlement that cards name, each with the key of its sentence under `status.form`. */
const FORMS: Partial<Record<string, keyof Status['form']>> = {
  decyzja: 'decision',
  postanowienie: 'order',
  zaświadczenie: 'certificate',
  opinia: 'opinion',
  'odpis aktu': 'record-copy',
  'wypis i wyrys': 'extract',
  'wpis do rejestru i zaświadczenie': 'register-entry',
  'wydanie karty na miejscu': 'card',
  'umowa dzierżawy': 'land-lease',
  'umowa najmu': 'tenancy',
  'umowa sprzedaży u notariusza': 'sale',
  odpowiedź: 'answer',
  'pismo z odpowiedzią': 'letter-answer',
  'pismo z informacją': 'letter-information',
  'pismo z kwotą do zapłaty': 'letter-amount',
  'zawiadomienie o ustaleniu numeru': 'notice-number',
  'zawiadomienie o sposobie załatwienia': 'notice-settling',
};

/** The key of the sentence that tells how a matter will be settled; null for a form that only the card names. */
export function formSentence(form: string): `form.${keyof Status['form']}` | null {
  const key = FORMS[form.trim().toLowerCase()];
  return key ? `form.${key}` : null;
}
