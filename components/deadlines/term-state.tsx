import { Badge, type BadgeKind } from '@/components/ui/badge';
import type { PlainDate } from '@/lib/core/plain-date';
import { describeDistance, distanceInWords } from '@/lib/modules/deadlines/rules/describe-distance';
import type { Meaning } from '@/lib/modules/deadlines/schema';
import { stoppedText } from '@/lib/modules/deadlines/words/values';

const KINDS: Record<ReturnType<typeof describeDistance>['state'], BadgeKind> = {
  late: 'late',
  today: 'soon',
  soon: 'soon',
  running: 'run',
};

type Props = { due: PlainDate; today: PlainDate; meaning?: Meaning; stoppedOn?: PlainDate | null };

/** The distance of a date in words and a shape: "po terminie 3 dni", "jutro", "za 12 dni". A stopped term says so. */
export function TermState({ due, today, meaning, stoppedOn }: Props) {
  if (stoppedOn) return <Badge kind="paused">{stoppedText(stoppedOn)}</Badge>;
  const distance = describeDistance(due, today);
  return <Badge kind={KINDS[distance.state]}>{distanceInWords(distance, 'pl', meaning)}</Badge>;
}
