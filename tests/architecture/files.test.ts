import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TO_FILL } from '@/scripts/module-skeleton/names';
import { PARTS } from './import-rules';
import { paths, type Source, sources } from './sources';

/** The entries that a module may not have. It has only the known parts, each as a file or as a folder, never both. */
function strangers(entries: string[]): string[] {
  const known = entries.map((entry) => entry.replace(/\.ts$/, ''));
  return entries.filter(
    (_, place) => !PARTS.some((part) => part === known[place]) || known.indexOf(known[place]) < place,
  );
}

/** Names that say nothing about the content, so that such a file collects everything. */
const VAGUE = /(^|\/)(utils?|helpers?|index|misc|common)(\.|\/)/;

const LIMIT = 400;
/** The limit for a migration is higher, because it is read once and never changed. */
const MIGRATION_LIMIT = 700;

const tooLong = (files: Source[]) =>
  files
    .map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }))
    .filter(({ path, lines }) => lines > (path.endsWith('.sql') ? MIGRATION_LIMIT : LIMIT))
    .map(({ path, lines }) => `${path}: ${lines} lines`);

const FOLDERS = 'app,components,lib,prisma,public,scripts,tests';

describe('files', () => {
  it.each(readdirSync('lib/modules'))('of module %s have the five names, and no other', (module) => {
    expect(strangers(readdirSync(`lib/modules/${module}`)), 'find the part that it belongs to').toEqual([]);
  });

  it('have names that tell their content', () => {
    expect(paths(`{${FOLDERS}}/**/*`).filter((path) => VAGUE.test(path))).toEqual([]);
  });

  it('are short enough to be read; a longer file becomes a folder of the same name', () => {
    const files = sources(`{${FOLDERS}}/**/*.{ts,tsx,js,css,typ,prisma,sql}`, '*.{ts,js,mjs}');
    expect(files.length).toBeGreaterThan(300);
    expect(tooLong(files)).toEqual([]);
  });

  it('of components stand under the slug of their module', () => {
    const drawn = ['ui', 'layout', 'public'];
    const folders = readdirSync('components').filter((name) => !drawn.includes(name));
    expect(folders.filter((name) => !readdirSync('lib/modules').includes(name))).toEqual([]);
  });

  it('of a new module have no place left that a person has to write', () => {
    const files = sources('{app,components,lib,prisma,tests}/**/*.{ts,tsx,prisma}', 'docs/*.md');
    const left = files.filter(({ text }) => text.includes(TO_FILL));
    expect(
      left.map(({ path }) => path),
      `write what belongs where "${TO_FILL}" stands`,
    ).toEqual([]);
  });

  it('and each of these can fail', () => {
    expect(strangers(['schema.ts', 'rules', 'service.ts', 'index.ts'])).toEqual(['service.ts', 'index.ts']);
    expect(strangers(['rules', 'rules.ts'])).toEqual(['rules.ts']);
    expect(['lib/utils.ts', 'lib/utils/a.ts', 'app/index.tsx', 'components/x/helpers.ts']).toSatisfy(
      (paths: string[]) => paths.every((path) => VAGUE.test(path)),
    );
    expect(VAGUE.test('lib/modules/staff/rules/common-passwords.ts')).toBe(false);
    expect(tooLong([{ path: 'a.ts', text: 'x\n'.repeat(401) }])).toEqual(['a.ts: 401 lines']);
    expect(tooLong([{ path: 'a.ts', text: 'x\n'.repeat(400) }])).toEqual([]);
  });
});
