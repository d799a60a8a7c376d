import { formatHour, formatLong } from '@/lib/core/date-text';
import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import { momentText } from '@/lib/i18n/moments';
import { ATTEMPTS, failedAttempts, mustChoose } from '@/lib/modules/inquiries/rules/inquiry';
import type { FailedResult } from '@/lib/modules/inquiries/rules/next-call';
import type { CallResult, InquiryEnding } from '@/lib/modules/inquiries/schema/inquiry';
import type { CallBack } from '@/lib/modules/inquiries/schema/record';
import { CALL_RESULT_WORDS, CARD_ANSWER_WORDS } from '@/lib/modules/inquiries/words/values';
import { callTimeText } from '@/lib/modules/inquiries/words/when';

export type PastCall = {
  id: number;
  when: string;
  what: string;
  by: string;
  takenBack: string;
};

/** The suggested day and hour of the next attempt, and both in words. */
type Suggested = Record<FailedResult, { on: PlainDate; hour: string; text: string }>;

/** A call-back as its row shows it, with the hours and days in words. */
export type CallRow = {
  caseId: number;
  version: number;
  slug: string;
  number: string;
  question: string;
  /** The caller, the client or "bez nazwiska". */
  who: string;
  phone: string;
  when: string;
  wish: string;
  /** When the next attempt is suggested after a failed one, by its result. */
  again: Suggested | null;
  /** Three attempts failed: the office chooses between a letter and an end with a reason. */
  mustChoose: boolean;
  /** The number of failed attempts that stand. */
  failed: number;
  lastCall: string;
  dueOn: PlainDate;
  due: string;
  whose: string;
  taken: string;
  past: PastCall[];
  /** The person who took the question, when they are another. */
  toldTo: string;
  over: { ending: InquiryEnding | null; at: string; by: string; text: string; card: string } | null;
  podanie: CallBack['podanie'];
  /** The person may open its case. */
  isSeen: boolean;
  /** The person may call, pass on, end and reopen. */
  canCall: boolean;
  /** The person may register a podanie out of it. */
  canGrow: boolean;
};

type May = Pick<CallRow, 'isSeen' | 'canCall' | 'canGrow'>;

/** Turns a call-back into its row. */
export function toCallRow(item: CallBack, now: Date, staffId: number, may: May): CallRow {
  const failed = failedAttempts(item.attempts);
  const [last] = item.attempts.filter(({ takenBack }) => !takenBack);
  const { callWish, cameBack, takenAt, takenBy } = item;
  return {
    ...may,
    caseId: item.caseId,
    version: item.version,
    slug: item.slug,
    number: item.number,
    question: item.question,
    who: item.callerName || item.client || 'bez nazwiska',
    phone: item.phone,
    when: callTimeText(item, now),
    wish: callWish ? `prosi: ${callWish}` : 'o każdej porze',
    again: item.again && {
      NO_ANSWER: suggested(item, item.again.NO_ANSWER, now),
      MESSAGE_LEFT: suggested(item, item.again.MESSAGE_LEFT, now),
    },
    mustChoose: mustChoose(item),
    failed,
    lastCall: last ? `${momentText(last.at, now)}, ${CALL_RESULT_WORDS[last.result]}` : '',
    dueOn: item.dueOn,
    due: formatLong(item.dueOn),
    whose: item.assignee ?? item.department,
    taken: [`${momentText(takenAt, now)}, ${takenBy}`, cameBack && 'rozmowa przełączona wróciła']
      .filter(Boolean)
      .join('; '),
    past: item.attempts.map(({ id, at, by, result, takenBack }) => ({
      id,
      when: momentText(at, now),
      what: CALL_RESULT_WORDS[result],
      by,
      takenBack: takenBack ? `cofnięta, ${takenBack.by}: ${takenBack.reason}` : '',
    })),
    toldTo: item.takenById === staffId ? '' : takenBy,
    over: overOf(item, now),
    podanie: item.podanie,
  };
}

const suggested = (item: CallBack, callAt: Date, now: Date): Suggested[FailedResult] => ({
  on: plainDateOf(callAt),
  hour: formatHour(callAt),
  text: callTimeText({ ...item, callAt }, now),
});

function overOf(item: CallBack, now: Date): CallRow['over'] {
  const { endedAt, ending, endedBy, answer, endReason, cardAnswer, card, status } = item;
  if (status !== 'CLOSED' && status !== 'CANCELLED') return null;
  const cardText = card ?? (cardAnswer === null ? '' : CARD_ANSWER_WORDS[cardAnswer]);
  return {
    ending,
    at: endedAt ? momentText(endedAt, now) : '',
    by: endedBy ?? '',
    text: answer || endReason,
    card:
      cardAnswer === null
        ? ''
        : `odpowiedź w karcie: ${cardAnswer === 'YES' ? cardText : CARD_ANSWER_WORDS[cardAnswer]}`,
  };
}

/** The number of attempts that stand. */
export const callsOf = ({ past }: Pick<CallRow, 'past'>): number =>
  past.filter(({ takenBack }) => takenBack === '').length;

/** The effect of an attempt with this result, said before it is saved. */
export function followsText(
  { failed, toldTo, again }: Pick<CallRow, 'failed' | 'toldTo' | 'again'>,
  result: CallResult,
): string {
  if (result === 'ANSWERED') {
    return toldTo
      ? `Oddzwonienie się zamknie. Odpowiedź zobaczy też ${toldTo}.`
      : 'Oddzwonienie się zamknie.';
  }
  if (failed >= ATTEMPTS) return 'Trzy próby już były: wybierz list albo zamknięcie z powodem.';
  return failed + 1 === ATTEMPTS
    ? 'To trzecia nieudana próba: potem wybierzesz list albo zamknięcie z powodem.'
    : `To próba ${failed + 1} z ${ATTEMPTS}. Następna: ${again?.[result].text ?? ''}, chyba że wpiszesz inną porę.`;
}
