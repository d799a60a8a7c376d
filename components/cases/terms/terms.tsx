import type { ReactNode } from 'react';
import type { ClockTerm, EntryLine } from '@/lib/modules/cases/queries/clocks/terms-of-case';
import type { RuleCode } from '@/lib/modules/deadlines/schema';
import { ClockList } from './clock-list';
import { EntryList } from './entry-list';

type Props = {
  slug: string;
  clocks: readonly ClockTerm[];
  entries: readonly EntryLine[];
  /** The acts that the person may do: below all clocks, at a running and at an ended clock, at an entry. */
  acts?: ReactNode;
  clockActs?: (clock: ClockTerm) => ReactNode;
  closedActs?: (clock: ClockTerm) => ReactNode;
  entryActs?: (entry: EntryLine) => ReactNode;
};

/** The terms of a case: every clock with its proof, and all entries about them. */
export function Terms({ slug, clocks, entries, acts, clockActs, closedActs, entryActs }: Props) {
  const open = clocks.filter(({ closedAt }) => closedAt === null);
  const closed = clocks.filter(({ closedAt }) => closedAt !== null);
  const rule = settlementRule(clocks);
  return (
    <>
      {open.length > 0 ? (
        <ClockList clocks={open} acts={clockActs} />
      ) : (
        <p className="text-ink-2">Żaden termin już nie biegnie.</p>
      )}
      {acts}
      {closed.length > 0 && (
        <details className="mt-5">
          <summary className="lnk">Zakończone terminy ({closed.length})</summary>
          <ClockList clocks={closed} acts={closedActs} />
        </details>
      )}
      <h2 className="mt-6">Co wpisano</h2>
      {entries.length > 0 ? (
        <EntryList slug={slug} rule={rule} entries={entries} acts={entryActs} />
      ) : (
        <p className="text-ink-2">Nie wpisano jeszcze żadnego okresu niewliczanego ani nowego terminu.</p>
      )}
    </>
  );
}

/** Returns the rule of the settlement term of the case; its act says which periods do not count. */
export const settlementRule = (clocks: readonly ClockTerm[]): RuleCode =>
  clocks.find(({ purpose }) => purpose === 'SETTLEMENT')?.rule ?? 'KPA_1M';
