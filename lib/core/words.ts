/** The sentences of the codes that belong to no module: of the entry, of dates and numbers, of a missing right. */
export const ERRORS = {
  invalid: 'Popraw zaznaczone pola.',
  'invalid-value': 'Sprawdź to pole.',
  unexpected:
    'Coś poszło nie tak po naszej stronie. Wszystko, co wpisano, zostało na stronie. Spróbuj znów za chwilę.',
  offline: 'Brak połączenia z serwerem. Wszystko, co wpisano, zostało na stronie. Spróbuj znów za chwilę.',
  'too-much-at-once':
    'Wysłano za dużo naraz: jeden formularz mieści 1 MB. Wszystko, co wpisano, zostało na stronie. Skróć to albo podziel na części.',
  'database-away':
    'Nie możemy teraz sięgnąć do danych i nie wiemy, czy to się zapisało. Wszystko, co wpisano, zostało na stronie. Spróbuj znów za kilka minut.',
  'disk-full':
    'Na dysku serwera zabrakło miejsca i nic nie da się zapisać. Wszystko, co wpisano, zostało na stronie. Powiedz o tym osobie, która opiekuje się serwerem.',
  'signed-out':
    'Sesja się skończyła. Zaloguj się w nowej karcie i wróć tu: wszystko, co wpisano, zostało na stronie.',
  'setup-pending': 'Najpierw dokończ ustawienia swojego konta.',
  'not-found': 'Nie ma takiej strony albo nie należy do Twoich spraw.',
  'whole-number': 'Wpisz liczbę całkowitą.',
  'not-allowed': 'To nie należy do Twoich zadań.',
  'changed-meanwhile':
    'Ktoś zapisał to wcześniej. Twoje zmiany zostały na stronie. Porównaj je i zapisz jeszcze raz.',
  'page-outdated':
    'Ta strona jest nieaktualna: od jej otwarcia ktoś coś tu zmienił. Odśwież ją i zdecyduj jeszcze raz.',
  required: 'Wypełnij to pole.',
  'too-long': 'Skróć ten tekst: zmieści się tu {max} znaków.',
  taken: 'Taka wartość już istnieje. Wpisz inną.',
  'hour-shape': 'Wpisz godzinę, na przykład 7:30.',
  'hours-order': 'Koniec musi być po początku.',
  'postal-code-shape': 'Wpisz kod w postaci 00-000.',
  'email-shape': 'Wpisz adres e-mail, na przykład urzad@zalesin.pl.',
  'pesel-shape': 'PESEL ma 11 cyfr. Popraw go albo zostaw puste pole.',
  'pesel-date': 'Takiej daty urodzenia nie ma. Sprawdź PESEL z dokumentem.',
  'pesel-future': 'Ten PESEL należy do kogoś, kto się jeszcze nie urodził. Sprawdź go z dokumentem.',
  'pesel-old': 'Według tego numeru osoba ma ponad 120 lat. Sprawdź PESEL z dokumentem. Możesz zapisać.',
  'pesel-check-digit': 'Cyfra kontrolna się nie zgadza. Sprawdź PESEL z dokumentem. Możesz zapisać.',
  'nip-shape': 'NIP ma 10 cyfr. Popraw go albo zostaw puste pole.',
  'nip-check-digit': 'Cyfra kontrolna się nie zgadza. Sprawdź NIP z dokumentem. Możesz zapisać.',
  'phone-shape': 'Wpisz numer z 9 cyfr, a zagraniczny z kierunkowym, na przykład +49 30 123456.',
  'date-missing': 'Podaj dzień, na przykład 24.11.2026.',
  'date-invalid': 'Nie ma takiego dnia. Wpisz datę, na przykład 24.11.2026.',
  'date-unread': 'Nie rozumiemy tej daty. Wpisz dzień, miesiąc i rok, na przykład 24.11.2026.',
  'year-unlikely': 'Sprawdź rok w tej dacie.',
  'date-in-future': 'Wpisz dzisiejszą albo wcześniejszą datę.',
  'wrong-state': 'Ktoś zrobił to przed Tobą albo stan sprawy się zmienił. Odśwież stronę.',
  'regon-shape': 'REGON ma 9 albo 14 cyfr.',
  'regon-check-digit': 'Cyfra kontrolna się nie zgadza. Sprawdź REGON z dokumentem. Możesz zapisać.',
  'krs-shape': 'Numer KRS ma 10 cyfr.',
  'ade-shape': 'Adres do e-Doręczeń ma postać AE:PL-12345-67890-ABCDE-12.',
  'ade-check-digits': 'Cyfry kontrolne adresu się nie zgadzają. Możesz zapisać.',
  'nrb-shape': 'Numer rachunku ma 26 cyfr.',
  'nrb-check-digits': 'Ten numer rachunku ma błędne cyfry kontrolne.',
  'case-reference-shape': 'Znak sprawy ma postać DR.7230.118.2026.',
} as const;
