import { formatDate } from '@/lib/core/date-text';
import type { CodesOf } from '@/lib/core/errors';
import { told } from '@/lib/core/polish';
import type { ActSentences } from '../audit/schema';
import type { NoteKind, ViewingItem } from './schema';

/** The title of a note, on the screen and on paper. */
export const NOTE_KIND_WORDS: Record<NoteKind, string> = {
  ANNOTATION: 'Adnotacja',
  VISIT: 'Notatka służbowa z wizyty',
  PHONE_CALL: 'Notatka z rozmowy telefonicznej',
};

/** The hour without its leading zero: '07:30' → '7:30'. */
export const hourText = (hour: string): string => hour.replace(/^0/, '');

/** '7:30–8:15' */
export const hoursText = ({ fromTime, toTime }: Pick<ViewingItem, 'fromTime' | 'toTime'>): string =>
  `${hourText(fromTime)}–${hourText(toTime)}`;

/** Acts about the case files: notes, viewings, numbers in other systems. */
export const ACTS = {
  'note.written': ({ noteId, kind, on, corrects }) => ({
    title: `${NOTE_KIND_WORDS[kind]}, ${formatDate(on)}`,
    text: told(corrects !== null && `Koryguje notatkę nr ${corrects}`),
    paper: `notatka nr ${noteId}`,
  }),
  'viewing.recorded': ({ viewingId, on, corrects }) => ({
    title: `Udostępnienie akt sprawy, ${formatDate(on)}`,
    text: told(corrects !== null && `Koryguje zapis udostępnienia nr ${corrects}`),
    by: 'Zapis',
    paper: `zapis udostępnienia nr ${viewingId}`,
  }),
  'reference.added': ({ system, reference }) => ({
    title: `Numer w innym systemie: ${reference}`,
    text: told(system),
  }),
  'reference.withdrawn': ({ system, reference, reason }) => ({
    title: `Wycofany numer w innym systemie: ${reference}`,
    text: told(system, `Powód: ${reason}`),
  }),
} satisfies Partial<ActSentences>;

export const ERRORS = {
  'before-receipt': 'To dzień sprzed wpływu podania. Wpisz dzień wpływu albo późniejszy.',
  'hour-in-future': 'Ta godzina jeszcze nie minęła. Wpisz wcześniejszą.',
  'choose-note-kind': 'Wybierz rodzaj notatki.',
  'note-text-missing': 'Napisz treść notatki.',
  'note-person-missing': 'Napisz, z kim była rozmowa albo kto przyszedł.',
  'viewer-missing': 'Napisz, komu udostępniono akta.',
  'capacity-missing': 'Napisz, w jakim charakterze: strona, pełnomocnik…',
  'choose-present': 'Wybierz pracownika, który był przy przeglądaniu akt.',
  'scope-missing': 'Napisz, co udostępniono: całe akta czy które dokumenty.',
  'record-not-here': 'Tego wpisu nie ma w aktach tej sprawy. Odśwież stronę.',
  'choose-system': 'Wybierz system z listy.',
  'reference-missing': 'Wpisz numer, pod którym ten system ma sprawę.',
} as const;

declare module '@/lib/core/errors' {
  interface ErrorCodes extends CodesOf<typeof ERRORS> {}
}
