import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';
import { FORBIDDEN } from './import-rules';
import { rowsOf, TIERS } from './tiers';

/**
 * Every forbidden import under `root`, as 'rule: from → to (comment)'. swc parses, because TypeScript 7 exports no
 * parser.
 */
async function violations(root: string): Promise<{ found: string[]; files: number }> {
  const { output } = await cruise(
    ['app', 'components', 'lib'],
    {
      baseDir: root,
      parser: 'swc',
      doNotFollow: { path: 'node_modules' },
      exclude: { path: '^lib/platform/generated/.*/(internal|models)|^\\.next' },
      ruleSet: { forbidden: FORBIDDEN },
      validate: true,
    },
    { alias: { '@': root }, extensions: ['.ts', '.tsx', '.js', '.json', '.css'] },
  );
  const { summary } = output as ICruiseResult;
  const found = summary.violations.map(({ rule, from, to }) => {
    const { comment } = FORBIDDEN.find(({ name }) => name === rule.name) ?? {};
    return `${rule.name}: ${from} → ${to} (${comment})`;
  });
  return { found, files: summary.totalCruised };
}

describe('imports', () => {
  it('follow the order app → components → lib, and the tiers and parts of modules', async () => {
    const { found, files } = await violations(resolve('.'));
    expect(found).toEqual([]);
    expect(files).toBeGreaterThan(200);
  });

  it('are checked for every module: docs/modules.md has a row for each, the lowest tier first', () => {
    expect(TIERS.flat().sort()).toEqual(readdirSync('lib/modules').sort());
    const tiers = rowsOf(readFileSync('docs/modules.md', 'utf8')).map(({ tier }) => tier);
    expect(tiers).toEqual(tiers.toSorted((a, b) => a - b));
    expect(rowsOf('| 3    | `cases` | the spine |\n| 4 | `routing` | |')).toEqual([
      { tier: 3, module: 'cases', holds: 'the spine' },
    ]);
  });
});

describe('each rule can fail', () => {
  const root = mkdtempSync(join(tmpdir(), 'okienko-imports-'));
  afterAll(() => rmSync(root, { recursive: true }));

  // Each of these files breaks the rule beside it.
  const WRONG: [rule: string, file: string, imports: string][] = [
    ['lib-stands-alone', 'lib/core/a.ts', '@/components/ui/button'],
    ['components-below-app', 'components/cases/b.tsx', '@/app/page'],
    ['components-only-draw', 'components/cases/c.tsx', '@/lib/platform/env'],
    ['components-act-by-props', 'components/cases/n.tsx', '@/lib/modules/cases/operations/h'],
    ['app-by-way-of-modules', 'app/d.ts', '@/lib/platform/db'],
    ['app-away-from-tools', 'app/e.ts', '@/prisma/seed/demo'],
    ['core-alone', 'lib/core/f.ts', 'node:fs'],
    ['platform-below-modules', 'lib/platform/env.ts', '@/lib/modules/cases/rules'],
    ['texts-below-modules', 'lib/i18n/moments.ts', '@/lib/modules/cases/schema'],
    ['composed-at-the-top', 'lib/modules/cases/operations/g.ts', '@/lib/subscriptions'],
    ['database-client-in-one-place', 'lib/modules/cases/operations/h.ts', '@prisma/client'],
    ['schema-is-shape', 'lib/modules/cases/schema.ts', './rules'],
    ['rules-are-pure', 'lib/modules/routing/rules.ts', '@/lib/platform/env'],
    ['policy-judges-values', 'lib/modules/cases/policy.ts', './queries/i'],
    ['domain-without-framework', 'lib/modules/cases/operations/j.ts', 'next/headers'],
    ['words-say-values', 'lib/modules/cases/words.ts', './rules'],
    ['queries-only-read', 'lib/modules/cases/queries/i.ts', '../operations/h'],
    ['tier-of-cases', 'lib/modules/cases/rules.ts', '../routing/rules'],
    ['tier-of-documents', 'lib/modules/documents/rules.ts', '../staff/rules'],
    ['no-cycles', 'lib/core/k.ts', './l'],
    ['known-files', 'lib/core/m.ts', './gone'],
  ];
  const INNOCENT = [
    'components/ui/button.tsx',
    'app/page.tsx',
    'lib/platform/db.ts',
    'prisma/seed/demo.ts',
    'lib/subscriptions.ts',
    'lib/modules/staff/rules.ts',
    'node_modules/@prisma/client/index.js',
    'node_modules/next/headers.js',
  ];
  const found = (async () => {
    const write = (path: string, text: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    };
    for (const path of INNOCENT) write(path, 'export const x = 1;\n');
    for (const [, path, to] of WRONG) write(path, `import { x } from '${to}';\nexport const y = x;\n`);
    write('lib/core/l.ts', "import { y } from './k';\nexport const x = y;\n");
    return (await violations(root)).found;
  })();

  it.each(WRONG)('%s', async (rule, file) => {
    expect((await found).filter((line) => line.startsWith(`${rule}: ${file} →`))).not.toEqual([]);
  });

  it('every rule has a wrong file here, except further rules of tiers, which are made by one function', () => {
    const untried = FORBIDDEN.filter(({ name }) => !WRONG.some(([tried]) => tried === name));
    expect(untried.filter(({ name }) => !name?.startsWith('tier-of-'))).toEqual([]);
  });
});
