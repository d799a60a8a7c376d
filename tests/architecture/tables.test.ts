import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Source, sources, withoutComments } from './sources';

/** A table and its owner: the module whose file in prisma/schema (`mail.prisma`, `mail.shares.prisma`) defines it. */
type Table = { model: string; table: string; owner: string };

const prisma = sources('prisma/schema/*.prisma').flatMap(({ path, text }) => {
  const owner = path.replace(/^.*\/|\..*$/g, '');
  return [...text.matchAll(/^model (\w+) \{([^}]*)^\}/gm)].map(([, model, body]) => ({ owner, model, body }));
});
const TABLES: Table[] = prisma.map(({ owner, model, body }) => ({
  owner,
  model,
  table: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? model,
}));
const ownerOfTable = new Map(TABLES.map(({ table, owner }) => [table, owner]));
const ownerOfDelegate = new Map(
  TABLES.map(({ model, owner }) => [model.charAt(0).toLowerCase() + model.slice(1), owner]),
);

/** The name of a relation field → the modules whose tables such a field leads to. */
const ownersOfField = new Map<string, Set<string>>();
for (const { body } of prisma) {
  for (const [, field, type] of body.matchAll(/^\s+(\w+)\s+([A-Z]\w*)(?:\[\]|\?)?/gm)) {
    const target = TABLES.find(({ model }) => model === type);
    if (target) ownersOfField.set(field, (ownersOfField.get(field) ?? new Set()).add(target.owner));
  }
}

const SQL_WRITE = /\b(?:INSERT INTO|UPDATE|DELETE FROM|TRUNCATE|MERGE INTO)\s+"?([a-z_]+)"?/g;
const PRISMA_WRITE = /\.\s*(\w+)\s*\.(?:create|update|upsert|delete)(?:Many)?(?:AndReturn)?\(/g;
const NESTED_WRITE = /\b(\w+): \{\s*(?:create|update|upsert|delete|connectOrCreate)(?:Many)?:/g;

/** The database functions with the tables that each writes, itself or through another function. */
const FUNCTIONS = new Map<string, Set<string>>();
const bodies = sources('prisma/functions/*.sql').flatMap(({ text }) => [
  ...text
    .replace(/--.*$/gm, '')
    .matchAll(/CREATE (?:OR REPLACE )?FUNCTION (\w+)\([\s\S]*?\$\$([\s\S]*?)\$\$/g),
]);
for (const [, name, body] of bodies) {
  const written = new Set(
    [...body.matchAll(SQL_WRITE)].map(([, table]) => table).filter((t) => ownerOfTable.has(t)),
  );
  for (const [called, tables] of FUNCTIONS) {
    if (new RegExp(`\\b${called}\\(`).test(body)) for (const table of tables) written.add(table);
  }
  FUNCTIONS.set(name, written);
}

/** The foreign tables that the code of `module` writes, as 'owner (table or function)'. */
function foreignWrites(module: string, text: string): string[] {
  const code = withoutComments(text);
  const found: [owner: string | undefined, how: string][] = [];
  for (const [, table] of code.matchAll(SQL_WRITE)) found.push([ownerOfTable.get(table), table]);
  for (const [, delegate] of code.matchAll(PRISMA_WRITE))
    found.push([ownerOfDelegate.get(delegate), delegate]);
  for (const [, field] of code.matchAll(NESTED_WRITE)) {
    const owners = ownersOfField.get(field);
    if (owners && !owners.has(module)) found.push([[...owners][0], field]);
  }
  for (const [name, tables] of FUNCTIONS) {
    if (!new RegExp(`\\b${name}\\(`).test(code)) continue;
    for (const table of tables) found.push([ownerOfTable.get(table), name]);
  }
  const foreign = found.filter(([owner]) => owner !== undefined && owner !== module);
  return [...new Set(foreign.map(([owner, how]) => `${owner} (${how})`))];
}

/** Writes to the tables of another module, each with its reason. */
const EXCEPT: Record<string, string> = {
  'lib/modules/applications/operations/write-application.ts: cases (register_application)':
    'a podanie is registered in one round trip, with its case and number',
  'lib/modules/applications/operations/write-application.ts: clients (register_application)':
    'and with its client',
  'lib/modules/applications/operations/write-application.ts: audit (register_application)':
    'and with its history',
  'lib/modules/applications/operations/write-application.ts: settlements (register_application)':
    'and with the outcome of what is settled at the counter',
  'lib/modules/cases/operations/look.ts: audit (history_append)':
    'a look is recorded once a day; one statement checks and writes it',
  'lib/modules/clients/operations/find-clients.ts: audit (history_append)':
    'one statement reads the shown clients and records the look, because it runs during typing',
};

const moduleOf = ({ path }: Source) => path.split('/')[2];

describe('tables', () => {
  const files = sources('lib/modules/**/*.ts');

  it('are written only by the module in whose schema they stand', () => {
    const foreign = files.flatMap((file) =>
      foreignWrites(moduleOf(file), file.text).map((write) => `${file.path}: ${write}`),
    );
    expect(foreign.toSorted(), 'use an operation of the owner, or announce').toEqual(
      Object.keys(EXCEPT).toSorted(),
    );
  });

  it('stand in the schema of a module or in base.prisma', () => {
    const modules = [...readdirSync('lib/modules'), 'base'];
    expect(TABLES.filter(({ owner }) => !modules.includes(owner))).toEqual([]);
    expect(TABLES.length).toBeGreaterThan(25);
  });

  it('are written in code that this test finds', () => {
    const own = files.filter((file) => foreignWrites('nobody', file.text).length > 0);
    expect(own.length).toBeGreaterThan(15);
  });

  it.each([
    ['routing', 'await tx.case.update({ where: { id } });', ['cases (case)']],
    ['routing', 'await tx.case\n  .updateMany({ where });', ['cases (case)']],
    ['routing', 'await tx.$executeRaw`UPDATE "case" k SET status = 1`;', ['cases (case)']],
    ['cases', 'await db().$executeRaw`INSERT INTO hand_over (id) VALUES (1)`;', ['routing (hand_over)']],
    ['cases', 'await db().$executeRaw`DELETE FROM session`;', ['staff (session)']],
    ['routing', 'tx.handOver.create({ data: { case: { create: {} } } });', ['cases (case)']],
    ['staff', 'await tx.$queryRaw`SELECT history_append(line)`;', ['audit (history_append)']],
    ['staff', 'await tx.post.createMany({ data });', []],
    ['routing', 'await tx.case.findMany({ where }); // UPDATE "case"', []],
    ['cases', "createHmac('sha256', key).update(text); map.delete(id);", []],
    ['routing', 'SELECT k.id FROM "case" k FOR UPDATE OF k', []],
  ])('of other modules are reported: %s writes %s', (module, text, expected) => {
    expect(foreignWrites(module, text)).toEqual(expected);
  });
});
