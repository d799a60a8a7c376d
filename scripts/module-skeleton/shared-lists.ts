import { markdownTable } from '@/tests/support/markdown-table';
import { filled, type Names, TO_FILL } from './names';

/** A file that lists every module, and how its text gets a new one. */
export type SharedList = { path: string; add: (text: string, names: Names) => string };

/** The lists of all modules. */
const OF_MODULES: SharedList[] = [
  {
    path: 'lib/core/paths.ts',
    add: (text, names) =>
      before(text, '  home: publicPage(', names, "  {{items}}: page('/{{address}}'),\n\n"),
  },
  {
    path: 'app/_entry/places.ts',
    add: (text, names) => {
      const entry = before(text, '  {\n    href: paths.administration(),', names, placeOf(names));
      const policy = "import { canSee{{Models}} } from '@/lib/modules/{{slug}}/policy';";
      return names.series ? entry : withImport(entry, filled(policy, names));
    },
  },
  {
    path: 'public/robots.txt',
    add: (text, { address }) => `${text.trimEnd()}\nDisallow: /${address}\n`,
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
    add: (text, { Model, term, source, series }) => {
      const kept = withRow(text, '## Records', [`\`${Model}\``, term, source]);
      const state = [`\`${Model}State\``, `stan: ${term}`, '[transitions.md](transitions.md)'];
      return series ? kept : withRow(kept, '## Values', state);
    },
  },
  {
    path: 'docs/modules.md',
    add: (text, { slug, tier }) =>
      withRow(text, '# Modules', [tier, `\`${slug}\``, TO_FILL], ([a], [b]) => Number(a) - Number(b)),
  },
  { path: 'docs/permissions.md', add: (text, names) => `${text}\n${permissionsOf(names)}` },
];

/** The additional lists of all kinds of case. */
const OF_KINDS: SharedList[] = [
  {
    path: 'prisma/schema/cases.prisma',
    add: (text, names) => {
      const kind = before(text, '\n  @@map("case_kind")', names, '  {{CONSTANT}}\n');
      return before(kind, '  handOvers   HandOver[]', names, '  {{item}} {{Model}}?\n');
    },
  },
  {
    path: 'lib/core/case-kinds.ts',
    add: (text, names) => {
      const kinds = before(text, '] as const;', names, ", '{{CONSTANT}}'");
      return before(kinds, '};\n', names, "  {{CONSTANT}}: '{{series}}',\n");
    },
  },
  {
    path: 'lib/modules/cases/rules/transitions.ts',
    add: (text, names) => before(text, '} as const satisfies Record<CaseKind', names, LIFE_CYCLE),
  },
  {
    path: 'lib/modules/cases/words/kinds.ts',
    add: (text, names) => before(text, '};\n', names, "  {{CONSTANT}}: '{{term}}',\n"),
  },
  {
    path: 'lib/course-texts.ts',
    add: (text, names) =>
      withImport(
        before(text, '};\n', names, '  ...OF_{{MODULE}},\n'),
        filled("import { ACTS as OF_{{MODULE}} } from './modules/{{slug}}/words/acts';", names),
      ),
  },
];

/** The additional list of modules that are no kind of case: their acts stand in the history of the office. */
const OF_PLAIN: SharedList[] = [
  {
    path: 'lib/office-texts.ts',
    add: (text, names) =>
      withImport(
        before(text, '};\n', names, '  ...OF_{{MODULE}},\n'),
        filled("import { OFFICE_ACTS as OF_{{MODULE}} } from './modules/{{slug}}/words/acts';", names),
      ),
  },
];

/** Every list to which a module with these names is added. */
export const sharedListsOf = ({ series }: Names): SharedList[] => [
  ...OF_MODULES,
  ...(series ? OF_KINDS : OF_PLAIN),
];

/** The life cycle of a case that stays in the department that registered it. */
const LIFE_CYCLE = `  {{CONSTANT}}: {
    assign: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'IN_PROGRESS' },
    giveBack: { from: ['IN_PROGRESS'], to: 'ACCEPTED' },
    settle: { from: ['IN_PROGRESS'], to: 'SETTLED' },
    close: { from: ['SETTLED'], to: 'CLOSED' },
    reopen: { from: ['SETTLED', 'CLOSED'], to: 'IN_PROGRESS' },
  },
`;

const placeOf = ({ series }: Names): string => `  {
    href: paths.{{items}}(),
    title: '{{title}}',
    group: 'Sprawy',
    open: ${series ? 'seesCases' : 'canSee{{Models}}'},
  },
`;

/** Puts `added`, with its names filled in, before the first `mark` of `text`. Throws when the mark is missing. */
function before(text: string, mark: string, names: Names, added: string): string {
  const place = text.indexOf(mark);
  if (place < 0) throw new Error(`nothing to add the module before: ${mark}`);
  return text.slice(0, place) + filled(added, names) + text.slice(place);
}

/** Adds an import to `text` below the others; the formatter sorts the imports. */
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

/** Adds a row to the first table below `heading` and aligns the table; `order` gives the place of the row. */
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

/** The columns of docs/permissions.md. */
const ROLES = ['BOK', 'INF', 'SEK', 'SEK°', 'REF', 'KIER', 'RED', 'SM', 'PJ', 'IOD', 'ADM'];

function permissionsOf({ title, item, Models, series }: Names): string {
  const rows = series
    ? [
        [
          'zarejestrować w swojej komórce',
          `\`${item}Departments\``,
          ['SEK', 'SEK°', 'REF', 'KIER'],
          'K',
        ] as const,
      ]
    : [
        ['czytać listę', `\`canSee${Models}\``, ['ADM'], '•'] as const,
        ['dodawać i zamykać', `\`canKeep${Models}\``, ['ADM'], '•'] as const,
      ];
  const table = markdownTable(
    ['czynność', 'kiedy', 'reguła', ...ROLES],
    rows.map(([act, policy, may, mark]) => [
      act,
      '',
      policy,
      ...ROLES.map((role) => ((may as readonly string[]).includes(role) ? mark : '–')),
    ]),
  );
  return `## ${title}\n\n${table}\n`;
}
