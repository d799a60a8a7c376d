import { describe, expect, it } from 'vitest';
import { type Source, sources, withoutComments } from './sources';

/** Modules whose tables the readers' policies guard: cases, clients, and tables with a case_id. */
const guarded = sources('prisma/schema/*.prisma')
  .filter(({ text }) => /^model (Case|Client) |^\s+caseId\s/m.test(text))
  .map(({ path }) => path.replace(/^.*\/|\..*$/g, ''));

/** Whether a file queries the database as its owner. */
const asksAsOwner = ({ text }: Source) => /\bdb\(\)/.test(withoutComments(text));
/** Whether the first line of a file gives the reason. */
const saysWhy = ({ text }: Source) => /^\/\/ Asks as the office: \S.*\.\n\n/.test(text);

const pathOf = ({ path }: Source) => path;

describe('queries about cases', () => {
  const queries = sources(...guarded.map((module) => `lib/modules/${module}/queries{,/**/*}.ts`));

  it('use dbOf(ctx), so that the database filters too, or give the reason in the first line', () => {
    const silent = queries.filter((file) => asksAsOwner(file) && !saysWhy(file));
    expect(silent.map(pathOf), 'first line: // Asks as the office: it counts.').toEqual([]);
  });

  it('give a reason only where they ask as the office', () => {
    expect(queries.filter((file) => saysWhy(file) && !asksAsOwner(file)).map(pathOf)).toEqual([]);
  });

  it('are found by this test', () => {
    expect(guarded).toEqual(expect.arrayContaining(['cases', 'routing', 'correspondence']));
    expect(queries.length).toBeGreaterThan(20);
    const file = (text: string) => ({ path: 'x.ts', text });
    expect(asksAsOwner(file('return db().case.count();'))).toBe(true);
    expect(asksAsOwner(file('// db()\nreturn dbOf(ctx).case.count();'))).toBe(false);
    expect(saysWhy(file('// Asks as the office: it counts.\n\n'))).toBe(true);
    expect(saysWhy(file('// Asks as the office:\n'))).toBe(false);
  });
});
