import { publicTexts } from '@/components/public/texts';
import { Badge, type BadgeKind } from '@/components/ui/badge';
import type { Locale } from '@/lib/core/context';
import { formatDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { describeDistance, distanceInWords } from '@/lib/modules/deadlines/rules/describe-distance';
import type { TermAnswer } from '@/lib/modules/deadlines/rules/term-question';
import { lapseOf } from '@/lib/modules/deadlines/rules/term-rules';

type Told = { kind: BadgeKind; word: string; text?: string };

/** The state of the term on the day asked about: a shape, a word, and the days that have passed and remain. */
export function CalculatorState(props: { locale: Locale; answer: TermAnswer; today: PlainDate }) {
  const { kind, word, text } = tell(props);
  return (
    <>
      <p>
        <Badge kind={kind}>{word}</Badge>
      </p>
      {text && <p className="text-ink-2">{text}</p>}
    </>
  );
}

function tell({ locale, answer, today }: Parameters<typeof CalculatorState>[0]): Told {
  const { t } = publicTexts(locale, 'terms');
  const { day, result, state } = answer;
  const { unit, meaning, code } = answer.rule;
  const lapse = lapseOf(code);
  const due = t(day === today ? 'stateWord.due' : 'stateWord.dueOn');
  const distance = describeDistance(result.due, day);
  if (distance.state === 'late' && state.state !== 'paused') {
    return meaning === 'DELIVERY'
      ? { kind: 'done', word: t('stateWord.delivered') }
      : { kind: lapse === 'TIME_OVER' ? 'none' : 'late', word: distanceInWords(distance, locale, lapse) };
  }
  // For hours, and for days counted back from a visit, only the distance to the end is said.
  if (unit === 'HOUR' || unit === 'WORKING_DAY_BEFORE') {
    return distance.state === 'today'
      ? { kind: 'soon', word: due }
      : { kind: 'run', word: t('stateWord.running'), text: t('stateText.daysLeft', { left: distance.days }) };
  }
  if (day < result.start) {
    const text = t('stateText.ahead', { day: formatDate(result.start, locale) });
    return { kind: 'none', word: t('stateWord.ahead'), text };
  }
  switch (state.state) {
    case 'paused': {
      const { since, until, left } = state;
      const from = formatDate(since, locale);
      const period = until
        ? t('stateText.sinceUntil', { day: from, until: formatDate(until, locale) })
        : t('stateText.since', { day: from });
      const text = `${period} ${t('stateText.left', { left })}`;
      return { kind: 'paused', word: t('stateWord.paused'), text };
    }
    case 'due-today':
      return { kind: 'soon', word: due };
    default: {
      const { used, left } = state;
      const days = unit === 'WORKING_DAY' ? 'stateText.usedWorking' : 'stateText.used';
      return { kind: 'run', word: t('stateWord.running'), text: t(days, { used, left }) };
    }
  }
}
