import { plainDate } from '@/lib/core/plain-date';
import { addJrwa } from '@/lib/modules/filing/operations/add-jrwa';
import type { JrwaRow } from '@/lib/modules/filing/schema/jrwa';
import { transact } from '@/lib/platform/db';
import { SETTER } from './office';
import { ctxOf } from './people';

const row = (symbol: string, title: string, category: string, over: Partial<JrwaRow> = {}): JrwaRow => ({
  symbol,
  title,
  category,
  makesCases: true,
  note: '',
  ...over,
});

/** Classes of the JRWA: one with a class below it, one that makes no cases, and some others. */
export const CLASSES: JrwaRow[] = [
  row('72', 'Drogi', ''),
  row('7230', 'Zajęcie pasa drogowego', 'B5'),
  row('7221', 'Organizacja ruchu na drogach', 'BE10'),
  row('1431', 'Udostępnianie informacji publicznej', 'A'),
  row('0631', 'Zaproszenia i oferty', 'Bc', { makesCases: false }),
];

/** A version of the JRWA in force from the day. */
export async function makeJrwa(classes = CLASSES, validFrom = '2020-01-01'): Promise<number> {
  return transact((tx) =>
    addJrwa(tx, ctxOf(SETTER), {
      name: `Wykaz od ${validFrom}`,
      validFrom: plainDate(validFrom),
      provisional: false,
      classes,
    }),
  );
}
