import { readFileSync } from 'node:fs';
import type { Transitions } from '@/lib/core/transitions';
import { markdownTable } from '@/tests/support/markdown-table';
import { exportsOf, sources } from './sources';

export type LifeCycle = {
  /** The name of the table in the code; `model` is the name of the model in the database. */
  name: string;
  model: string;
  path: string;
  /** The comment above the table. */
  comment: string;
  /** A table for each kind of the model. A model without kinds has the key ''. */
  kinds: Record<string, Transitions<string>>;
  states: string[];
};

const prisma = sources('prisma/schema/*.prisma')
  .map(({ text }) => text)
  .join('\n');
const glossary = readFileSync('docs/glossary.md', 'utf8');

/** `HAND_OVER_TRANSITIONS` → `HandOver`. */
export const modelOf = (name: string) =>
  name
    .replace(/_TRANSITIONS$/, '')
    .toLowerCase()
    .replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** The states of a model, in the order of the database. */
function statesOf(model: string): string[] {
  const [, body = ''] = new RegExp(`^enum ${model}(?:State|Status) \\{([^}]*)\\}`, 'm').exec(prisma) ?? [];
  return [...body.matchAll(/^\s+([A-Z][A-Z0-9_]*)\s*$/gm)].map(([, state]) => state);
}

/** The comment above an exported constant, in one line. */
export function commentAbove(text: string, name: string): string {
  const before = text.slice(0, text.indexOf(`export const ${name} `));
  const [, comment = ''] = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(before) ?? [];
  return comment.replace(/\s*\n \*\s*/g, ' ').trim();
}

type Tables = Transitions<string> | Record<string, Transitions<string>>;

/** One table, or one for each kind. */
function kindsOf(tables: Tables): Record<string, Transitions<string>> {
  const single = Object.values(tables).every((row) => 'from' in row);
  return (single ? { '': tables } : tables) as Record<string, Transitions<string>>;
}

const RULES = 'lib/modules/*/rules{.ts,/**/*.ts}';
const texts = new Map(sources(RULES).map(({ path, text }) => [path, text]));
/** All constants of the rules with a name that ends in _TRANSITIONS. */
export const LIFE_CYCLES: LifeCycle[] = (await exportsOf(RULES))
  .filter(({ name }) => name.endsWith('_TRANSITIONS'))
  .map(({ path, name, value }) => ({
    name,
    path,
    model: modelOf(name),
    comment: commentAbove(texts.get(path) ?? '', name),
    kinds: kindsOf(value as Tables),
    states: statesOf(modelOf(name)),
  }));

/** The objects that modules export from their words. One with a key for each state holds the words of the states. */
const words = (await exportsOf('lib/modules/*/words{.ts,/**/*.ts}')).flatMap(({ value }) =>
  typeof value === 'object' && value ? [value as Record<string, unknown>] : [],
);

const quoted = (states: readonly string[]) => states.map((state) => `\`${state}\``).join(', ');

export const acts = (transitions: Transitions<string>) =>
  markdownTable(
    ['act', 'from', 'to'],
    Object.entries(transitions).map(([act, { from, to }]) => [quoted([act]), quoted(from), quoted([to])]),
  );

/** `last`: states that no act leads out of; `first`: states that no act leads to. */
export function ends(states: readonly string[], transitions: Transitions<string>) {
  const all = Object.values(transitions);
  return {
    first: states.filter((state) => !all.some(({ to }) => to === state)),
    last: states.filter((state) => !all.some(({ from }) => from.includes(state))),
  };
}

function wordsOf(states: string[]): string {
  const told = words.find((each) => Object.keys(each).sort().join() === states.toSorted().join());
  const rows = states.map((state) => [quoted([state]), `${told?.[state]}`]);
  return told ? `${markdownTable(['state', 'in the words of the screens'], rows)}\n` : '';
}

/** Breaks a paragraph into lines of at most 120 characters, as the formatter does. */
export function wrapped(paragraph: string): string {
  const lines = [''];
  for (const word of paragraph.split(' ')) {
    const line = lines[lines.length - 1];
    if (line !== '' && line.length + word.length + 1 > 120) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

function section({ name, model, path, comment, kinds, states }: LifeCycle): string {
  const [, term = ''] = new RegExp(`^\\| \`${model}\` *\\| ([^|]*\\S) *\\|`, 'm').exec(glossary) ?? [];
  const tables = Object.entries(kinds).flatMap(([kind, transitions]) => [
    ...(kind === '' ? [] : [`### \`${kind}\`\n`]),
    `${wrapped(edges(states, transitions).join(' '))}\n`,
    `${acts(transitions)}\n`,
  ]);
  return [
    `## ${model} (${term})\n`,
    `${wrapped(`\`${name}\` in \`${path}\`. ${comment}`)}\n`,
    ...tables,
    wordsOf(states),
  ].join('\n');
}

function edges(states: readonly string[], transitions: Transitions<string>): string[] {
  const { first, last } = ends(states, transitions);
  return [
    ...(first.length > 0 ? [`No act leads to ${quoted(first)}.`] : []),
    last.length > 0 ? `No act leads out of ${quoted(last)}.` : 'An act leads out of every state.',
  ];
}

/** The text of docs/transitions.md. */
export const LIFE_CYCLE_PAGE = `# Life cycles

${wrapped(
  'Written by a test from the tables in the code: `UPDATE=1 npx vitest run --project=architecture transitions`. An act that is not in the table is refused with `wrong-state`.',
)}

${LIFE_CYCLES.map(section)
  .join('\n')
  .replace(/\n{3,}/g, '\n\n')
  .trim()}
`;
