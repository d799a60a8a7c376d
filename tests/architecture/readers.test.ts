import { describe, expect, it } from 'vitest';
import { type Source, sources, withoutComments } from './sources';

/** Modules with tables that the readers' policies guard: of cases themselves, of clients, of what belongs to a case. */
const guarded = sources('prisma/schema/*.prisma')
  .filter(({ text }) => /^model (Case|Client) |^\s+caseId\s/m.test(text))
  .map(({ path }) => path.replace(/^.*\/|\.prisma$/g, ''));

/** Files that ask the database as the owner. */
const asksAsOwner = ({ text }: Source) => /\bdb\(\)/.test(withoutComments(text));
/** Files whose first line says why. */
const saysWhy = ({ text }: Source) => /^\/\/ Asks as the office: \S.*\.\n\n/.test(text);

const pathOf = ({ path }: Source) => path;

describe('questions about cases', () => {
  const queries = sources(...guarded.map((module) => `lib/modules/${module}/queries{,/**/*}.ts`));

  it('are asked as the person may see them: dbOf(ctx), so that the database filters too, or say why not', () => {
    const silent = queries.filter((file) => asksAsOwner(file) && !saysWhy(file));
    expect(silent.map(pathOf), 'first line: // Asks as the office: it counts.').toEqual([]);
  });

  it('say why only where they ask as the office', () => {
    expect(queries.filter((file) => saysWhy(file) && !asksAsOwner(file)).map(pathOf)).toEqual([]);
  });

  it('are seen by this test', () => {
    expect(guarded).toEqual(expect.arrayContaining(['cases', 'routing', 'correspondence']));
    expect(queries.length).toBeGreaterThan(20);
    const file = (text: string) => ({ path: 'x.ts', text });
    expect(asksAsOwner(file('return db().case.count();'))).toBe(true);
    expect(asksAsOwner(file('// db()\nreturn dbOf(ctx).case.count();'))).toBe(false);
    expect(saysWhy(file('// Asks as the office: it counts.\n\n'))).toBe(true);
    expect(saysWhy(file('// Asks as the office:\n'))).toBe(false);
  });
});
