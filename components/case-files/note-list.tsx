import type { ReactNode } from 'react';
import { formatDate } from '@/lib/core/date-text';
import { NOTE_KIND_WORDS } from '@/lib/i18n/case-file-words';
import type { NoteItem } from '@/lib/modules/case-files/schema';
import { NoteBody } from './note-body';

type Props = {
  slug: string;
  notes: readonly NoteItem[];
  /** The form of a new one. */
  add: ReactNode;
  acts: (note: NoteItem) => ReactNode;
};

/** The notes in the file of a case, newest first: the day in the margin, what was said beside it. */
export function NoteList({ slug, notes, add, acts }: Props) {
  return (
    <section className="mt-6">
      <h2>Notatki</h2>
      {notes.length === 0 ? (
        <p className="text-ink-2">Nie ma jeszcze notatek.</p>
      ) : (
        <ul className="clocks">
          {notes.map((note) => (
            <li key={note.id} className="clock">
              <p className="clock__day">
                <b>{formatDate(note.happenedOn)}</b>
                {note.happenedAt && <small>{note.happenedAt.replace(/^0/, '')}</small>}
              </p>
              <div>
                <h3>{NOTE_KIND_WORDS[note.kind]}</h3>
                <NoteBody note={note} slug={slug} />
                {acts(note)}
              </div>
            </li>
          ))}
        </ul>
      )}
      {add}
    </section>
  );
}
