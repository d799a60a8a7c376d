import { formatDay, formatLong } from '@/lib/core/date-text';
import { inside, told } from '@/lib/core/polish';
import type { ActSentences } from '../../audit/schema';
import { CHECK_WORDS, REMEDY_WORDS, settledWord } from './values';

/** Acts of settling, closing and reopening a case, and of handing documents out at the counter. */
export const ACTS = {
  'case.settled': ({ how, outcome, on, outside, remedy }) => ({
    title: outcome ? `Sprawa załatwiona: ${inside(settledWord({ outcome, how }))}` : 'Sprawa załatwiona',
    text: told(
      !(outcome && how === settledWord({ outcome, how })) && how,
      on !== undefined && `Dzień załatwienia: ${formatDay(on)}`,
      outside === true && 'Pismo powstało poza Okienkiem',
      remedy != null && `Środek zaskarżenia: ${REMEDY_WORDS[remedy]}`,
    ),
  }),
  'case.closed': () => ({ title: 'Sprawa zakończona', text: 'Nic w niej nie zostało otwarte.' }),
  'case.reopened': ({ reason, runsFrom, wasClosed }) => ({
    title: wasClosed ? 'Sprawa prowadzona dalej po zakończeniu' : 'Sprawa prowadzona dalej po załatwieniu',
    text: told(`Powód: ${reason}`, runsFrom !== null && `Termin biegnie na nowo od ${formatLong(runsFrom)}`),
    by: 'Przez',
  }),
  'collection.sent': (_data, { collection }) => ({
    title: `Przekazane do odbioru: ${collection?.title ?? ''}`,
    text: told(collection && `Dokąd: ${collection.point}`),
    by: 'Przez',
  }),
  'collection.withdrawn': ({ reason }, { collection }) => ({
    title: `Cofnięte przekazanie do odbioru: ${collection?.title ?? ''}`,
    text: told(reason !== undefined && `Powód: ${reason}`),
  }),
  'collection.received': (_data, { collection }) => ({
    title: `U okienka, czeka na odbiór: ${collection?.title ?? ''}`,
    text: told(collection && `Gdzie: ${collection.point}`),
    by: 'Przez',
  }),
  'collection.slip-printed': () => ({
    title: 'Potwierdzenie odbioru wydrukowane',
    paper: 'potwierdzenie odbioru',
  }),
  'collection.issued': ({ identityCheck, byPower }, { collection }) => ({
    title: `Wydane: ${collection?.title ?? ''}`,
    text: told(
      byPower ? 'Odbiór w imieniu klienta' : 'Odbiór osobisty',
      // Blank for a person who may not read the files of the case.
      identityCheck && `Tożsamość: ${inside(CHECK_WORDS[identityCheck])}`,
    ),
    by: 'Przez',
  }),
  'collection.issue-taken-back': ({ reason }, { collection }) => ({
    title: `Cofnięte wydanie: ${collection?.title ?? ''}`,
    text: told(`Powód: ${reason}`, 'Podpisane potwierdzenie odbioru tego dokumentu jest nieważne'),
    by: 'Przez',
  }),
  'collection.given-back': ({ reason }, { collection }) => ({
    title: `Nieodebrane, zwrócone do komórki: ${collection?.title ?? ''}`,
    text: told(`Powód: ${reason}`),
    by: 'Przez',
  }),
} satisfies Partial<ActSentences>;
