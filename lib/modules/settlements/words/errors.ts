import type { CodesOf } from '@/lib/core/errors';

export const ERRORS = {
  'choose-identity-document': 'Wybierz, czym sprawdzono tożsamość.',
  'already-settled': 'Sprawę już załatwiono: {by}, {on}. Odśwież stronę.',
  'already-closed': 'Tę sprawę zakończył już kto inny: {by}, {on}. Odśwież stronę.',
  'already-reopened': 'Sprawa jest już znów prowadzona: {by}, {on}. Odśwież stronę.',
  'already-issued': 'Ten dokument wydał już kto inny: {by}, {on}. Odśwież stronę.',
  'choose-outcome': 'Wybierz, jak załatwiono sprawę.',
  'settled-before-receipt': 'Sprawa nie mogła być załatwiona przed wpływem podania. Popraw datę.',
  'settled-before-letter': 'Pismo podpisano {signed}. Wpisz ten dzień albo późniejszy.',
  'outside-number-missing': 'Wpisz numer albo datę pisma, na przykład: Decyzja nr 7/2026 z 24.11.2026.',
  'outcome-not-in-procedure': 'W trybie tej sprawy nie ma takiego załatwienia. Wybierz inne.',
  'choose-remedy': 'Wybierz, co przysługuje od tego pisma.',
  'delivered-before-settled': 'Pismo nie mogło być doręczone przed dniem załatwienia. Popraw jedną z dat.',
  'settling-letter-missing':
    'Wybierz podpisane pismo, którym załatwiono sprawę, albo zaznacz, że powstało poza Okienkiem.',
  'settling-letter-unfit': 'Tym pismem nie można tak załatwić sprawy. Wybierz inne.',
  'tacit-not-here': 'Tej sprawy milczenie urzędu nie załatwia (art. 122a § 1 KPA).',
  'withdrawn-by-decision':
    'Po wycofaniu tego podania wydaje się decyzję o umorzeniu postępowania (art. 105 KPA, art. 208 Ordynacji podatkowej). Wybierz umorzenie i wskaż tę decyzję.',
  'tacit-too-early':
    'Termin jeszcze nie minął. Milczące załatwienie następuje dzień po nim (art. 122c § 1 KPA).',
  'tacit-before-lapse': 'Termin minął {due}. Wpisz następny dzień albo późniejszy.',
  'on-the-spot-not-here': 'Tej sprawy nie załatwia się na miejscu: tak mówi jej karta usługi.',
  'case-has-open': 'Sprawy nie można jeszcze zakończyć. Zostało do zrobienia: {count}. Lista jest w sprawie.',
  'case-appeal-runs': 'Termin na odwołanie albo zażalenie biegnie do {due}. Sprawę zakończysz po nim.',
  'reopen-reason-missing': 'Napisz, dlaczego sprawę trzeba prowadzić dalej.',
  'choose-point': 'Wybierz punkt obsługi.',
  'point-not-found': 'Tego punktu już nie ma. Wybierz inny.',
  'nothing-to-hand': 'Wybierz pismo albo wpisz dokument spoza Okienka lub oryginały, które zwracasz.',
  'letter-not-signed': 'To pismo nie jest podpisane albo już je wysłano. Wybierz inne.',
  'letter-at-counter': 'To pismo jest już u okienka albo w drodze do niego.',
  'choose-collections': 'Zaznacz co najmniej jeden dokument.',
  'too-many-collections': 'To za dużo naraz. Zaznacz najwyżej 200 dokumentów.',
  'collections-of-several-cases': 'To są dokumenty różnych spraw. Wydaj je osobno.',
  'collections-issued-apart': 'Te dokumenty wydano osobno. Każde wydanie ma swoje potwierdzenie.',
  'choose-taker': 'Wybierz, kto odbiera.',
  'taker-missing': 'Napisz, kto odbiera: imię i nazwisko.',
  'taker-not-client': 'To pismo jest zaadresowane do kogo innego: {addressee}. Napisz, kto odbiera.',
  'power-missing': 'Napisz, na jakiej podstawie odbiera: pełnomocnictwo z dnia, KRS.',
  'return-reason-missing': 'Napisz, dlaczego dokument wraca do komórki.',
  'take-back-reason-missing': 'Napisz, dlaczego cofasz wydanie.',
  'settlement-missing': 'Napisz, jak załatwiono sprawę.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
