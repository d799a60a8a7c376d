import { Badge, type BadgeKind } from '@/components/ui/badge';
import type { PlainDate } from '@/lib/core/plain-date';
import { describeDistance, distanceInWords } from '@/lib/modules/deadlines/rules/describe-distance';
import type { Lapse } from '@/lib/modules/deadlines/schema';
import { stoppedText } from '@/lib/modules/deadlines/words/values';

const KINDS: Record<ReturnType<typeof describeDistance>['state'], BadgeKind> = {
  late: 'late',
  today: 'soon',
  soon: 'soon',
  running: 'run',
};

type Props = { due: PlainDate; today: PlainDate; lapse?: Lapse; stoppedOn?: PlainDate | null };

/**
 * The distance of a date in words and a shape: "po terminie 3 dni", "jutro", "za 12 dni". A stopped term says so; the
 * time of somebody else that is over is no alarm.
 */
export function TermState({ due, today, lapse, stoppedOn }: Props) {
  if (stoppedOn) return <Badge kind="paused">{stoppedText(stoppedOn)}</Badge>;
  const distance = describeDistance(due, today);
  const over = distance.state === 'late' && lapse === 'TIME_OVER';
  return <Badge kind={over ? 'none' : KINDS[distance.state]}>{distanceInWords(distance, 'pl', lapse)}</Badge>;
}
