import type { ReactNode } from 'react';
import { Timeline, type TimelineItem } from '@/components/ui/timeline';
import { formatDay, formatHour } from '@/lib/core/date-text';
import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import { isOver, nextMove } from '@/lib/modules/cases/rules/whose-move';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import type { CourseEntry } from '@/lib/modules/cases/schema/course';
import { actText } from '@/lib/modules/cases/words/course';
import { clientMoveText, STATUS_WORDS } from '@/lib/modules/cases/words/status';
import { stoppedText } from '@/lib/modules/deadlines/words/values';
import { courseLines } from './course-lines';
import { LinkedNumbers } from './linked-numbers';

type Props = {
  record: CaseRecord;
  today: PlainDate;
  entries: readonly CourseEntry[];
  /** The slugs of the other cases that the entries name and the person may open, by number. */
  slugs: ReadonlyMap<string, string>;
  /** Returns the content that a line of the course opens; nothing when it opens none. */
  more?: (entry: CourseEntry) => ReactNode;
};

/** The course of a case in words: the next steps, the present one, and the past ones, newest first. */
export function Course({ record, today, entries, slugs, more }: Props) {
  const past = courseLines(entries).map(({ entry, told }): TimelineItem => {
    const when = formatDay(plainDateOf(entry.at));
    const text = actText(told, entry);
    return {
      id: entry.id,
      when,
      whenNote: formatHour(entry.at),
      title: <LinkedNumbers text={told.title} slugs={slugs} />,
      text: text && <LinkedNumbers text={text} slugs={slugs} />,
      more: more?.(entry),
    };
  });
  return <Timeline order="newest" items={[...ahead(record, today), ...past]} />;
}

/** Returns the present step and the steps to come. */
function ahead(record: CaseRecord, today: PlainDate): TimelineItem[] {
  if (isOver(record.status)) return [];
  const settle: TimelineItem = {
    id: 'next',
    kind: 'next',
    when: 'następnie',
    whenNote: record.stoppedOn ? stoppedText(record.stoppedOn) : `do ${formatDay(record.dueOn)}`,
    title: record.application ? `Załatwienie: ${record.application.settlementForm}` : 'Załatwienie sprawy',
  };
  return [settle, { id: 'now', kind: 'now', when: 'teraz', title: nowTitle(record, today) }];
}

function nowTitle(record: CaseRecord, today: PlainDate): string {
  if (nextMove(record, today) === 'client') return `Klient ${clientMoveText(record, today)}`;
  switch (record.status) {
    case 'REGISTERED':
      return `Czeka na przekazanie: ${record.destination}`;
    case 'RETURNED':
      return 'Wróciła. Trzeba zdecydować, dokąd ją przekazać';
    case 'HANDED_OVER':
      return `Czeka na przyjęcie: ${record.destination}`;
    case 'ACCEPTED':
      return `Czeka na wyznaczenie prowadzącego: ${record.department}`;
    case 'IN_PROGRESS':
      return `${record.assignee ?? record.department} prowadzi sprawę`;
    case 'SETTLED':
    case 'CLOSED':
    case 'ATTACHED':
    case 'FILED':
    case 'CANCELLED':
      return `Sprawa ${STATUS_WORDS[record.status]}`;
  }
}
