import { Badge, type BadgeKind } from '@/components/ui/badge';
import { formatDay } from '@/lib/core/date-text';
import { counted, plural } from '@/lib/core/polish';
import type { ClockTerm } from '@/lib/modules/cases/queries/clocks/terms-of-case';
import { overText } from '@/lib/modules/cases/words/clocks';
import { distanceInWords } from '@/lib/modules/deadlines/rules/describe-distance';
import { lapseOf, TERM_RULES } from '@/lib/modules/deadlines/rules/term-rules';

/**
 * The state of an open clock today: "12 z 30 dni, zostało 18", "stoi od 2 grudnia, zostało 20 dni", "po terminie 3
 * dni", "decyzja jest ostateczna od 12 grudnia 2026".
 */
export function ClockState({ clock }: { clock: ClockTerm }) {
  const { kind, words } = stateWords(clock);
  return <Badge kind={kind}>{words}</Badge>;
}

function stateWords({ rule, state, dueOn }: ClockTerm): { kind: BadgeKind; words: string } {
  if (state === null) return { kind: 'done', words: 'zakończony' };
  const { unit } = TERM_RULES[rule];
  const { used, left } = state;
  const remain = `${plural(left, 'został', 'zostały', 'zostało')} ${counted(left, 'dzień', 'dni', 'dni')}`;
  switch (state.state) {
    case 'paused':
      return { kind: 'paused', words: `stoi od ${formatDay(state.since)}, ${remain}` };
    case 'late': {
      const over = overText(rule, dueOn);
      if (over) return { kind: over.final ? 'done' : 'soon', words: over.words };
      return {
        kind: 'late',
        words: distanceInWords({ state: 'late', days: state.days }, 'pl', lapseOf(rule)),
      };
    }
    case 'due-today':
      return { kind: 'soon', words: 'dziś' };
    case 'running': {
      const days = unit === 'WORKING_DAY' ? 'dni roboczych' : 'dni';
      const words = `${used} z ${used + left} ${days}, ${plural(left, 'został', 'zostały', 'zostało')} ${left}`;
      return { kind: left <= 3 ? 'soon' : 'run', words };
    }
  }
}
