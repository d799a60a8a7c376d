import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exportsOf, sources, withoutComments } from './sources';

const prisma = withoutComments(
  sources('prisma/schema/*.prisma')
    .map(({ text }) => text)
    .join('\n'),
);
const models = [...prisma.matchAll(/^model (\w+)/gm)].map(([, name]) => name);
const enums = new Map(
  [...prisma.matchAll(/^enum (\w+) \{([^}]*)\}/gm)].map(([, name, body]) => [name, valuesOf(body)]),
);

function valuesOf(body: string): string[] {
  return [...body.matchAll(/^\s+([A-Z][A-Z0-9_]*)\s*$/gm)].map(([, value]) => value);
}

/** The rows of a glossary: the English identifier of the first cell → the other cells. */
function rowsOf(markdown: string): Map<string, string[]> {
  const rows = [...markdown.matchAll(/^\| `([^`]+)`\s*\|(.*)\|$/gm)];
  return new Map(rows.map(([, name, rest]) => [name, rest.split('|').map((cell) => cell.trim())]));
}

/** The name of the list of an enum's values: `CaseStatus` → `CASE_STATUSES`. */
function listName(name: string): string {
  const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
  if (/[^AEIOU]Y$/.test(words)) return `${words.slice(0, -1)}IES`;
  return words.endsWith('S') ? `${words}ES` : `${words}S`;
}

/** The lists of values in the application. Their order is that of the screens. */
const lists = (await exportsOf('lib/modules/*/schema{,/**/*}.ts', 'lib/core/{roles,case-kinds}.ts')).flatMap(
  ({ path, name, value }) =>
    Array.isArray(value) && value.every((each) => /^[A-Z][A-Z0-9_]*$/.test(`${each}`))
      ? [{ path, name, values: value as string[] }]
      : [],
);
const listsNamed = (name: string) => lists.filter((list) => list.name === listName(name));

describe('the glossary (docs/glossary.md)', () => {
  const glossary = rowsOf(readFileSync('docs/glossary.md', 'utf8'));

  it.each([...models, ...enums.keys()])('binds %s to its Polish term and the source of the term', (name) => {
    expect(
      glossary.get(name)?.filter(Boolean),
      `add the row | \`${name}\` | termin | przepis |`,
    ).toHaveLength(2);
  });

  it('has no name twice, and no name that the code does not use', () => {
    const text = readFileSync('docs/glossary.md', 'utf8');
    const names = [...text.matchAll(/^\| `([^`]+)`\s*\|/gm)].map(([, name]) => name);
    expect(names.filter((name, place) => names.indexOf(name) < place)).toEqual([]);
    const code = `${prisma}\n${sources('{app,lib}/**/*.ts')
      .map((file) => file.text)
      .join('\n')}`;
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
  });

  it('is read row by row; an empty cell is noticed', () => {
    expect(rowsOf('| `Case` | sprawa | KPA |\n| `Gone` | |').get('Case')).toEqual(['sprawa', 'KPA']);
    expect(rowsOf('| `Case` | sprawa | |').get('Case')?.filter(Boolean)).toHaveLength(1);
  });
});

describe('lists of values', () => {
  const listed = [...enums.keys()].filter((name) => listsNamed(name).length > 0);

  it.each(listed)('%s has the same values in the database and in the application', (name) => {
    const found = listsNamed(name);
    expect(found.map(({ path }) => path)).toHaveLength(1);
    expect(found[0].values.toSorted()).toEqual(enums.get(name)?.toSorted());
  });

  it('are named after their enum, so that this test finds them', () => {
    const unlisted = [...enums].filter(([name]) => !listed.includes(name));
    const others = lists.filter(({ name }) => !listed.some((each) => listName(each) === name));
    const strays = unlisted.flatMap(([name, values]) =>
      others
        .filter((list) => list.values.filter((value) => values.includes(value)).length > 1)
        .map((list) => `${list.path}: ${list.name} has values of ${name}: call it ${listName(name)}`),
    );
    expect(strays).toEqual([]);
    expect(listed.length).toBeGreaterThan(20);
  });

  it('are read from an enum without its other lines', () => {
    expect(valuesOf('\n  ONE\n  TWO_2\n\n  @@map("x")\n')).toEqual(['ONE', 'TWO_2']);
    const names = ['CaseStatus', 'Remedy', 'RodoWay'].map(listName);
    expect(names).toEqual(['CASE_STATUSES', 'REMEDIES', 'RODO_WAYS']);
  });
});
