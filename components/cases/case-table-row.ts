import { formatDate, weekdayName } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import { isOver } from '@/lib/modules/cases/rules/whose-move';
import type { CaseListItem } from '@/lib/modules/cases/schema/case';
import { matterName } from '@/lib/modules/cases/words/kinds';
import { STATUS_WORDS } from '@/lib/modules/cases/words/status';
import { describeDistance, distanceInWords } from '@/lib/modules/deadlines/rules/describe-distance';
import { lapseOf } from '@/lib/modules/deadlines/rules/term-rules';
import { stoppedText } from '@/lib/modules/deadlines/words/values';
import type { BadgeKind } from '../ui/badge';

/** A case in the words of a list. The server makes it, because today is known there. */
export type CaseRow = {
  id: number;
  slug: string;
  /** The znak sprawy; the registry number while there is none. */
  reference: string;
  number: string;
  what: string;
  /** The name of the party; null where none is named. */
  client: string | null;
  /** The matter in one name: that of the card, or of the kind of case. */
  matter: string;
  /** Short warnings: "poza kolejnością", "brak 2 dokumentów". */
  flags: string[];
  assignee: string | null;
  due: DueText;
};

/** A term in words: "po terminie 3 dni", "28 grudnia 2026", "poniedziałek". A stopped term has no date. */
export type DueText = { kind: BadgeKind; distance: string; date: string; day: string };

/** The number of characters of a subject that a list shows. The page of the case shows the whole subject. */
const WHAT_LENGTH = 120;

export function toCaseRow(item: CaseListItem, today: PlainDate): CaseRow {
  const { id, slug, number, client, assignee } = item;
  const flags = [
    item.outOfTurn && 'poza kolejnością',
    item.missing > 0 && `brak ${counted(item.missing, 'dokumentu', 'dokumentów', 'dokumentów')}`,
  ].filter((flag) => flag !== false);
  return {
    id,
    slug,
    number,
    client,
    assignee,
    flags,
    reference: item.znak ?? number,
    matter: matterName(item.kind, item.card),
    what: subjectExcerpt(item.subject),
    due: dueText(item, today),
  };
}

/** Returns the beginning of a subject, as long as a list shows it. */
export function subjectExcerpt(subject: string): string {
  const characters = [...subject.replace(/\s+/g, ' ')];
  return characters.length > WHAT_LENGTH
    ? `${characters.slice(0, WHAT_LENGTH).join('').trimEnd()}…`
    : characters.join('');
}

function dueText(
  { dueOn, dueRule, stoppedOn, status }: Pick<CaseListItem, 'dueOn' | 'dueRule' | 'stoppedOn' | 'status'>,
  today: PlainDate,
): DueText {
  const date = formatDate(dueOn);
  const day = weekdayName(dueOn, 'pl');
  // The date of a cancelled registration binds nobody.
  if (status === 'CANCELLED') return { kind: 'none', distance: STATUS_WORDS[status], date: '', day: '' };
  if (isOver(status)) return { kind: 'done', distance: STATUS_WORDS[status], date, day };
  if (stoppedOn) return { kind: 'paused', distance: stoppedText(stoppedOn), date: '', day: '' };
  const distance = describeDistance(dueOn, today);
  const kind = ({ late: 'late', today: 'soon', soon: 'soon', running: 'run' } as const)[distance.state];
  return { kind, distance: distanceInWords(distance, 'pl', lapseOf(dueRule)), date, day };
}
