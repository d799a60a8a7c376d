import type { ReactNode } from 'react';
import { DayRow } from '@/components/ui/day-row';
import { formatDate } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { plainDateOf } from '@/lib/core/plain-date';
import type { EntryLine } from '@/lib/modules/cases/queries/clocks/terms-of-case';
import { pauseProvision } from '@/lib/modules/deadlines/rules/provisions';
import { termRule } from '@/lib/modules/deadlines/rules/term-rules';
import type { RuleCode } from '@/lib/modules/deadlines/schema';
import { PAUSE_WORDS } from '@/lib/modules/deadlines/words/values';

type Props = {
  slug: string;
  /** The rule of the settlement term: its act names the periods that do not count. */
  rule: RuleCode;
  entries: readonly EntryLine[];
  acts?: (entry: EntryLine) => ReactNode;
};

/**
 * The entries about the terms of a case, newest first, each with its author and basis. Withdrawn entries stay readable.
 */
export function EntryList({ slug, rule, entries, acts }: Props) {
  return (
    <ul className="clocks">
      {entries.map((entry) => {
        const { id, basis, document, by, at, withdrawn } = entry;
        const told = tell(entry, rule);
        return (
          <DayRow key={id} day={formatDate(plainDateOf(at))} sub={by}>
            <p>{withdrawn ? <del>{told}</del> : <b>{told}</b>}</p>
            {(basis || document) && (
              <p className="text-ink-2">
                {withdrawn ? <del>{basis}</del> : basis}
                {document && (
                  <>
                    {' '}
                    <a href={paths.document(slug, document.id)}>{document.title}</a>
                  </>
                )}
              </p>
            )}
            {withdrawn && (
              <p>
                Wycofane {formatDate(withdrawn.on)}, {withdrawn.by}
                {withdrawn.reason && `: ${withdrawn.reason}`}
              </p>
            )}
            {!withdrawn && acts?.(entry)}
          </DayRow>
        );
      })}
    </ul>
  );
}

/**
 * Returns an entry in words: "Zawieszenie postępowania (KPA art. 35 § 5 pkt 3, art. 103): od 2 grudnia 2026, jeszcze
 * trwa".
 */
function tell({ kind, pause, from, to, ended }: EntryLine, rule: RuleCode): string {
  const name = pause ? `${PAUSE_WORDS[pause]} (${pauseProvision(termRule(rule), pause)})` : '';
  switch (kind) {
    case 'PAUSE':
      if (to) return `${name}: od ${formatDate(from ?? to)} do ${formatDate(to)}`;
      return `${name}: od ${from ? formatDate(from) : ''}${ended ? '' : ', jeszcze trwa'}`;
    case 'PAUSE_END':
      return `${name}: ostatni dzień ${to ? formatDate(to) : ''}`;
    case 'EXTENSION':
      return `Nowy termin z zawiadomienia: ${to ? formatDate(to) : ''}`;
  }
}
