import type { Locale } from '@/lib/core/context';
import { formatDate, formatDay, formatRange, weekdayName } from '@/lib/core/date-text';
import { yearOf } from '@/lib/core/plain-date';
import type { FreeDay, ProofStep, TermResult } from '../schema';
import { PROOF_WORDS } from './proof-words';
import { termName } from './term-rules';

/** A step on the screen: the day in the margin with its weekday or the length below it, and the meaning of the step. */
export type DescribedStep = { label: string; detail: string; title: string; text: string; provision: string };

/** The proof in sentences. Years are written when the term spans two of them. */
export function describeProof(result: TermResult, locale: Locale): DescribedStep[] {
  const withYear = new Set(result.proof.flatMap(({ from, to }) => [yearOf(from), yearOf(to)])).size > 1;
  return result.proof.map((step) => describeStep(step, locale, withYear));
}

/** One step in sentences; the provision stays in Polish, like the law. */
export function describeStep(step: ProofStep, locale: Locale, withYear = false): DescribedStep {
  const words = PROOF_WORDS[locale];
  const format = withYear ? formatDate : formatDay;
  return {
    label: formatRange(step.from, step.to, locale, withYear),
    detail: marginDetail(),
    provision: step.provision,
    ...explain(),
  };

  function marginDetail(): string {
    if (step.kind === 'NOT_COUNTED' && step.days > 0) return words.days(step.days);
    if (step.from === step.to) return weekdayName(step.from, locale);
    if (step.kind !== 'ROLL') return '';
    return `${weekdayName(step.from, locale)} – ${weekdayName(step.to, locale)}`;
  }

  function explain(): { title: string; text: string; provision?: string } {
    switch (step.kind) {
      case 'START': {
        const { ordinary, counted, backward } = words.start;
        const text = step.event === 'VISIT' ? backward : step.counted ? counted : ordinary;
        if (step.cameOn) {
          return {
            title: words.deemedTitle,
            text: `${words.deemed(formatDate(step.cameOn, locale))} ${text}`.trim(),
          };
        }
        const title = words.events[step.event][0];
        return step.time ? { title: `${title}, ${step.time}`, text: '' } : { title, text };
      }
      case 'RESTART':
        return { title: words.restartTitle, text: words.restart };
      case 'HOURS':
        return { title: termName(step.rule, null, locale), text: words.hours(step.amount, step.begins) };
      case 'NOMINAL': {
        const text = words.nominal(words.units[step.unit](step.amount), step.days);
        return {
          title: termName(step.rule, step.amount, locale),
          text: step.shortened ? `${text} ${words.shortened}` : text,
        };
      }
      case 'WORKING_DAYS': {
        const skipped = step.skipped.length > 0 ? ` ${words.skipped(listDays(step.skipped))}` : '';
        const text = `${words.workingDays(step.amount, step.backward)}${skipped}`;
        return { title: termName(step.rule, null, locale), text };
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
      case 'STOPPED': {
        const text = [words.pauses[step.pause], step.basis && sentence(step.basis), words.stopped(step.left)];
        return { title: words.stoppedTitle, text: text.filter(Boolean).join(' ') };
      }
      case 'MOVED':
        return step.rest
          ? { title: words.movedRestTitle, text: words.movedRest }
          : { title: words.movedTitle(format(step.nominal, locale), step.days), text: words.moved };
      case 'EXTENSION': {
        const given = step.on ? format(step.on, locale) : null;
        return { title: words.extensionTitle, text: words.extension(given) };
      }
      case 'CAP':
        return { title: words.capTitle, text: words.cap(formatDate(step.asked, locale)) };
      case 'KEPT':
        return { title: words.keptTitle, text: words.kept };
      case 'ROLL': {
        const text = `${capital(listDays(step.skipped))}. ${step.back ? words.rollBack : words.roll}`;
        return { title: words.rollTitle, text };
      }
      case 'SAFE':
        return { title: words.safeTitle, text: step.time ? words.safeHour(step.time) : words.safe };
      case 'RESULT': {
        const provision = words.rule(step.rule, step.edition);
        if (step.provisional) {
          return { title: words.provisionalTitle, text: words.resultProvisional, provision };
        }
        const { result, resultRolled, resultTarget, resultHour } = words;
        const ordinary = step.rolled ? resultRolled : step.time ? resultHour(step.time) : result;
        const text = step.meaning === 'TARGET' ? resultTarget : ordinary;
        return { title: words.meanings[step.meaning], text, provision };
      }
    }
  }

  function listDays(days: readonly FreeDay[]): string {
    return days
      .map(({ date, reason, basis }) => {
        const why = basis ? `${words.free[reason][0]}: ${basis}` : words.free[reason][0];
        return `${format(date, locale)} (${why})`;
      })
      .join(', ');
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = (text: string) => (/[.!?]$/.test(text) ? capital(text) : `${capital(text)}.`);
