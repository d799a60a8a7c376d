import { markdownTable } from '@/tests/support/markdown-table';
import { EQUIVALENT } from './equivalent';
import { type Mutant, mutantsOf } from './mutants';
import { plainSource } from './plain-source';
import type { Subject } from './subjects';
import type { Outcome } from './worker';

type Alive = { line: string; change: string; reason?: string };
/** The result of one file: the number of noticed mutants, and the mutants that were not noticed. */
export type Row = { name: string; noticed: number; alive: Alive[] };

export function rowOf(file: string, outcomes: readonly Outcome[]): Row {
  const source = plainSource(file);
  const survivors = new Set(outcomes.flatMap(({ index, noticedBy }) => (noticedBy === null ? index : [])));
  const name = file.replace(/^lib\/(modules\/)?/, '');
  const left = mutantsOf(source).filter((_, index) => survivors.has(index));
  return {
    name,
    noticed: outcomes.length - survivors.size,
    alive: left.map((mutant) => describeMutant(name, source, mutant)),
  };
}

function describeMutant(
  name: string,
  source: string,
  { kind, start: from, end, replacement }: Mutant,
): Alive {
  const brief = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 100);
  const line = source.slice(0, from).split('\n').length;
  const change = `${kind}: ${brief(source.slice(from, end))} → ${brief(replacement)}`;
  const known = EQUIVALENT.find((row) => row.file === name && row.change === change);
  return { line: `${name}:${line}`, change, reason: known?.reason };
}

/** 'numbering: 95.0 %, 190 of 200 mutants noticed', with the share among the mutants that change anything. */
export function summary(subject: Subject, rows: readonly Row[]): { score: string; told: string } {
  const noticed = rows.reduce((sum, row) => sum + row.noticed, 0);
  const alive = rows.flatMap((row) => row.alive);
  const others = alive.filter(({ reason }) => !reason);
  const score = `${subject}: ${share(noticed, alive.length)}`;
  const whole = `${noticed} of ${noticed + alive.length} mutants noticed`;
  return { score, told: `${whole}; ${share(noticed, others.length)} of those that change anything` };
}

/** The document with a new section of the subject and unchanged other sections. */
export function withSection(
  document: string,
  subject: Subject,
  rows: readonly Row[],
  ran: { on: string; minutes: number },
): string {
  const { score, told } = summary(subject, rows);
  const alive = rows.flatMap((row) => row.alive);
  const list = (shown: readonly Alive[]) =>
    shown.map(({ line, change, reason }) => `- \`${line}\` \`${change}\`${reason ? `: ${reason}` : ''}`);
  const table = markdownTable(
    ['file', 'noticed', 'not', 'score'],
    rows.map(({ name, noticed, alive: { length } }) => [
      ...[name, String(noticed), String(length), share(noticed, length)],
    ]),
  );
  const section = `## ${score}

${told}. Run on ${ran.on}; it took ${ran.minutes} ${ran.minutes === 1 ? 'minute' : 'minutes'}.

${table}

### Not noticed in ${subject}, because they change nothing

${list(alive.filter(({ reason }) => reason)).join('\n') || 'None.'}

### Not noticed in ${subject}

${list(alive.filter(({ reason }) => !reason)).join('\n') || 'None.'}
`;
  const parts = document.split(/^(?=## )/m);
  const place = parts.findIndex((part) => part.startsWith(`## ${subject}:`));
  if (place === -1) return `${document.trimEnd()}\n\n${section}`;
  return parts.with(place, place === parts.length - 1 ? section : `${section}\n`).join('');
}

function share(good: number, bad: number): string {
  return good + bad === 0 ? '' : `${((100 * good) / (good + bad)).toFixed(1)} %`;
}
