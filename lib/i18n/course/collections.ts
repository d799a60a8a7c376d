import { CHECK_WORDS } from '../settlement-words';
import { inside, type Sentences, type TypesOf, told } from './sentence';

/** Documents and originals on their way to the client over the counter. */
export const OF_COLLECTIONS: Sentences<TypesOf<'collection'>> = {
  'collection.sent': (_data, { collection }) => ({
    title: `Przekazane do odbioru: ${collection?.title ?? ''}`,
    text: told(collection && `Dokąd: ${collection.point}`),
    by: 'Przekazanie',
  }),
  'collection.withdrawn': (_data, { collection }) => ({
    title: `Cofnięte przekazanie do odbioru: ${collection?.title ?? ''}`,
  }),
  'collection.received': (_data, { collection }) => ({
    title: `U okienka, czeka na odbiór: ${collection?.title ?? ''}`,
    text: told(collection && `Gdzie: ${collection.point}`),
    by: 'Potwierdzenie',
  }),
  'collection.slip-printed': () => ({
    title: 'Potwierdzenie odbioru wydrukowane',
    paper: 'potwierdzenie odbioru',
  }),
  'collection.issued': ({ identityCheck, byPower }, { collection }) => ({
    title: `Wydane: ${collection?.title ?? ''}`,
    text: told(
      byPower ? 'Odbiór w imieniu klienta' : 'Odbiór osobisty',
      `Tożsamość: ${inside(CHECK_WORDS[identityCheck as keyof typeof CHECK_WORDS])}`,
    ),
    by: 'Wydanie',
  }),
  'collection.issue-taken-back': ({ reason }, { collection }) => ({
    title: `Cofnięte wydanie: ${collection?.title ?? ''}`,
    text: told(`Powód: ${reason}`),
    by: 'Cofnięcie',
  }),
  'collection.given-back': ({ reason }, { collection }) => ({
    title: `Nieodebrane, zwrócone do komórki: ${collection?.title ?? ''}`,
    text: told(`Powód: ${reason}`),
    by: 'Zwrot',
  }),
};
