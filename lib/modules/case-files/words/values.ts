import type { NoteKind, ViewingItem } from '../schema';

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
