import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Asked, filled, namesOf, TO_FILL } from './module-skeleton/names';
import { sharedListsOf } from './module-skeleton/shared-lists';

// npm run new:module NAME -- --title Zapytania --address zapytania --term zapytanie --source "Kraków, część 2" writes a
// working module from the database to the page, and adds it to the lists of all modules. With --series ZAP the module
// is a kind of case: its cases have a number of that series and a term, and stand in every list of cases.
const root = resolve(import.meta.dirname, '..');
const USAGE =
  'usage: npm run new:module NAME -- [--model One] [--address adres] [--title Tytuł] [--term termin] [--source źródło] [--tier 7] [--series SERIA]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string' },
    address: { type: 'string' },
    title: { type: 'string' },
    term: { type: 'string' },
    source: { type: 'string' },
    tier: { type: 'string' },
    series: { type: 'string' },
  },
});
const [slug = ''] = positionals;
if (!/^[a-z]+(-[a-z]+)*s$/.test(slug) || !/^[A-Z]*$/.test(values.series ?? '')) {
  console.error(`${USAGE}\nNAME is a plural in small letters: home-visits. The series is in capitals: ZAP.`);
  process.exit(1);
}
const names = namesOf(slug, values satisfies Asked);
const { kebab, address } = names;

const flavour = names.series ? 'kind' : 'plain';

/** The path of the file that each template makes. */
const PLACES: Record<string, string> = {
  prisma: `prisma/schema/${slug}.prisma`,
  schema: `lib/modules/${slug}/schema.ts`,
  rules: `lib/modules/${slug}/rules.ts`,
  policy: `lib/modules/${slug}/policy.ts`,
  queries: `lib/modules/${slug}/queries.ts`,
  operations: `lib/modules/${slug}/operations.ts`,
  'words-acts': `lib/modules/${slug}/words/acts.ts`,
  'words-errors': `lib/modules/${slug}/words/errors.ts`,
  'words-values': `lib/modules/${slug}/words/values.ts`,
  list: `components/${slug}/${kebab}-list.tsx`,
  page: `app/(office)/(staff)/${address}/page.tsx`,
  actions: `app/(office)/(staff)/${address}/actions.ts`,
  'unit-test': `tests/unit/${slug}/rules.test.ts`,
  'integration-test': `tests/integration/${slug}/${slug}.test.ts`,
  'security-rule': `tests/e2e/security/rules/${slug}.ts`,
};
const templates = join(root, 'scripts/module-skeleton', flavour);
const files = readdirSync(templates).map((name) => ({
  template: join(templates, name),
  path: PLACES[name.replace('.tmpl', '')],
}));

const taken = files.filter(({ path }) => existsSync(join(root, path)));
if (taken.length > 0) {
  console.error(`There is such a module already:\n${listed(taken)}`);
  process.exit(1);
}
// All texts are made before the first file is written, so a list in an unknown form stops the command in time.
const own = files.map(({ template, path }) => ({
  path,
  text: filled(readFileSync(template, 'utf8'), names),
}));
const shared = sharedListsOf(names).map(({ path, add }) => ({
  path,
  text: add(readFileSync(join(root, path), 'utf8'), names),
}));
const all = [...own, ...shared];
for (const { path, text } of all) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const formatted = all.map(({ path }) => path).filter((path) => /\.(tsx?|md)$/.test(path));
run(['--import', 'tsx', 'scripts/generate.ts']);
run(['--import', 'tsx', 'scripts/new-migration.ts', names.table]);
run(['node_modules/@biomejs/biome/bin/biome', 'check', '--write', ...formatted]);
const { LIFE_CYCLE_PAGE } = await import('@/tests/architecture/life-cycles');
writeFileSync(join(root, 'docs/transitions.md'), LIFE_CYCLE_PAGE);

console.log(`New files:\n${listed(own)}\n  prisma/migrations/*_${names.table}/migration.sql`);
console.log(`\nChanged:\n${listed(shared)}\n  docs/transitions.md`);
const left = all.filter(({ path }) => readFileSync(join(root, path), 'utf8').includes(TO_FILL));
if (left.length > 0) console.log(`\nTo fill in, where "${TO_FILL}" stands:\n${listed(left)}`);
console.log('\nThen say who may, in its policy and in docs/permissions.md; the guards compare the two.');

function run(args: string[]): void {
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

function listed(named: { path: string }[]): string {
  return named.map(({ path }) => `  ${path}`).join('\n');
}
