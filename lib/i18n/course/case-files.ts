import { formatDate } from '@/lib/core/date-text';
import { isPlainDate } from '@/lib/core/plain-date';
import type { NoteKind } from '@/lib/modules/case-files/schema';
import { NOTE_KIND_WORDS } from '../case-file-words';
import { type Sentences, type TypesOf, told } from './sentence';

/** What was put into the file of a case, who saw it, and its numbers elsewhere. */
export const OF_CASE_FILES: Sentences<TypesOf<'note' | 'viewing' | 'reference'>> = {
  'note.written': ({ noteId, kind, on, corrects }) => ({
    title: `${NOTE_KIND_WORDS[kind as NoteKind] ?? 'Notatka'}${dayIn(on)}`,
    text: told(corrects !== null && `Koryguje notatkę nr ${corrects}`),
    paper: `notatka nr ${noteId}`,
  }),
  'viewing.recorded': ({ viewingId, on, corrects }) => ({
    title: `Udostępnienie akt sprawy${dayIn(on)}`,
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
};

/** ", 24 listopada 2026" */
const dayIn = (on: string): string => (isPlainDate(on) ? `, ${formatDate(on)}` : '');
