import type { CodesOf } from '@/lib/core/errors';

export const ERRORS = {
  'card-not-found': 'Tej karty usługi już nie ma. Odśwież stronę i wybierz kartę jeszcze raz.',
  'card-exists': 'Karta o takim skrócie już istnieje.',
  'rodo-clause-missing': 'Nie ma obowiązującej informacji RODO. Powiedz administratorowi.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
