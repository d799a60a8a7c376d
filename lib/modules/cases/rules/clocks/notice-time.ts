import type { PlainDate } from '@/lib/core/plain-date';
import { isNearLapse } from '../../../deadlines/rules/new-date';
import { ruleCodeSchema } from '../../../deadlines/schema';
import type { CaseListItem } from '../../schema/case';
import { isOver } from '../whose-move';

/** Whether it is time to notify of a new date (KPA art. 36): a notice given earlier has moved the date already. */
export function isNoticeTime(
  record: Pick<CaseListItem, 'dueOn' | 'dueRule' | 'stoppedOn' | 'status'>,
  today: PlainDate,
): boolean {
  if (isOver(record.status) || record.stoppedOn) return false;
  return isNearLapse(ruleCodeSchema.parse(record.dueRule), record.dueOn, today);
}
