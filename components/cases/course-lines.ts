import { formatLong } from '@/lib/core/date-text';
import { told } from '@/lib/core/polish';
import { actSentence } from '@/lib/course-texts';
import type { ToldAct } from '@/lib/modules/audit/schema';
import type { CourseEntry } from '@/lib/modules/cases/schema/course';
import { TERM_WORDS } from '@/lib/modules/cases/words/clocks';

/** A line of the course as it is shown: one event, with what it began. */
export type CourseLine = { entry: CourseEntry; told: ToldAct };

type Delivered = CourseEntry & { type: 'letter.delivered' };
type Opened = CourseEntry & { type: 'clock.opened' };

/**
 * The lines of a course, newest first. The delivery of a letter and the terms that it begins are one event, told once:
 * by the letter, with the terms. The history keeps an entry of each.
 */
export function courseLines(entries: readonly CourseEntry[]): CourseLine[] {
  const begunBy = new Map<CourseEntry, Opened[]>();
  let delivery: Delivered | null = null;
  for (const entry of entries) {
    if (isDelivered(entry)) delivery = entry;
    // The entries of one act have one moment and one actor; the letter's is written last.
    else if (delivery && !sameAct(entry, delivery)) delivery = null;
    else if (delivery && isBegunByDelivery(entry)) {
      begunBy.set(delivery, [entry, ...(begunBy.get(delivery) ?? [])]);
    }
  }
  const merged = new Set<CourseEntry>([...begunBy.values()].flat());
  return entries
    .filter((entry) => !merged.has(entry))
    .map((entry) => ({ entry, told: withTerms(actSentence(entry), begunBy.get(entry) ?? []) }));
}

const isDelivered = (entry: CourseEntry): entry is Delivered => entry.type === 'letter.delivered';

const isBegunByDelivery = (entry: CourseEntry): entry is Opened =>
  entry.type === 'clock.opened' && 'event' in entry.data && entry.data.event.endsWith('_DELIVERED');

const sameAct = (one: CourseEntry, other: CourseEntry): boolean =>
  one.at.getTime() === other.at.getTime() && one.actorId === other.actorId;

function withTerms(act: ToldAct, begun: readonly Opened[]): ToldAct {
  const terms = begun.flatMap(({ data }) =>
    'dueOn' in data && 'purpose' in data ? [`${TERM_WORDS[data.purpose]}: ${formatLong(data.dueOn)}`] : [],
  );
  return terms.length === 0 ? act : { ...act, text: told(act.text ?? '', ...terms) };
}
