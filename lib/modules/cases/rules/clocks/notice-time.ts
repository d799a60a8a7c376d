import type { PlainDate } from '@/lib/core/plain-date';
import { isNearLapse } from '../../../deadlines/rules/new-date';
import { ruleCodeSchema } from '../../../deadlines/schema';
import type { CaseListItem } from '../../schema/case';
import { isOver } from '../whose-move';

/**
 * Whether the office should notify of a new date now (KPA art. 36). After a notice the date has moved, so the answer is
 * no.
 */
export function isNoticeTime(
  record: Pick<CaseListItem, 'dueOn' | 'dueRule' | 'stoppedOn' | 'status'>,
  today: PlainDate,
): boolean {
  if (isOver(record.status) || record.stoppedOn) return false;
  return isNearLapse(ruleCodeSchema.parse(record.dueRule), record.dueOn, today);
}
