import Link from 'next/link';
import { CorrectionDetails } from '@/components/applications/correction-details';
import { NoteBody } from '@/components/case-files/note-body';
import { Course } from '@/components/cases/course';
import { paths } from '@/lib/core/paths';
import { actSentence } from '@/lib/course-texts';
import { findApplication } from '@/lib/modules/applications/queries/application';
import { listNotes } from '@/lib/modules/case-files/queries/notes';
import { canReadCaseFiles } from '@/lib/modules/cases/policy';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { slugsOfNumbers } from '@/lib/modules/cases/queries/slugs-of-numbers';
import type { CourseEntry } from '@/lib/modules/cases/schema/course';
import { NewNote } from './file-contents';
import type { PartProps } from './part';

/** Przebieg: past, present and coming steps of the case, and the form of a new note. */
export async function CoursePart({ ctx, record }: PartProps) {
  const [entries, notes] = await Promise.all([courseOfCase(ctx, record.id), listNotes(ctx, record.id)]);
  const told = entries.map(actSentence).flatMap(({ title, text = '' }) => [title, text]);
  const slugs = await slugsOfNumbers(
    ctx,
    told.map((each) => each.replaceAll(record.number, '')),
  );
  const said = new Map(notes.map((note) => [note.id, note]));
  const corrected = entries.some(({ type }) => type === 'application.corrected');
  const application = corrected ? await findApplication(ctx, record.id) : null;
  const corrections = new Map(application?.corrections.map((each) => [each.id, each]));
  return (
    <>
      <div className="acts course__acts">
        <NewNote ctx={ctx} record={record} />
        {canReadCaseFiles(ctx.actor, record) && (
          <Link href={paths.caseRecord(record.slug)}>Metryka sprawy</Link>
        )}
      </div>
      <Course
        record={record}
        today={ctx.today}
        entries={entries}
        slugs={slugs}
        more={(entry) => {
          const correction = corrections.get(correctionOf(entry));
          if (correction) {
            return (
              <details>
                <summary className="lnk">Co było, a co jest</summary>
                <CorrectionDetails correction={correction} />
              </details>
            );
          }
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

/** The id of the correction that a line reports; 0 for other lines. */
const correctionOf = ({ type, data }: CourseEntry) =>
  type === 'application.corrected' && 'correctionId' in data ? data.correctionId : 0;

/** The id of the note that a line reports; 0 for other lines. */
const noteOf = ({ type, data }: CourseEntry) =>
  type === 'note.written' && 'noteId' in data ? data.noteId : 0;
