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
  'identity-reason-missing': 'Napisz, dlaczego sprawdzono tożsamość.',
  'rodo-version-newer':
    'Obowiązuje już wersja {version} informacji RODO. Przekaż ją i zarejestruj jeszcze raz.',
  'ade-missing': 'Podaj adres do e-Doręczeń albo wybierz inny sposób odbioru.',
  'client-not-found': 'Nie ma już tego klienta w bazie. Wybierz „To inna osoba” i wpisz dane.',
  'client-changed-meanwhile':
    'Ktoś właśnie zmienił dane tego klienta. To, co wpisano, zostało na stronie. Porównaj i zarejestruj jeszcze raz.',
  'correction-reason-missing': 'Napisz, skąd poprawka. Powód zostanie w historii sprawy.',
  'nothing-corrected': 'Nic nie zmieniono. Popraw to, co trzeba, albo zostaw podanie bez zmian.',
  'correct-over':
    'Sprawa jest już załatwiona, więc podania się nie poprawia. Żeby je poprawić, wybierz w sprawie „Prowadź dalej”.',
  'registration-cancelled': 'Rejestrację anulowano. Żeby coś poprawić, najpierw cofnij anulowanie.',
  'card-letter-out':
    'Karty już nie zmienisz: w sprawie jest podpisane pismo, które powołuje jej przepisy. Najpierw je anuluj albo załatw sprawę na tej karcie.',
  'card-take-back-first':
    'Papiery są w drodze do innej komórki niż ta z nowej karty. Najpierw cofnij przekazanie, potem zmień kartę.',
  'documents-call-out':
    'Wezwanie do uzupełnienia już wyszło. Dokument, który był od początku, zapisz jako uzupełnienie z dniem wpływu podania: wezwanie się zakończy.',
  'day-tied':
    'To podanie jest powiązane z innym (art. 66 § 2 KPA), a od dnia zależy, czy słusznie. Najpierw wycofaj powiązanie.',
  'channel-protocol-printed':
    'Protokół już wydrukowano, więc podanie wniesiono ustnie. Jeśli protokół jest pomyłką, anuluj rejestrację i zarejestruj podanie od nowa.',
  'receipt-after-registration': 'Podanie nie mogło wpłynąć po dniu, w którym je zarejestrowano.',
  'receipt-after-event':
    'W sprawie jest już coś z wcześniejszego dnia: uzupełnienie, zdarzenie albo okres. Sprawdź datę.',
  'delivery-needs-contact':
    'Klient nie podał adresu do takiej odpowiedzi. Najpierw wpisz go w zakładce Strony.',
  'cancel-reason-missing': 'Napisz, dlaczego anulujesz rejestrację. Powód zostanie przy numerze.',
  'restore-reason-missing': 'Napisz, dlaczego cofasz anulowanie.',
  'already-cancelled': 'Rejestrację już anulowano: {by}, {on}. Odśwież stronę.',
  'cancel-over':
    'Sprawa jest już załatwiona, więc jej rejestracji się nie anuluje. Jeśli to pomyłka, najpierw wybierz w sprawie „Prowadź dalej”.',
  'cancel-tied': 'To podanie jest powiązane z innym (art. 66 § 2 KPA). Najpierw wycofaj powiązanie.',
  'cancel-letters':
    'W sprawie jest pismo, więc rejestracji się nie anuluje. Projekt anuluj, a jeśli pismo już wyszło, załatw sprawę albo dołącz papiery do właściwej.',
  'cancel-open': 'W sprawie jest dokument do odbioru. Najpierw go cofnij.',
  'cancel-supplement':
    'Do tego podania wpłynęło uzupełnienie, więc rejestracji się nie anuluje. Dołącz papiery do właściwej sprawy, a jeśli i uzupełnienie jest pomyłką, najpierw anuluj je.',
  'cancel-events':
    'W sprawie odnotowano już zdarzenie, od którego biegnie termin. Rejestracji się nie anuluje: załatw sprawę albo dołącz papiery do właściwej.',
  'receipt-outdated':
    'Podanie poprawiono po wydruku. Otwórz sprawę i wydrukuj nowe potwierdzenie: będzie na nim nowy kod.',
  'receipt-key-expired':
    'Tego potwierdzenia tu już nie wydrukujesz. Otwórz sprawę i wybierz „Wydrukuj ponownie”.',
  'protocol-fixed': 'Protokół jest już wydrukowany i się nie zmieni. Sporządź nowy w jego miejsce.',
  'protocol-not-printed': 'Protokół nie jest jeszcze wydrukowany. Popraw jego treść.',
  'protocol-podanie-corrected':
    'Podanie poprawiono po otwarciu tej strony. Teraz widzisz je po poprawce: sprawdź je i wydrukuj protokół jeszcze raz.',
  'protocol-replaced': 'W miejsce tego protokołu sporządzono już nowy. Odśwież stronę.',
  'choose-signing': 'Wybierz, kto podpisuje protokół.',
  'signer-missing': 'Napisz, kto podpisuje za klienta: imię i nazwisko.',
  'signing-reason-missing': 'Napisz, dlaczego klient nie podpisuje (art. 68 § 2 KPA).',
  'replace-reason-missing': 'Napisz, co poprawia nowy protokół.',
  'supplement-empty': 'Zaznacz, który dokument wpłynął, albo napisz, co klient przyniósł.',
  'supplement-not-owed': 'Tego, co zaznaczono, już nie brakuje. Odśwież stronę i zobacz, co zostało.',
  'supplement-cancel-reason-missing':
    'Napisz, dlaczego anulujesz uzupełnienie. Powód zostanie w historii sprawy.',
  'supplement-cancelled': 'To uzupełnienie anulowano, więc jego potwierdzenie jest nieważne.',
  'supplement-cancelled-already': 'Uzupełnienie anulowano już: {by}, {on}. Odśwież stronę.',
  'supplement-letter-after':
    'Po tym uzupełnieniu podpisano pismo „{title}”, które może się na nim opierać. Anuluj najpierw pismo. Jeśli już wyszło, uzupełnienie zostaje, a pomyłkę opisz w notatce.',
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
