import { LinkedNumbers } from '@/components/cases/linked-numbers';
import { Table } from '@/components/ui/table';
import { formatDigits, formatHour } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { plainDateOf } from '@/lib/core/plain-date';
import { actSentence } from '@/lib/course-texts';
import type { CourseEntry } from '@/lib/modules/cases/schema/course';
import { actorOf, paperOf } from '@/lib/modules/cases/words/course';

type Props = {
  slug: string;
  acts: readonly CourseEntry[];
  /** The slugs of the other cases that the acts name and the person may open, by number. */
  slugs: ReadonlyMap<string, string>;
};

/**
 * The metryka of a case (KPA art. 66a): every act in the order of time, the person who did it, and the document it
 * refers to.
 */
export function CaseRecordTable({ slug, acts, slugs }: Props) {
  return (
    <Table
      caption="Czynności w sprawie"
      columns={[{ name: 'Lp.', className: 'right' }, 'Data', 'Czynność', 'Osoba', 'Dokument']}
    >
      <tbody>
        {acts.map((entry, place) => {
          const told = actSentence(entry);
          const { name, post } = actorOf(entry);
          const paper = paperOf(told, entry);
          const href = fileOf(slug, entry);
          return (
            <tr key={entry.id}>
              <td className="right" data-label="Lp.">
                {place + 1}
              </td>
              <td data-label="Data">
                {formatDigits(plainDateOf(entry.at))}
                <span className="sub">{formatHour(entry.at)}</span>
              </td>
              <td data-label="Czynność">
                <LinkedNumbers text={told.title} slugs={slugs} />
                {told.text && (
                  <span className="sub">
                    <LinkedNumbers text={told.text} slugs={slugs} />
                  </span>
                )}
              </td>
              <td data-label="Osoba">
                {name}
                {post && <span className="sub">{post}</span>}
              </td>
              <td data-label={paper ? 'Dokument' : undefined}>{href ? <a href={href}>{paper}</a> : paper}</td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** Returns the address of the document that the act refers to; null when there is none to open. */
function fileOf(slug: string, { documentId, data }: CourseEntry): string | null {
  if (documentId !== null) return paths.document(slug, documentId);
  if ('noteId' in data) return paths.note(slug, data.noteId);
  return 'viewingId' in data ? paths.viewing(slug, data.viewingId) : null;
}
