import type { CodesOf } from '@/lib/core/errors';

export const ERRORS = {
  'person-name-missing': 'Podaj imię i nazwisko. Kto ma tylko jedno z nich, temu wystarczy jedno.',
  'one-name-only': 'Puste tylko, gdy klient go nie ma.',
  'name-missing': 'Podaj nazwę firmy lub instytucji.',
  'street-missing': 'Podaj ulicę i numer. Bez adresu nie wyślemy odpowiedzi.',
  'postal-code-missing': 'Podaj kod pocztowy.',
  'polish-code-shape': 'Wpisz kod w postaci 00-000. Adres za granicą? Wybierz kraj.',
  'choose-country': 'Wybierz kraj z listy.',
  'city-missing': 'Podaj miejscowość.',
  'pesel-absent': 'Ten klient nie ma numeru PESEL w aktach.',
  'birth-date-invalid': 'Wpisz datę urodzenia, na przykład 5.03.1980.',
  'address-not-given':
    'Bez adresu odpowiemy tylko e-mailem, a skarga, wniosek i petycja zostaną bez rozpatrzenia. Możesz zapisać.',
  'podanie-without-address':
    'Zapytaj o adres albo poszukaj go w danych urzędu: bez niego sprawy zwykle się nie rozpatruje. Możesz zapisać.',
  'name-without-letters': 'Wpisz co najmniej jedną literę.',
  'email-missing': 'Podaj adres e-mail, na który odpowiemy.',
  'choose-identity-check': 'Wybierz, czy i jak sprawdzono tożsamość.',
  'choose-identity-reason': 'Wybierz, dlaczego sprawdzono tożsamość.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
