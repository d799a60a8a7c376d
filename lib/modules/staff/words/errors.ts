import type { CodesOf } from '@/lib/core/errors';

export const ERRORS = {
  'staff-symbol-shape': 'Symbol to najwyżej 6 liter lub cyfr, na przykład JW.',
  'unopened-hours-range': 'Wpisz od 1 do 80 godzin pracy.',
  'uncollected-days-range': 'Wpisz od 1 do 90 dni.',
  'sign-in-refused':
    'Login lub hasło się nie zgadza. Sprawdź wielkość liter. Po 5 próbach logowanie zatrzyma się na 15 minut.',
  'sign-in-paused': 'Za dużo nieudanych prób. Spróbuj znów za {minutes} min.',
  'second-factor-needed': 'Wpisz kod z aplikacji w telefonie.',
  'second-factor-refused': 'Ten kod się nie zgadza albo był już użyty. Poczekaj na następny i wpisz go.',
  'second-factor-already-on': 'Drugi składnik jest już włączony.',
  'second-factor-required': 'Administrator nie może wyłączyć drugiego składnika.',
  'second-factor-keeps-password':
    'Samo to hasło jest za krótkie. Zmień je najpierw na takie, które ma co najmniej 15 znaków.',
  'code-shape': 'Wpisz 6 cyfr.',
  'wrong-password': 'To hasło się nie zgadza.',
  'password-refused': 'Wybierz inne hasło.',
  'password-under-15': 'Wpisz co najmniej 15 znaków, na przykład kilka słów.',
  'password-under-8': 'Wpisz co najmniej 8 znaków.',
  'password-common': 'Łatwo je zgadnąć. Wybierz inne.',
  'password-has-login': 'Zawiera Twój login. Wybierz inne.',
  'password-same': 'To jest obecne hasło. Wybierz nowe.',
  'login-shape': 'Wpisz od 2 do 40 znaków: małe litery bez ogonków, cyfry, kropka, myślnik.',
  'symbol-shape': 'Wpisz wielkie litery i cyfry, na przykład DR albo OR-II.',
  'slug-shape': 'Wpisz małe litery bez ogonków, cyfry i myślnik, na przykład bok-rynek.',
  'hours-overlap': 'Te godziny nakładają się na wcześniejsze.',
  'website-shape': 'Wpisz adres strony, na przykład https://zalesin.pl.',
  'department-circle': 'Ta komórka leży niżej. Komórka nie może podlegać samej sobie.',
  'department-in-use': 'Zostało tu jeszcze: {what}. Przenieś to najpierw.',
  'self-deactivation': 'Nie możesz wyłączyć własnego konta. Poproś innego administratora.',
  'last-administrator': 'To ostatni administrator. Najpierw wyznacz innego.',
  'department-not-found': 'Takiej komórki już nie ma. Wybierz inną.',
  'choose-department': 'Wybierz komórkę.',
  'choose-person-away': 'Wybierz osobę, której nie będzie.',
  'choose-substitute': 'Wybierz, kto zastępuje.',
  'substitute-self': 'Nikt nie zastępuje sam siebie. Wybierz inną osobę.',
  'substitute-inactive': 'Konto tej osoby nie działa. Wybierz inną.',
  'substitution-ends-before-it-begins': 'Ostatni dzień nie może być przed pierwszym.',
  'substitution-over': 'Te dni już minęły. Wpisz dzisiejszą albo późniejszą datę.',
  'substitution-overlaps': 'Ta osoba ma już zastępstwo: {when}. Zakończ je albo wybierz inne dni.',
  'choose-holder': 'Wybierz osobę, która dostaje upoważnienie.',
  'choose-scope': 'Zaznacz, co wolno podpisywać.',
  'mandate-ends-before-it-begins': 'Koniec jest wcześniejszy niż początek. Popraw datę.',
  'mandate-given-late': 'Upoważnienie zaczyna się przed dniem, w którym je wydano. Popraw datę.',
  'mandate-revoke-after-end':
    'Upoważnienie i tak kończy się wcześniej ({day}). Wpisz ten dzień albo wcześniejszy.',
  'mandate-revoked-already': 'To upoważnienie już cofnięto. Odśwież stronę.',
  'mandate-place-missing': 'Wybierz komórkę albo cały urząd, jeśli tak mówi dokument.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
