import type { ReactNode } from 'react';
import { DayRow } from '@/components/ui/day-row';
import { formatDate } from '@/lib/core/date-text';
import type { NoteItem } from '@/lib/modules/case-files/schema';
import { hourText, NOTE_KIND_WORDS } from '@/lib/modules/case-files/words/values';
import { CaseFilesSection } from './case-files-section';
import { NoteBody } from './note-body';

type Props = {
  slug: string;
  notes: readonly NoteItem[];
  add: ReactNode;
  acts: (note: NoteItem) => ReactNode;
};

/** The notes of a case, newest first, with the day in the margin. */
export function NoteList({ slug, notes, add, acts }: Props) {
  return (
    <CaseFilesSection
      title="Notatki"
      empty="Nie ma jeszcze notatek."
      add={add}
      rows={notes.map((note) => (
        <DayRow key={note.id} day={formatDate(note.happenedOn)} sub={hourText(note.happenedAt)}>
          <h3>{NOTE_KIND_WORDS[note.kind]}</h3>
          <NoteBody note={note} slug={slug} />
          {acts(note)}
        </DayRow>
      ))}
    />
  );
}
