import { formatDate } from '@/lib/core/date-text';
import { counted, told } from '@/lib/core/polish';
import type { ActSentences, OfficeSentences } from '../../audit/schema';

/** Acts about the znak of a case, and about papers that join another case or make none. */
export const ACTS = {
  'file.opened': ({ znak }) => ({ title: `Sprawa założona: ${znak}` }),
  'file.moved': ({ before, after, reason }) => ({
    title: `Nowy znak sprawy: ${after}`,
    text: told(`Przeniesiona z ${before}`, reason),
  }),
  'file.attached': ({ to }) => ({ title: `Pismo dołączone do sprawy ${to}` }),
  'file.papers-attached': ({ from }) => ({ title: `Dołączone pismo ${from}`, paper: `pismo ${from}` }),
  'file.taken-out': ({ from, reason }) => ({
    title: from === null ? 'Cofnięte odłożenie bez zakładania sprawy' : `Pismo odłączone od sprawy ${from}`,
    text: told(`Powód: ${reason}`),
  }),
  'file.papers-taken-out': ({ from, reason }) => ({
    title: `Odłączone pismo ${from}`,
    text: told(`Powód: ${reason}`),
  }),
  'file.put-away': ({ symbol, reason }) => ({
    title: `Odłożone bez zakładania sprawy, klasa ${symbol}`,
    text: told(reason),
  }),
} satisfies Partial<ActSentences>;

/** Acts about spisy spraw and the JRWA. */
export const OFFICE_ACTS = {
  'file.group-opened': (_data, { thing }) => ({ title: `Założona podteczka: ${thing ?? ''}` }),
  'file.register-taken': ({ as }, { thing }) => ({
    title: `Pobrany spis spraw: ${thing ?? ''}`,
    text: told(`Plik ${as}`),
  }),
  'jrwa.imported': ({ validFrom, classes }) => ({
    title: 'Wczytany wykaz akt (JRWA)',
    text: told(counted(classes, 'klasa', 'klasy', 'klas'), `Obowiązuje od ${formatDate(validFrom)}`),
  }),
} satisfies Partial<OfficeSentences>;
