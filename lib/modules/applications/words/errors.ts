import type { CodesOf } from '@/lib/core/errors';

export const ERRORS = {
  'letter-after-receipt': 'Pismo nie może być późniejsze niż data wpływu.',
  'posting-after-receipt': 'Nadanie nie może być późniejsze niż data wpływu.',
  'choose-card': 'Wybierz kartę usługi z listy.',
  'subject-missing': 'Napisz, czego dotyczy podanie.',
  'choose-channel': 'Wybierz, jak wpłynęło podanie.',
  'email-not-a-channel':
    'Tej sprawy nie przyjmujemy zwykłym e-mailem (art. 63 § 1 KPA). Wybierz inny kanał albo sprawę, którą wolno tak złożyć.',
  'already-registered':
    'Ten formularz zarejestrowano już pod numerem {number}, a teraz są w nim inne dane. Nic nie zmieniono.',
  'form-of-another': 'Ten formularz zarejestrował już kto inny. Wybierz „Wyczyść i zacznij od nowa”.',
  'count-invalid': 'Wpisz liczbę od 0 do 999.',
  'choose-delivery-way': 'Wybierz sposób odbioru.',
  'choose-rodo-way': 'Wybierz, jak przekazano informację RODO.',
  'protocol-missing': 'Zapisz treść podania do protokołu.',
  'identity-note-missing': 'Napisz, dlaczego nie sprawdzono tożsamości.',
  'client-not-found': 'Nie ma już tego klienta w bazie. Wybierz „To inna osoba” i wpisz dane.',
  'client-changed-meanwhile':
    'Ktoś właśnie zmienił dane tego klienta. To, co wpisano, zostało na stronie. Porównaj i zarejestruj jeszcze raz.',
  'receipt-key-expired':
    'To potwierdzenie wydrukujesz już tylko z nowym kodem: otwórz sprawę i wybierz „Wydrukuj ponownie”.',
  'protocol-fixed': 'Protokół jest już wydrukowany. Dopisz sprostowanie.',
  'protocol-not-printed': 'Protokół nie jest jeszcze wydrukowany. Popraw jego treść.',
  'supplement-empty': 'Zaznacz, który dokument wpłynął, albo napisz, co klient przyniósł.',
  'supplement-not-owed': 'Tego, co zaznaczono, już nie brakuje. Odśwież stronę i zobacz, co zostało.',
  'draft-elsewhere': 'Ten szkic zmieniono w innej karcie.',
  'date-too-old': 'Sprawdź rok: ta data jest sprzed ponad roku.',
  'choose-first-podanie': 'Wybierz sprawę, w której klient dostał zawiadomienie.',
  'first-podanie-unfit':
    'W tej sprawie klient nie dostał zawiadomienia z art. 66 § 1 KPA albo podanie wpłynęło po 14 dniach od jego doręczenia.',
  'separated-already': 'To podanie powiązano już z innym. Najpierw wycofaj tamto powiązanie.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
