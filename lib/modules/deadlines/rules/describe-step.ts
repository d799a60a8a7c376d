import type { Locale } from '@/lib/core/context';
import { formatDate, formatDay, formatRange, weekdayName } from '@/lib/core/date-text';
import { yearOf } from '@/lib/core/plain-date';
import type { FreeDay, ProofStep, TermResult } from '../schema';
import { PROOF_WORDS } from './proof-words';
import { TERM_RULES } from './term-rules';

/** A step for the screen: in the margin the day and below it the weekday or the length; then what it means. */
export type DescribedStep = { label: string; detail: string; title: string; text: string; provision: string };

/** The proof in sentences. Years are written when the term spans two of them. */
export function describeProof(result: TermResult, locale: Locale): DescribedStep[] {
  const withYear = new Set(result.proof.flatMap(({ from, to }) => [yearOf(from), yearOf(to)])).size > 1;
  return result.proof.map((step) => describeStep(step, locale, withYear));
}

/** One step in sentences; the provision stays Polish, as the law is. */
export function describeStep(step: ProofStep, locale: Locale, withYear = false): DescribedStep {
  const words = PROOF_WORDS[locale];
  const format = withYear ? formatDate : formatDay;
  return {
    label: formatRange(step.from, step.to, locale, withYear),
    detail: marginDetail(),
    provision: step.provision,
    ...tell(),
  };

  function marginDetail(): string {
    if (step.kind === 'NOT_COUNTED' && step.days > 0) return words.days(step.days);
    if (step.from === step.to) return weekdayName(step.from, locale);
    if (step.kind !== 'ROLL') return '';
    return `${weekdayName(step.from, locale)} – ${weekdayName(step.to, locale)}`;
  }

  function tell(): { title: string; text: string; provision?: string } {
    switch (step.kind) {
      case 'START': {
        const { ordinary, counted, backward } = words.start;
        const text = step.event === 'VISIT' ? backward : step.counted ? counted : ordinary;
        return { title: words.events[step.event][0], text };
      }
      case 'NOMINAL': {
        const text = words.nominal(words.units[step.unit](step.amount), step.days);
        return {
          title: TERM_RULES[step.rule].name[locale],
          text: step.shortened ? `${text} ${words.shortened}` : text,
        };
      }
      case 'WORKING_DAYS': {
        const skipped = step.skipped.length > 0 ? ` ${words.skipped(listDays(step.skipped))}` : '';
        const text = `${words.workingDays(step.amount, step.backward)}${skipped}`;
        return { title: TERM_RULES[step.rule].name[locale], text };
      }
      case 'NOT_COUNTED': {
        const text = [
          words.pauses[step.pause],
          step.basis && sentence(step.basis),
          step.days === 0 && words.coveredAlready,
        ];
        return { title: words.notCountedTitle, text: text.filter(Boolean).join(' ') };
      }
      case 'NOT_APPLIED':
        return {
          title: words.notAppliedTitle,
          text: `${words.pauses[step.pause]} ${words.notApplied[step.why]}`,
        };
      case 'MOVED':
        return { title: words.movedTitle(format(step.nominal, locale), step.days), text: words.moved };
      case 'EXTENSION':
        return { title: words.extensionTitle, text: words.extension };
      case 'CAP':
        return { title: words.capTitle, text: words.cap(formatDate(step.asked, locale)) };
      case 'ROLL': {
        const text = `${capital(listDays(step.skipped))}. ${step.back ? words.rollBack : words.roll}`;
        return { title: words.rollTitle, text };
      }
      case 'SAFE':
        return { title: words.safeTitle, text: words.safe };
      case 'RESULT': {
        const { result, resultRolled, resultTarget } = words;
        const text = step.meaning === 'TARGET' ? resultTarget : step.rolled ? resultRolled : result;
        return { title: words.meanings[step.meaning], text, provision: words.rule(step.rule, step.edition) };
      }
    }
  }

  function listDays(days: readonly FreeDay[]): string {
    return days.map(({ date, reason }) => `${format(date, locale)} (${words.free[reason][0]})`).join(', ');
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = (text: string) => (/[.!?]$/.test(text) ? capital(text) : `${capital(text)}.`);
