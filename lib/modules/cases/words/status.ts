import { formatDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import type { CaseRecord, CaseStatus, MoveFacts } from '../schema/case';

export const STATUS_WORDS: Record<CaseStatus, string> = {
  REGISTERED: 'czeka na przekazanie',
  HANDED_OVER: 'czeka na przyjęcie',
  RETURNED: 'wróciła, trzeba przekazać',
  ACCEPTED: 'czeka na przydzielenie',
  IN_PROGRESS: 'w toku',
  SETTLED: 'załatwiona',
  CLOSED: 'zakończona',
  ATTACHED: 'dołączona do innej sprawy',
  FILED: 'odłożona bez sprawy',
  CANCELLED: 'anulowana',
};

type Call = NonNullable<CaseRecord['call']>;

/** The end of the term of an unanswered call: "termin uzupełnienia minął 1 grudnia 2026". */
export const lapsedText = ({ fee, dueOn }: Call): string =>
  `termin ${fee ? 'wniesienia opłaty' : 'uzupełnienia'} minął ${formatDate(dueOn)}`;

/** The client's own move: to answer a call within its term, or to collect what waits at a counter. */
export function clientMoveText({ call, waiting }: MoveFacts, today: PlainDate): string {
  if (call && !call.stopped && call.dueOn >= today) {
    return `${call.fee ? 'wnosi opłatę' : 'uzupełnia podanie'} do ${formatDate(call.dueOn)}`;
  }
  return waiting ? `odbiera w okienku: ${waiting.point}, czeka od ${formatDate(waiting.since)}` : '';
}

/** The thing that a case in progress waits for or lacks, when it is the office's move. */
export function awaitedText(
  { call, stoppedOn, missing }: Pick<CaseRecord, 'call' | 'stoppedOn' | 'missing'>,
  today: PlainDate,
): string {
  if (call && call.dueOn < today) return `prowadzi sprawę, ${lapsedText(call)}`;
  if (stoppedOn) return 'czeka, termin stoi';
  if (missing > 0)
    return `prowadzi sprawę, brak ${counted(missing, 'dokumentu', 'dokumentów', 'dokumentów')}`;
  return 'prowadzi sprawę';
}
