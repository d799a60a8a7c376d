import type { ThreadTerm } from '@/components/mail/thread-terms';
import { formatDay } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { plainDateOf } from '@/lib/core/plain-date';
import type { ClockTerm } from '@/lib/modules/cases/queries/clocks/terms-of-case';
import { purposeOfRule } from '@/lib/modules/cases/words/clocks';
import { officeTerms } from '@/lib/modules/deadlines/queries';
import { computeTerm } from '@/lib/modules/deadlines/rules/compute-term';
import { describeProof } from '@/lib/modules/deadlines/rules/describe-step';
import { lapseOf, meaningOf, TERM_RULES, termName } from '@/lib/modules/deadlines/rules/term-rules';
import type { RuleCode } from '@/lib/modules/deadlines/schema';
import { ANSWER_RULE } from '@/lib/modules/mail/rules/terms';

/** The clocks of a thread as its terms: the settlement first. */
export function termsOfThread(clocks: readonly ClockTerm[]): ThreadTerm[] {
  // A change of the category ends the office's own clock, or opens another: the last one tells.
  const answer = clocks.findLast(({ purpose }) => purpose === 'ANSWER');
  const isBeside = clocks.some(({ purpose, rule }) => purpose === 'SETTLEMENT' && rule !== ANSWER_RULE);
  const shown = clocks.filter(
    (clock) =>
      SHOWN.includes(clock.purpose) && (clock.purpose !== 'ANSWER' || (clock === answer && isBeside)),
  );
  const place = ({ purpose }: ClockTerm) => SHOWN.indexOf(purpose);
  return shown
    .toSorted((one, other) => place(one) - place(other))
    .map((clock) => ({
      id: clock.id,
      name: termName(clock.rule, clock.amount, 'pl') || purposeOfRule(clock.purpose, clock.rule),
      provision: meaningOf(clock.rule) === 'TARGET' ? 'zasada urzędu' : TERM_RULES[clock.rule].provision,
      dueOn: clock.term.due,
      stoppedOn: clock.stoppedOn,
      lapse: lapseOf(clock.rule),
      met: clock.closedAt ? metWords(clock.purpose, plainDateOf(clock.closedAt)) : null,
      note:
        clock.purpose === 'ANSWER' && !clock.closedAt ? 'Biegnie obok ustawowego. Liczy się ustawowy.' : '',
      steps: clock.closedAt ? [] : describeProof(clock.term, 'pl'),
    }));
}
const SHOWN: readonly string[] = ['SETTLEMENT', 'ANSWER', 'ACKNOWLEDGEMENT'];

const metWords = (purpose: string, on: PlainDate): string =>
  `${purpose === 'ACKNOWLEDGEMENT' ? 'wysłane' : 'zakończony'} ${formatDay(on)}`;

/** The term that the suggested category would set from the day of receipt. */
export async function proposedTerm(rule: RuleCode, receivedOn: PlainDate): Promise<ThreadTerm> {
  const { calendar, policy } = await officeTerms();
  const term = computeTerm({ rule, start: receivedOn, calendar, policy });
  return {
    id: 0,
    name: termName(rule, null, 'pl'),
    provision: TERM_RULES[rule].provision,
    dueOn: term.due,
    stoppedOn: null,
    lapse: lapseOf(rule),
    met: null,
    note: 'Ustawowy, od dnia wpływu. Zacznie obowiązywać, gdy ustalisz rodzaj.',
    steps: describeProof(term, 'pl'),
  };
}
