import { formatHour } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { plainDateOf } from '@/lib/core/plain-date';
import { fullMomentText } from '@/lib/i18n/moments';
import type { NoteItem } from '@/lib/modules/case-files/schema';

/** A note: the person it was a talk with, its text, who signed it and when, and the note that corrects it. */
export function NoteBody({ note, slug }: { note: NoteItem; slug: string }) {
  const { id, happenedOn, person, text, author, writtenAt, correctsId, correctedBy } = note;
  const sameDay = plainDateOf(writtenAt) === happenedOn;
  return (
    <>
      {person && <p className="text-ink-2">Z kim: {person}</p>}
      <p className="whitespace-pre-line wrap-anywhere">{text}</p>
      <p className="text-note text-ink-2">
        {correctsId !== null && `Koryguje notatkę nr ${correctsId}. `}
        {correctedBy.length > 0 && `Skorygowana notatką nr ${correctedBy.join(', ')}. `}
        Podpis: {author}, {sameDay ? `godz. ${formatHour(writtenAt)}` : fullMomentText(writtenAt)}.{' '}
        <a href={paths.note(slug, id)}>Notatka nr {id} (PDF)</a>
      </p>
    </>
  );
}
