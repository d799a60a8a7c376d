import type { CodesOf } from '@/lib/core/errors';

export const ERRORS = {
  'terms-changed-meanwhile':
    'Ktoś właśnie zmienił kalendarz albo wybory. Twoje zmiany zostały na stronie: sprawdź jeszcze raz, co się przesunie.',
  'terms-unchanged': 'Nic się nie zmieniło. Najpierw dodaj lub usuń dzień albo zmień wybór.',
  'terms-reason-missing':
    'Napisz, dlaczego to zmieniasz. Powód stanie w historii każdej przesuniętej sprawy.',
  'day-basis-missing': 'Podaj podstawę: rozporządzenie, które wyznacza ten dzień.',
  'closure-reason-missing': 'Napisz, dlaczego urząd nie pracuje tego dnia.',
  'day-already-there': 'Ten dzień już jest na liście.',
  'day-already-free': 'Ten dzień i tak jest wolny. Wybierz inny.',
  'pause-ends-before-it-begins': 'Koniec przerwy nie może być przed jej początkiem.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
