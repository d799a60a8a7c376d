import type { NoteKind } from '@/lib/modules/case-files/schema';

/** What a note is called, alone and on paper. */
export const NOTE_KIND_WORDS: Record<NoteKind, string> = {
  ANNOTATION: 'Adnotacja',
  VISIT: 'Notatka służbowa z wizyty',
  PHONE_CALL: 'Notatka z rozmowy telefonicznej',
};
