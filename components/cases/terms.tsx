import { TermState } from '@/components/deadlines/term-state';
import { State } from '@/components/ui/state';
import { formatLong } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import type { CaseRecord } from '@/lib/modules/cases/schema';
import { TERM_RULES } from '@/lib/modules/deadlines/rules/term-rules';
import { ruleCodeSchema } from '@/lib/modules/deadlines/schema';

/** The dates of a case: the statutory one, and the office's own target while a hand-over waits. */
export function Terms({ of, today }: { of: CaseRecord; today: PlainDate }) {
  const rule = TERM_RULES[ruleCodeSchema.parse(of.dueRule)];
  return (
    <ul className="pairs">
      <li>
        <span>
          <b>Załatwienie sprawy</b>
          <small>
            {rule.meaning === 'TARGET' ? rule.name.pl : `${rule.name.pl}, ${rule.provision}`}. Od dnia wpływu:{' '}
            {formatLong(of.receivedOn)}.
          </small>
        </span>
        <span>
          {formatLong(of.dueOn)}{' '}
          {of.closedAt ? (
            <State kind="done">zamknięty</State>
          ) : (
            <TermState due={of.dueOn} today={today} meaning={rule.meaning} />
          )}
        </span>
      </li>
      {of.pending && (
        <li>
          <span>
            <b>Przyjęcie w komórce: {of.destination}</b>
            <small>Cel urzędu: jeden dzień roboczy od przekazania.</small>
          </span>
          <span>
            {formatLong(of.pending.targetOn)}{' '}
            <TermState due={of.pending.targetOn} today={today} meaning="TARGET" />
          </span>
        </li>
      )}
    </ul>
  );
}
