import type { CodesOf } from '@/lib/core/errors';

export const ERRORS = {
  'asked-question-missing': 'Napisz, o co pyta rozmówca.',
  'inquiry-phone-missing': 'Wpisz telefon: bez niego nie da się oddzwonić.',
  'choose-talk-end': 'Wybierz, jak skończyła się rozmowa.',
  'choose-who-calls': 'Wybierz z listy osobę albo komórkę.',
  'choose-card-answer': 'Wybierz, czy odpowiedź była w karcie usługi.',
  'choose-asked-card': 'Wybierz kartę z listy.',
  'choose-call-result': 'Wybierz wynik rozmowy.',
  'answer-missing': 'Napisz, co odpowiedziano.',
  'next-call-past': 'Ta pora już minęła. Wpisz późniejszą.',
  'attempt-reason-missing': 'Napisz, dlaczego cofasz próbę. Powód zostanie w historii.',
  'attempt-not-found': 'Tej próby już nie ma. Odśwież stronę.',
  'called-already':
    'Ktoś już oddzwaniał, więc zapytania nie można cofnąć. O zmianę poproś osobę, która oddzwania.',
  'attempts-left': 'List albo zamknięcie wybierzesz po trzech nieudanych próbach. Zostało prób: {left}.',
  'pass-on-reason-missing': 'Napisz, dlaczego przekazujesz. Przeczyta to osoba, która oddzwoni.',
  'choose-inquiry-ending': 'Wybierz: odpowiedź listem albo zamknięcie bez odpowiedzi.',
  'inquiry-end-reason-missing': 'Napisz powód. Zobaczy go osoba, która przyjęła pytanie.',
  'inquiry-reopen-reason-missing': 'Napisz, dlaczego otwierasz zapytanie jeszcze raz.',
  'inquiry-became-podanie':
    'Z tego zapytania powstało podanie, więc prowadź je dalej tam. Żeby wrócić do zapytania, najpierw anuluj rejestrację podania.',
  'answered-withdraw-reason-missing': 'Napisz, dlaczego wycofujesz wpis.',
  'period-ends-before-it-begins': 'Ostatni dzień nie może być przed pierwszym. Popraw datę.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
