import { formatDate } from '@/lib/core/date-text';
import { told } from '@/lib/core/polish';
import type { ActSentences, OfficeSentences } from '../../audit/schema';
import { changesText, type FieldWords, onOff } from '../../staff/words/changes';
import { NOTE_KIND_WORDS } from './values';

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
    by: 'Zapisane przez',
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

const SYSTEM: Record<string, FieldWords> = {
  name: { name: 'nazwa' },
  active: { name: 'system', value: onOff('w użyciu', 'wycofany') },
};

/** Acts about the dictionary of other systems. */
export const OFFICE_ACTS = {
  'external-system.saved': (saved, names) => ({
    title: `Inny system urzędu: ${names.thing ?? ''}`,
    text: changesText(saved, SYSTEM, names),
  }),
} satisfies Partial<OfficeSentences>;
