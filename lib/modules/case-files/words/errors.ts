import type { CodesOf } from '@/lib/core/errors';

export const ERRORS = {
  'before-receipt': 'To dzień sprzed wpływu podania. Wpisz dzień wpływu albo późniejszy.',
  'hour-in-future': 'Ta godzina jeszcze nie minęła. Wpisz wcześniejszą.',
  'choose-note-kind': 'Wybierz rodzaj notatki.',
  'note-text-missing': 'Napisz treść notatki.',
  'note-person-missing': 'Napisz, z kim była rozmowa albo kto przyszedł.',
  'viewer-missing': 'Napisz, komu udostępniono akta.',
  'capacity-missing': 'Napisz, w jakim charakterze: strona, pełnomocnik…',
  'choose-present': 'Wybierz pracownika, który był przy przeglądaniu akt.',
  'scope-missing': 'Napisz, co udostępniono: całe akta czy które dokumenty.',
  'record-not-here': 'Tego wpisu nie ma w aktach tej sprawy. Odśwież stronę.',
  'choose-system': 'Wybierz system z listy.',
  'reference-missing': 'Wpisz numer, pod którym ten system ma sprawę.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
