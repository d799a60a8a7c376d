import type { CodesOf } from '@/lib/core/errors';

export const ERRORS = {
  'card-not-found': 'Tej karty usługi już nie ma. Odśwież stronę i wybierz kartę jeszcze raz.',
  'card-exists': 'Karta o takim skrócie już istnieje.',
  'choose-authority': 'Wybierz organ wyższego stopnia. W tym trybie pisma muszą go podać.',
  'authority-not-found': 'Tego organu już nie ma albo nie jest w użyciu. Wybierz inny.',
  'authority-in-use': 'Ten organ jest podany w kartach usług: {count}. Najpierw wskaż w nich inny organ.',
  'organ-not-found': 'Tego organu już nie ma albo nie jest w użyciu. Wybierz inny.',
  'court-fee-missing': 'Wpisz kwotę wpisu w złotych, na przykład 200.',
  'rodo-clause-missing': 'Nie ma obowiązującej informacji RODO. Powiedz administratorowi.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
