import type { CodesOf } from '@/lib/core/errors';

export const ERRORS = {
  'choose-class': 'Wybierz klasę z wykazu.',
  'choose-case': 'Wybierz sprawę z listy.',
  'class-not-found': 'Takiej klasy nie ma w obowiązującym wykazie akt. Wybierz klasę z listy.',
  'class-divided': 'Ta klasa dzieli się dalej. Wybierz klasę niższego rzędu.',
  'class-makes-no-cases': 'W tej klasie nie zakłada się spraw. Odłóż pismo bez zakładania sprawy.',
  'group-not-found': 'Takiej grupy nie ma w tym spisie spraw. Wybierz grupę z listy.',
  'group-title-missing': 'Napisz, czego dotyczą sprawy tej grupy.',
  'year-invalid': 'Wpisz rok bieżący albo wcześniejszy.',
  'register-of-another':
    'Symbol {cell} nosiła w roku {year} inna komórka i ma pod nim spis spraw. Poproś administratora o inny symbol.',
  'file-opened-already': 'Sprawa ma już znak {znak}. Założenie: {by}, {on}. Odśwież stronę.',
  'file-reason-missing': 'W tej klasie zakłada się sprawy. Napisz, dlaczego to pismo nie tworzy sprawy.',
  'same-class': 'Sprawa już tu stoi. Wybierz inną klasę albo grupę.',
  'move-reason-missing': 'Napisz, dlaczego sprawa dostaje nowy znak. Powód zostanie w spisie spraw.',
  'attach-to-itself': 'To jest to samo pismo. Wybierz inną sprawę.',
  'attach-elsewhere': 'Ta sprawa jest w innej komórce. Przekaż tam pismo, a komórka je dołączy.',
  'papers-have-open':
    'W tej sprawie jest coś jeszcze otwarte: pismo niedoręczone albo niepodpisane, rzecz u okienka lub biegnący termin odwołania (razem: {count}). Najpierw to dokończ albo anuluj.',
  'attach-target-unfit':
    'Do tej sprawy nie można dołączyć pisma: nikt jej jeszcze nie przyjął albo sama nie jest sprawą.',
  'take-out-reason-missing': 'Napisz, dlaczego to cofasz. Powód zostanie w historii sprawy.',
  'jrwa-name-missing': 'Podaj nazwę wykazu.',
  'jrwa-removed-unsaid': 'Przejrzyj klasy, które odpadają, i zaznacz, że tak ma być.',
  'jrwa-valid-from-missing': 'Wpisz dzień, od którego wykaz obowiązuje.',
  'jrwa-day-passed': 'Od późniejszego dnia obowiązuje już nowszy wykaz. Wpisz ten dzień albo późniejszy.',
  'jrwa-file-wrong': 'W pliku są błędy. Popraw je i wybierz plik jeszcze raz.',
  'jrwa-file-faulty': 'Popraw błędy w pliku i wybierz go jeszcze raz.',
  'jrwa-file-large': 'Plik jest za duży: zmieści się 400 kB. Sprawdź, czy to na pewno wykaz akt.',
  'csv-not-text': 'To nie jest plik CSV. W arkuszu wybierz „Zapisz jako” i format CSV.',
  'csv-broken': 'Od tego miejsca pliku nie da się odczytać. Sprawdź cudzysłowy.',
  'jrwa-empty': 'W pliku nie ma ani jednej klasy.',
  'jrwa-too-many': 'W pliku jest za dużo wierszy jak na wykaz akt.',
  'jrwa-header': 'Brakuje kolumn: {missing}.',
  'jrwa-symbol-shape': 'Symbol „{value}” jest błędny: powinien mieć od 1 do 5 cyfr.',
  'jrwa-title-missing': 'Brakuje hasła.',
  'jrwa-title-long': 'Hasło jest dłuższe niż 300 znaków.',
  'jrwa-note-long': 'Uwagi są dłuższe niż 1000 znaków.',
  'jrwa-category-shape': 'Kategoria „{value}” jest błędna: powinno być A, B5, BE10, Bc albo nic.',
  'jrwa-category-missing': 'Klasa {symbol} nie ma kategorii, a nie dzieli się dalej.',
  'jrwa-makes-cases-shape': 'W kolumnie tworzy_akta stoi „{value}”: powinno być tak albo nie.',
  'jrwa-zeros-lost':
    'Arkusz usunął zera z początku symboli i nie wiadomo, czy „{symbol}” to cały symbol. Wpisz go w całości, na przykład 0002, w kolumnie typu tekst.',
  'jrwa-duplicate': 'Klasa {symbol} jest już w wierszu {first}.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
