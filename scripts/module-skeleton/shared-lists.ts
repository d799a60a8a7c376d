import { markdownTable } from '@/tests/support/markdown-table';
import { filled, type Names, TO_FILL } from './names';

/** A file in which every module stands, and how a new one is added to its text. */
export type SharedList = { path: string; add: (text: string, names: Names) => string };

export const SHARED_LISTS: SharedList[] = [
  {
    path: 'lib/core/paths.ts',
    add: (text, names) =>
      before(text, '  home: publicPage(', names, "  {{items}}: page('/{{address}}'),\n\n"),
  },
  {
    path: 'app/_entry/places.ts',
    add: (text, names) =>
      withImport(
        before(
          text,
          '  {\n    href: paths.administration(),',
          names,
          "  {\n    href: paths.{{items}}(),\n    title: '{{title}}',\n    group: 'Sprawy',\n    open: canSee{{Models}},\n  },\n",
        ),
        filled("import { canSee{{Models}} } from '@/lib/modules/{{slug}}/policy';", names),
      ),
  },
  {
    path: 'lib/error-texts.ts',
    add: (text, names) =>
      withImport(
        before(text, '};\n', names, '  ...OF_{{MODULE}},\n'),
        filled("import { ERRORS as OF_{{MODULE}} } from './modules/{{slug}}/words/errors';", names),
      ),
  },
  {
    path: 'docs/glossary.md',
    add: (text, { Model, term, source }) =>
      withRow(withRow(text, '## What is kept', [`\`${Model}\``, term, source]), '## Values', [
        `\`${Model}State\``,
        `stan: ${term}`,
        '[transitions.md](transitions.md)',
      ]),
  },
  {
    path: 'docs/modules.md',
    add: (text, { slug, tier }) =>
      withRow(text, '# Modules', [tier, `\`${slug}\``, TO_FILL], ([a], [b]) => Number(a) - Number(b)),
  },
  { path: 'docs/permissions.md', add: (text, names) => `${text}\n${permissionsOf(names)}` },
];

/** `text` with `added`, its names filled in, before the first `mark`. Throws when the mark is not there. */
function before(text: string, mark: string, names: Names, added: string): string {
  const place = text.indexOf(mark);
  if (place < 0) throw new Error(`nothing to add the module before: ${mark}`);
  return text.slice(0, place) + filled(added, names) + text.slice(place);
}

/** `text` with one more import, below the others; the formatter puts them in order. */
function withImport(text: string, added: string): string {
  const last = text.lastIndexOf('\nimport ');
  const end = text.indexOf(';\n', last) + 2;
  return `${text.slice(0, end)}${added}\n${text.slice(end)}`;
}

const cellsOf = (line: string) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The first table below `heading` with one more row, aligned again; `order` says where the row belongs. */
function withRow(
  text: string,
  heading: string,
  row: string[],
  order: (a: string[], b: string[]) => number = () => 0,
): string {
  const start = text.indexOf('\n|', text.indexOf(heading)) + 1;
  const [table] = /^(\|.*\n)+/.exec(text.slice(start)) ?? [''];
  const [head, , ...rows] = table.trimEnd().split('\n').map(cellsOf);
  const aligned = markdownTable(head, [...rows, row].sort(order));
  return `${text.slice(0, start)}${aligned}\n${text.slice(start + table.length)}`;
}

/** The columns of docs/permissions.md: roles, of whom a new module lets in the administrator alone. */
const ROLES = ['BOK', 'INF', 'SEK', 'SEK°', 'REF', 'KIER', 'RED', 'SM', 'PJ', 'IOD', 'ADM'];

function permissionsOf({ title, Models }: Names): string {
  const cells = ROLES.map((role) => (role === 'ADM' ? '•' : '–'));
  const table = markdownTable(
    ['czynność', 'kiedy', 'reguła', ...ROLES],
    [
      ['czytać listę', '', `\`canSee${Models}\``, ...cells],
      ['dodawać i zamykać', '', `\`canKeep${Models}\``, ...cells],
    ],
  );
  return `## ${title}\n\n${table}\n`;
}
