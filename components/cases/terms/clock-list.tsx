import type { ReactNode } from 'react';
import { Proof } from '@/components/deadlines/proof';
import { formatDate, formatLong, weekdayName } from '@/lib/core/date-text';
import { plainDateOf } from '@/lib/core/plain-date';
import type { ClockTerm } from '@/lib/modules/cases/queries/clocks/terms-of-case';
import { purposeOfRule } from '@/lib/modules/cases/words/clocks';
import { describeProof } from '@/lib/modules/deadlines/rules/describe-step';
import { TERM_RULES, termName } from '@/lib/modules/deadlines/rules/term-rules';
import { ClockState } from './clock-state';

type Props = { clocks: readonly ClockTerm[]; acts?: (clock: ClockTerm) => ReactNode };

/** The clocks of a case: the day in the margin, the purpose of the clock, its state, and the whole proof in place. */
export function ClockList({ clocks, acts }: Props) {
  return (
    <ul className="clocks">
      {clocks.map((clock) => (
        <Clock key={clock.id} clock={clock}>
          {acts?.(clock)}
        </Clock>
      ))}
    </ul>
  );
}

function Clock({ clock, children }: { clock: ClockTerm; children: ReactNode }) {
  const { purpose, term, closedAt, note } = clock;
  const { provision, meaning } = TERM_RULES[clock.rule];
  const standing = term.stopped && !closedAt;
  return (
    <li className="clock">
      <p className="clock__day">
        {standing ? (
          <b>bez daty</b>
        ) : (
          <>
            <b>{formatDate(term.due)}</b>
            <small>{weekdayName(term.due, 'pl')}</small>
          </>
        )}
      </p>
      <div>
        <h3>{purposeOfRule(purpose, clock.rule)}</h3>
        <p className="text-ink-2">
          {termName(clock.rule, clock.amount, 'pl')}
          {meaning !== 'TARGET' && `, ${provision}`}. Od: {formatLong(clock.startOn)}
          {note && <>. {note}</>}
        </p>
        <p>
          <ClockState clock={clock} />
          {closedAt && <span className="text-ink-2"> {formatDate(plainDateOf(closedAt))}</span>}
        </p>
        {standing && (
          <p className="text-ink-2">Gdyby ruszył dziś, najwcześniejszy koniec: {formatLong(term.due)}.</p>
        )}
        {term.safe && term.safe !== term.due && (
          <p className="text-ink-2">Data bezpieczna: {formatLong(term.safe)}.</p>
        )}
      </div>
      <details className="clock__why">
        <summary className="lnk">Dlaczego ta data?</summary>
        <Proof steps={describeProof(term, 'pl')} />
      </details>
      {children && <div className="clock__acts">{children}</div>}
    </li>
  );
}
