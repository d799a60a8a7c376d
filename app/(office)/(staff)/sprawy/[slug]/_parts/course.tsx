import Link from 'next/link';
import { NoteBody } from '@/components/case-files/note-body';
import { Course } from '@/components/cases/course';
import { paths } from '@/lib/core/paths';
import { listNotes } from '@/lib/modules/case-files/queries/notes';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import type { CourseEntry } from '@/lib/modules/cases/schema/course';
import { NewNote } from './file-contents';
import type { PartProps } from './part';

/** Przebieg: past, present and coming steps of the case, and the form of a new note. */
export async function CoursePart({ ctx, record }: PartProps) {
  const [entries, notes] = await Promise.all([courseOfCase(ctx, record.id), listNotes(ctx, record.id)]);
  const said = new Map(notes.map((note) => [note.id, note]));
  return (
    <>
      <div className="acts course__acts">
        <NewNote ctx={ctx} record={record} />
        <Link href={paths.caseRecord(record.slug)}>Metryka sprawy</Link>
      </div>
      <Course
        record={record}
        entries={entries}
        more={(entry) => {
          const note = said.get(noteOf(entry));
          if (!note) return null;
          return (
            <details>
              <summary className="lnk">Treść notatki nr {note.id}</summary>
              <NoteBody note={note} slug={record.slug} />
            </details>
          );
        }}
      />
    </>
  );
}

/** The id of the note that a line reports; 0 for other lines. */
const noteOf = ({ type, data }: CourseEntry) =>
  type === 'note.written' && 'noteId' in data ? data.noteId : 0;
