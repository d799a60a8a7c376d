import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Asked, filled, namesOf, TO_FILL } from './module-skeleton/names';
import { SHARED_LISTS } from './module-skeleton/shared-lists';

// npm run new:module NAME -- --title Zapytania --address zapytania --term zapytanie --source "Kraków, część 2"
// writes a module that works from the database to its page, and adds it to the lists in which every module stands.
const root = resolve(import.meta.dirname, '..');
const USAGE =
  'usage: npm run new:module NAME -- [--model One] [--address adres] [--title Tytuł] [--term termin] [--source źródło] [--tier 7]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string' },
    address: { type: 'string' },
    title: { type: 'string' },
    term: { type: 'string' },
    source: { type: 'string' },
    tier: { type: 'string' },
  },
});
const [slug = ''] = positionals;
if (!/^[a-z]+(-[a-z]+)*s$/.test(slug)) {
  console.error(`${USAGE}\nNAME is a plural in small letters: home-visits`);
  process.exit(1);
}
const names = namesOf(slug, values satisfies Asked);
const { kebab, address } = names;

/** Each file of a module, by its template. */
const FILES: Record<string, string> = {
  prisma: `prisma/schema/${slug}.prisma`,
  schema: `lib/modules/${slug}/schema.ts`,
  rules: `lib/modules/${slug}/rules.ts`,
  policy: `lib/modules/${slug}/policy.ts`,
  queries: `lib/modules/${slug}/queries.ts`,
  operations: `lib/modules/${slug}/operations.ts`,
  'words-errors': `lib/modules/${slug}/words/errors.ts`,
  'words-values': `lib/modules/${slug}/words/values.ts`,
  list: `components/${slug}/${kebab}-list.tsx`,
  page: `app/(office)/(staff)/${address}/page.tsx`,
  actions: `app/(office)/(staff)/${address}/actions.ts`,
  'unit-test': `tests/unit/${slug}/rules.test.ts`,
  'integration-test': `tests/integration/${slug}/${slug}.test.ts`,
  'security-rule': `tests/e2e/security/rules/${slug}.ts`,
};

const taken = Object.values(FILES).filter((path) => existsSync(join(root, path)));
if (taken.length > 0) {
  console.error(`There is such a module already: ${taken.join(', ')}`);
  process.exit(1);
}

for (const [template, path] of Object.entries(FILES)) {
  const text = readFileSync(join(root, `scripts/module-skeleton/${template}.tmpl`), 'utf8');
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), filled(text, names));
}
for (const { path, add } of SHARED_LISTS)
  writeFileSync(join(root, path), add(readFileSync(join(root, path), 'utf8'), names));

const run = (tool: string, args: string[], env: Record<string, string> = {}) =>
  execFileSync(
    process.execPath,
    [...(tool.endsWith('.ts') ? ['--import', 'tsx'] : []), join(root, tool), ...args],
    {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
run('scripts/generate.ts', []);
run('scripts/new-migration.ts', [names.table]);
run('node_modules/@biomejs/biome/bin/biome', ['check', '--write', ...written()]);
run('node_modules/vitest/vitest.mjs', ['run', '--project=architecture', 'transitions'], { UPDATE: '1' });

console.log(`New files:\n${list(Object.values(FILES))}\n  prisma/migrations/*_${names.table}/migration.sql`);
console.log(`\nChanged:\n${list([...SHARED_LISTS.map(({ path }) => path), 'docs/transitions.md'])}`);
const left = [...written(), ...SHARED_LISTS.map(({ path }) => path)].filter((path) =>
  readFileSync(join(root, path), 'utf8').includes(TO_FILL),
);
if (left.length > 0) console.log(`\nTo fill in, where "${TO_FILL}" stands:\n${list([...new Set(left)])}`);
console.log(
  '\nThen say in its policy who may, and in docs/permissions.md the same: so far the administrator alone.',
);

function written(): string[] {
  const code = SHARED_LISTS.map(({ path }) => path).filter((path) => path.endsWith('.ts'));
  return [...Object.values(FILES).filter((path) => !path.endsWith('.prisma')), ...code];
}

function list(files: string[]): string {
  return files.map((path) => `  ${path}`).join('\n');
}
