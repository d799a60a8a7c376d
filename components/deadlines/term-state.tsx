import { State, type StateKind } from '@/components/ui/state';
import type { PlainDate } from '@/lib/core/plain-date';
import { describeDistance, distanceInWords } from '@/lib/modules/deadlines/rules/describe-distance';
import type { Meaning } from '@/lib/modules/deadlines/schema';

const KINDS: Record<ReturnType<typeof describeDistance>['state'], StateKind> = {
  late: 'late',
  today: 'soon',
  soon: 'soon',
  running: 'run',
};

/** How far a date is, in words and a shape: "po terminie 3 dni", "jutro", "za 12 dni". */
export function TermState({ due, today, meaning }: { due: PlainDate; today: PlainDate; meaning?: Meaning }) {
  const distance = describeDistance(due, today);
  return <State kind={KINDS[distance.state]}>{distanceInWords(distance, 'pl', meaning)}</State>;
}
