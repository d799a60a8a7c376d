import type { CodesOf } from '@/lib/core/errors';

export const ERRORS = {
  'other-addressee': 'Adresata pisma nie zmienia się przy wysyłce. Do kogo innego napisz nowe pismo.',
  'blank-left':
    'Uzupełnij wykropkowane miejsce: siedzibę organu albo sądu. Administrator wpisze ją raz dla wszystkich pism w „Organy i tryby”.',
  'organ-incomplete':
    'Organ, który wydaje to pismo, nie ma wpisanej siedziby. Administrator albo redaktor kart uzupełni ją w „Organy i tryby”.',
  'basis-not-in-procedure': 'W trybie tej sprawy nie ma takiej przyczyny. Wybierz inną.',
  'letter-not-in-procedure':
    'W trybie tej sprawy nie pisze się takich pism. Tryb karty zmienia redaktor albo administrator w „Organy i tryby”.',
  'letter-needs-case':
    'Najpierw załóż sprawę. To pismo wychodzi pod znakiem sprawy, a ta sprawa ma dopiero numer w rejestrze.',
  'letter-not-seen':
    'Podgląd pisma jest nieaktualny: zmieniły się pismo, dane sprawy, wzór albo dzień. Obejrzyj je jeszcze raz i podpisz.',
  'notice-outdated':
    'Termin sprawy zmienił się od podpisu i nowa data z zawiadomienia już do niego nie pasuje. Anuluj pismo i przygotuj nowe.',
  'new-date-begun':
    'Zawiadomienie o nowym terminie tej sprawy jest już przygotowane. Dokończ je albo anuluj.',
  'case-over': 'Sprawa jest zakończona. Najpierw wybierz w niej „Prowadź dalej”, potem to odnotuj.',
  'letter-handed-out': 'To pismo wydało okienko. Wydanie cofa się przy okienku, w „Do odbioru”.',
  'letter-in-collection':
    'To pismo jest u okienka albo w drodze do niego: wydaje je albo zwraca okienko. Żeby wysłać je inaczej, najpierw cofnij przekazanie albo poproś okienko o zwrot.',
  'letter-signed-meanwhile': 'Pismo jest już podpisane: {by}, {on}. Przeczytaj je jeszcze raz i zdecyduj.',
  'letter-sent-already': 'To pismo jest już wysłane {on}: {by}. Odśwież stronę.',
  'cancel-not-yours':
    'Podpisane pismo anuluje ktoś, kto ma upoważnienie do takich pism w tej komórce. Poproś o to osobę, która je podpisała.',
  'letter-settles':
    'Tym pismem sprawa jest załatwiona. Najpierw wybierz w niej „Prowadź dalej”, potem anuluj pismo.',
  'new-date-with-its-notice':
    'Zawiadomienie o nowym terminie powstaje razem z terminem: w terminach sprawy wybierz „Zawiadom o nowym terminie”.',
  'letter-not-set':
    'Żadna wersja wzoru nie złożyła tego pisma. Treść pisma została. Powiedz redaktorowi wzorów: zobaczy, co poprawić.',
  'account-missing': 'Wpisz numer rachunku, na który trzeba zapłacić.',
  'act-reason-missing': 'Napisz powód. Zostanie w historii sprawy.',
  'call-answered':
    'Na to wezwanie wpłynęło już uzupełnienie, więc wezwanie wyszło. Jeśli to pomyłka, najpierw anuluj uzupełnienie.',
  'offer-empty': 'Napisz warunki, opłaty albo inny sposób lub formę przekazania.',
  'opinion-days-invalid':
    'Wpisz liczbę dni od 3 do 365. Dwa tygodnie wynikają z art. 106 § 3 KPA: wtedy zostaw puste.',
  'opinion-days-missing': 'Wpisz, ile dni daje ten przepis.',
  'opinion-term-basis-missing': 'Podaj przepis, który przewiduje inny termin (art. 106 § 3 KPA).',
  'opinion-came':
    'Termin na stanowisko jest już zakończony: organ odpowiedział, więc wystąpienie wyszło. Jeśli to pomyłka, najpierw cofnij zakończenie w części „Terminy”.',
  'address-incomplete':
    'Adres jest niepełny. Na pocztę potrzebne są ulica lub miejscowość z numerem, kod pocztowy i miejscowość.',
  'address-not-checked': 'Najpierw sprawdź adres i potwierdź, że jest aktualny.',
  'addressee-missing': 'Wpisz, do kogo jest pismo.',
  'ade-invalid':
    'Ten adres do e-Doręczeń jest pusty albo ma złą postać. Ma wyglądać tak: AE:PL-12345-67890-ABCDE-12.',
  'amount-missing': 'Wpisz kwotę opłaty.',
  'authority-missing': 'Wpisz nazwę organu.',
  'call-days-invalid': 'Popraw liczbę dni: {days}.',
  'complaint-basis-missing': 'Podaj przepis, który daje zażalenie na to postanowienie.',
  'complaint-not-chosen': 'Wybierz, czy na to postanowienie służy zażalenie.',
  'defects-missing': 'Napisz, czego brakuje: co najmniej jeden brak, z nazwy.',
  'delivered-before-sent': 'Doręczenie nie może być wcześniejsze niż wysłanie. Popraw datę.',
  'duty-receipt-missing': 'Wpisz numer pokwitowania albo przelewu.',
  'facts-missing':
    'Napisz uzasadnienie faktyczne. Bez uzasadnienia może być tylko decyzja w trybie KPA, która w całości uwzględnia żądanie (art. 107 § 4 KPA).',
  'fee-days-invalid': 'Popraw liczbę dni: {days}.',
  'fiction-not-lapsed': 'Jeszcze nie można uznać pisma za doręczone. Pierwszy możliwy dzień: {first}.',
  'former-settlement-missing':
    'Napisz, jak załatwiono poprzednią petycję (art. 12 ust. 2 ustawy o petycjach).',
  'issued-missing': 'Napisz, co wydajesz.',
  'law-missing':
    'Napisz uzasadnienie prawne. Bez uzasadnienia może być tylko decyzja w trybie KPA, która w całości uwzględnia żądanie (art. 107 § 4 KPA).',
  'legal-basis-missing': 'Podaj podstawę prawną.',
  'letter-not-draft':
    'Tego pisma nie można już zmieniać: jest oddane do podpisu albo podpisane. Odśwież stronę.',
  'letter-reasons-missing': 'Napisz uzasadnienie.',
  'letter-text-missing': 'Napisz treść pisma.',
  'mandate-missing':
    'Nie masz dziś upoważnienia do podpisania takiego pisma w imieniu organu tej sprawy w tej komórce. Oddaj je do podpisu albo poproś Sekretarza lub administratora, żeby wpisał Twoje upoważnienie do rejestru.',
  'matters-missing': 'Napisz, które sprawy wymagają odrębnych podań.',
  'position-missing': 'Napisz stanowisko urzędu. Organ wyższego stopnia dostaje je z ponagleniem.',
  'positions-missing':
    'Wpisz osoby, które zajęły stanowisko w toku postępowania: imię, nazwisko i funkcję. Wymaga tego art. 16 ust. 2 pkt 2 ustawy o dostępie do informacji publicznej.',
  'protected-not-chosen':
    'Wybierz, czy odmawiamy ze względu na prywatność osoby albo tajemnicę przedsiębiorcy.',
  'protected-missing':
    'Oznacz podmioty, ze względu na których dobra odmawiamy. Wymaga tego art. 16 ust. 2 pkt 2 ustawy o dostępie do informacji publicznej.',
  'suspension-basis-not-chosen': 'Wybierz, dlaczego zawieszasz postępowanie.',
  'choose-sending-way': 'Wybierz, jak pismo wyszło.',
  'choose-proof': 'Wybierz, jak doręczono pismo: co stwierdza dowód doręczenia.',
  'preliminary-authority-missing': 'Wpisz organ albo sąd, który rozstrzyga zagadnienie wstępne.',
  'preliminary-days-invalid': 'Wpisz, ile dni ma strona: od 1 do 365.',
  'preliminary-missing': 'Wybierz, kto występuje o rozstrzygnięcie zagadnienia wstępnego (art. 100 § 1 KPA).',
  'proof-not-of-way': 'Przy tym sposobie wysłania tak się pisma nie doręcza. Wybierz inny dowód.',
  'question-missing': 'Napisz, o jakie stanowisko prosisz.',
  'remark-missing': 'Napisz, co poprawić.',
  'resolution-missing': 'Napisz rozstrzygnięcie.',
  'sent-before-signed': 'Pismo podpisano {signed}. Wpisz ten dzień albo późniejszy.',
  'referral-of-settled':
    'Sprawa jest już załatwiona albo przekazana, więc nie przekazuje się jej innemu organowi. Jeśli to pomyłka, najpierw wybierz w sprawie „Prowadź dalej”.',
  'sent-before-sent':
    'To pismo wysłano już {sent} i wróciło. Wpisz dzień, w którym wysyłasz je jeszcze raz: tamten albo późniejszy.',
  'urging-not-here': 'W trybie tej sprawy nie ma ponaglenia.',
  'urging-has-letter':
    'To ponaglenie ma już pismo przekazujące. Najpierw anuluj to pismo, a jeśli odnotowano jego wysłanie przez pomyłkę, wycofaj wysłanie.',
  'urging-withdrawn': 'To ponaglenie wycofano, bo odnotowano je przez pomyłkę. Odśwież stronę.',
  'urging-premature':
    'To ponaglenie wpłynęło przed upływem terminu i pozostaje bez rozpoznania (art. 37 § 3a KPA). Nie przekazuje się go.',
  'way-without-proof': 'To pismo trzeba wysłać tak, żeby został dowód doręczenia. Wybierz inny sposób.',
  'wording-missing': 'Napisz, co się zaświadcza.',
  'template-incomplete':
    'We wzorze brakuje tego, bez czego nie ma pisma: {what}. Dodaj te części i opublikuj jeszcze raz.',
  'template-broken': 'Wzór nie złoży pisma. {what}',
  'template-note-missing': 'Napisz, co i dlaczego zmieniasz. Zostanie w historii wzoru.',
  'template-unchanged': 'Ta treść jest taka sama jak w ostatniej wersji.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
