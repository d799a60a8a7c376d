import type { Locale } from '@/lib/core/context';
import { formatDate, formatDay, formatRange } from '@/lib/core/date-text';
import { yearOf } from '@/lib/core/plain-date';
import type { FreeDay, ProofStep, TermResult } from '../schema';
import type { ProofLanguage } from './proof-language';
import { PROOF_WORDS } from './proof-words';

/** A line of the short proof: "25–27 grudnia", "święta i niedziela". */
export type ProofLine = { label: string; text: string };

type Period = Pick<ProofStep, 'from' | 'to'>;
type Found<Kind extends ProofStep['kind']> = Extract<ProofStep, { kind: Kind }>;

/** The proof in at most four lines beside the registration; the last line is the due date. */
export function shortProof({ proof, due, start }: TermResult, locale: Locale): ProofLine[] {
  const words = PROOF_WORDS[locale];
  const withYear = yearOf(start) !== yearOf(due);
  const day = withYear ? formatDate : formatDay;
  const find = <Kind extends ProofStep['kind']>(kind: Kind) =>
    proof.find((step): step is Found<Kind> => step.kind === kind);

  const lines: ProofLine[] = [];
  const add = ({ from, to }: Period, text: string) =>
    lines.push({ label: formatRange(from, to, locale, withYear), text });

  const [begun, nominal, working] = [find('START'), find('NOMINAL'), find('WORKING_DAYS')];
  const [hours, restart, roll] = [find('HOURS'), find('RESTART'), find('ROLL')];
  const notice = find('KEPT') ? undefined : (find('CAP') ?? find('EXTENSION'));
  const moved = find('MOVED');
  const direct = !moved && !notice;

  if (restart) {
    add(restart, cite(words.restartTitle.toLowerCase(), restart.provision));
  } else if (begun) {
    const provision = begun.event === 'APPLICATION' || begun.cameOn ? begun.provision : '';
    add(begun, cite(begun.cameOn ? words.deemedShort : words.events[begun.event][1], provision));
  }
  if (hours) add(hours, words.units.HOUR(hours.amount));
  if (working) {
    const { skipped, amount, backward } = working;
    if (direct && skipped.length > 0) add(span(skipped), words.notCountedShort(groupDays(skipped, words)));
    add(working, words.units[backward ? 'WORKING_DAY_BEFORE' : 'WORKING_DAY'](amount));
  }
  if (nominal) {
    const later = words.units[nominal.unit](nominal.amount);
    if (direct && roll) {
      const first = roll.skipped[roll.back ? roll.skipped.length - 1 : 0];
      const rest = roll.skipped.filter((free) => free !== first);
      add(nominal, `${later}; ${words.free[first.reason][1]}`);
      if (rest.length > 0) add(span(rest), groupDays(rest, words));
    } else {
      add(nominal, nominal.from === due && direct ? cite(later, nominal.provision) : later);
    }
  }
  if (notice) {
    add(notice, cite(notice.kind === 'CAP' ? words.capShort : words.extensionShort, notice.provision));
  } else if (moved) {
    add(moved, cite(words.movedTitle(day(moved.nominal, locale), moved.days), moved.provision));
  }
  if (roll) {
    add({ from: due, to: due }, cite(roll.back ? words.rollBackShort : words.rollShort, roll.provision));
  }
  return lines;
}

/** A text with its provision; the short form leaves out the name of the code. */
function cite(text: string, provision: string): string {
  return provision ? `${text}, ${provision.replace(/^KPA /, '')}` : text;
}

function span(days: readonly FreeDay[]): Period {
  return { from: days[0].date, to: days[days.length - 1].date };
}

/** The kinds of the days, each once: "święta i niedziela". */
function groupDays(days: readonly FreeDay[], { groups, and }: ProofLanguage): string {
  const count = (...reasons: FreeDay['reason'][]) =>
    days.filter(({ reason }) => reasons.includes(reason)).length;
  const [saturdays, sundays, others] = [
    count('SATURDAY'),
    count('SUNDAY'),
    count('PAUSE', 'CLOSURE', 'EXTRA'),
  ];
  const holidays = days.length - saturdays - sundays - others;
  const named = [
    holidays > 0 && (holidays === 1 ? groups.holiday : groups.holidays),
    ...(saturdays > 0 && sundays > 0
      ? [groups.weekend]
      : [saturdays > 0 && groups.saturday, sundays > 0 && groups.sunday]),
    others > 0 && groups.other,
  ].filter((name) => name !== false);
  return named.length > 1 ? `${named.slice(0, -1).join(', ')}${and}${named[named.length - 1]}` : named[0];
}
