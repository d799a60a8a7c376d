import type { NoteKind, ViewingItem } from '@/lib/modules/case-files/schema';

/** What a note is called, alone and on paper. */
export const NOTE_KIND_WORDS: Record<NoteKind, string> = {
  ANNOTATION: 'Adnotacja',
  VISIT: 'Notatka służbowa z wizyty',
  PHONE_CALL: 'Notatka z rozmowy telefonicznej',
};

/** An hour as it is read: '07:30' is '7:30'. */
export const hourText = (hour: string): string => hour.replace(/^0/, '');

/** '7:30–8:15' */
export const hoursText = ({ fromTime, toTime }: Pick<ViewingItem, 'fromTime' | 'toTime'>): string =>
  `${hourText(fromTime)}–${hourText(toTime)}`;
