import type texts from '@/lib/i18n/messages/pl/public.json';

/** The codes of the status page alone, in the resident's language: code → key of the sentence under `status`. */
export const STATUS_ERRORS = {
  'status-not-found': 'notFoundText',
  'too-many-attempts': 'tooManyText',
} as const satisfies Record<string, keyof typeof texts.status>;

export type StatusCode = keyof typeof STATUS_ERRORS;

declare module '@/lib/core/errors' {
  interface ErrorCodes {
    'status-not-found': never;
    'too-many-attempts': 'minutes';
  }
}
