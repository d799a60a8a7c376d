import type { CodesOf } from '@/lib/core/errors';

export const ERRORS = {
  'source-not-found':
    'Nie ma już sprawy, z której powstaje to podanie, albo jej nie widzisz. Otwórz „Nowe podanie” bez niej.',
  'led-already': 'Sprawę {number} prowadzi już {person}. Prowadzącego zmienisz na stronie sprawy.',
  'assigned-already': 'Sprawę {number} prowadzi już {person}. Żeby dać ją innej osobie, napisz powód.',
  'give-back-reason-missing': 'Napisz, dlaczego oddajesz sprawę. Przeczyta to ten, kto ją przydzielił.',
  'internal-date-past': 'Ten dzień już minął. Wpisz dzisiejszy albo późniejszy.',
  'not-leading': 'Tej sprawy już nie prowadzisz: ktoś ją przydzielił inaczej. Odśwież stronę.',
  'nothing-waits': 'Nic nie czeka na prowadzącego. Ktoś zdążył wziąć ostatnią sprawę.',
  'reassign-reason-missing': 'Ktoś już prowadzi. Napisz, dlaczego dajesz sprawę innej osobie.',
  'representative-name-missing': 'Podaj imię i nazwisko pełnomocnika.',
  'representative-address-missing':
    'Podaj adres pełnomocnika: pisma w sprawie pójdą do niego (art. 40 § 2 KPA).',
  'representative-reason-missing': 'Napisz, dlaczego już nie działa, na przykład: wypowiedzenie z 3.12.2026.',
  'representative-of-closed': 'Sprawa jest zakończona. Pełnomocnika już się w niej nie zmienia.',
  'case-closed': 'Sprawa jest zakończona. Jej terminów już się nie zmienia.',
  'case-settled':
    'Sprawa jest już załatwiona albo przekazana innemu organowi, więc niczego w niej nie zmieniono. Jeśli to pomyłka, najpierw wybierz w sprawie „Prowadź dalej”.',
  'pause-before-receipt': 'Okres zaczyna się przed wpływem podania. Wpisz dzień wpływu albo późniejszy.',
  'choose-pause-kind': 'Wybierz, co to za okres.',
  'pause-end-missing': 'Wpisz ostatni dzień okresu albo zaznacz, że jeszcze trwa.',
  'choose-event': 'Wybierz, co się stało.',
  'pause-end-in-future': 'Okres jeszcze trwa. Zaznacz to i wpisz koniec, gdy będzie znany.',
  'pause-ended-already': 'Ktoś już zakończył ten okres. Odśwież stronę.',
  'entry-not-found': 'Tego wpisu już nie ma albo został wycofany. Odśwież stronę.',
  'clock-not-found': 'Tego terminu nie zamyka się ręcznie albo już go nie ma. Odśwież stronę.',
  'clock-ends-before-it-begins': 'Termin kończy się przed swoim początkiem. Popraw datę.',
  'event-before-receipt': 'Zdarzenie jest wcześniejsze niż wpływ podania. Popraw datę.',
  'basis-missing': 'Napisz, z czego to wynika: dokument albo okoliczność.',
  'withdrawal-reason-missing': 'Napisz, dlaczego wpis jest wycofany. Zostanie w historii sprawy.',
  'reasons-missing': 'Podaj przyczyny zwłoki. Bez nich nie ma zawiadomienia (art. 36 § 1 KPA).',
  'instruction-missing': 'Napisz pouczenie: co strona może wnieść, do kogo i w jakim terminie.',
  'document-not-found': 'Tego dokumentu nie ma w aktach sprawy.',
  'take-back-closing-reason-missing':
    'Napisz, dlaczego cofasz zakończenie terminu. Zostanie w historii sprawy.',
  'ended-by-act':
    'Tego terminu nie skończono ręcznie: skończyła go inna czynność, na przykład uzupełnienie albo pismo. Cofnij tamtą.',
  'clock-of-cancelled-letter': 'Pismo, od którego biegł ten termin, jest anulowane. Termin już nie ruszy.',
  'how-missing': 'Napisz, jak się to skończyło.',
  'case-file-closed': 'Sprawa jest zakończona. Dokumentów już się w niej nie zmienia.',
  'same-department': 'Sprawa już jest w tej komórce. Wybierz inną.',
  'choose-cases': 'Zaznacz co najmniej jedną sprawę.',
  'too-many': 'To za dużo naraz. Zaznacz najwyżej 200 spraw.',
  'choose-person': 'Wybierz osobę, która poprowadzi sprawę.',
  'not-in-department': 'Ta osoba nie prowadzi spraw w tej komórce. Wybierz inną.',
  'new-date-of-target':
    'To cel, który urząd wyznaczył sobie sam. Zawiadomienia o nowym terminie się tu nie wysyła.',
  'new-date-not-known': 'Tego terminu nie przesuwa zawiadomienie: ustawa go nie przewiduje.',
  'new-date-past': 'Wpisz dzień późniejszy niż dzisiejszy.',
  'new-date-not-later': 'Termin mija {due}. Wpisz dzień późniejszy.',
  'new-date-beyond-cap':
    'Ustawa pozwala najdalej do {latest} ({provision}). Wpisz ten dzień albo wcześniejszy.',
  'complex-reason-missing': 'Napisz, dlaczego sprawa jest szczególnie skomplikowana.',
  'complex-not-here': 'Dwa miesiące są tylko dla spraw z terminem miesiąca (art. 35 § 3 KPA).',
  'complex-too-late': 'Pierwszy miesiąc już minął. Zawiadom o nowym terminie (art. 36 KPA).',
  'built-upon':
    'Od tej czynności zależy już późniejsza: zakończono termin, który od niej biegł (na przykład wpłynęło odwołanie), albo zamknięto sprawę. Najpierw cofnij tamtą.',
  'not-suspended': 'To postępowanie nie jest zawieszone. Nie ma czego podejmować.',
  'term-days-invalid':
    'Wezwanie daje co najmniej 7 dni, a wezwanie do opłaty najwyżej 14. Popraw liczbę dni.',
  'event-not-in-procedure': 'W trybie tej sprawy nie ma takiego zdarzenia ani terminu.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
