import { describe, expect, it } from 'vitest';
import { type Source, sources } from './sources';

const files = sources('prisma/functions/*');
const migrations = sources('prisma/migrations/*/migration.sql');
const nameOf = ({ path }: Source) => path.replace(/^.*\/|\.sql$/g, '');
const names = files.map(nameOf);

const withoutSqlComments = (text: string) => text.replace(/--.*$/gm, '');

/** The faults of a file in `prisma/functions`, which has to hold one function of the file's name. */
function faults(file: Source): string[] {
  const made = [...withoutSqlComments(file.text).matchAll(/\bCREATE\s+(?:OR REPLACE\s+)?FUNCTION\s+(\w+)/g)];
  return [
    ...(made.length === 1 && made[0][1] === nameOf(file) ? [] : ['makes one function, of its own name']),
    ...(/^-- [A-Z]/.test(file.text) ? [] : ['begins with a comment that says what the function is for']),
    ...(/SECURITY DEFINER(?! SET search_path = public, pg_temp)/.test(file.text)
      ? ['is run by its owner and so names its search_path']
      : []),
  ];
}

/** Statements of a migration that belong in `prisma/functions`. */
function functionsIn(migration: string, known: string[] = names): string[] {
  const sql = withoutSqlComments(migration);
  const made =
    /\bCREATE\s+(?:OR\s+REPLACE\s+)?(?:CONSTRAINT\s+)?(?:FUNCTION|PROCEDURE|TRIGGER)\b|\bpg_get_functiondef\b/gi;
  return [
    ...[...sql.matchAll(made)].map(([words]) => words),
    ...known.filter((name) => new RegExp(`\\b${name}\\(`).test(sql)),
  ];
}

describe('database functions', () => {
  it('stand in one file each, which has the name of the function and begins with its purpose', () => {
    expect(files.length).toBeGreaterThan(5);
    expect(files.map((file) => [file.path, faults(file)]).filter(([, found]) => found.length > 0)).toEqual(
      [],
    );
  });

  it('are neither made nor used by a migration, because they are made after the tables', () => {
    const found = migrations.flatMap(({ path, text }) => functionsIn(text).map((what) => `${path}: ${what}`));
    expect(found, 'write it into prisma/functions; a trigger stands below its function').toEqual([]);
  });

  it.each([
    ['CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;', ['CREATE FUNCTION']],
    ['create or replace procedure f() AS $$ $$;', ['create or replace procedure']],
    ['CREATE TRIGGER t AFTER INSERT ON a EXECUTE FUNCTION known();', ['CREATE TRIGGER', 'known']],
    ["EXECUTE replace(pg_get_functiondef('f'::regproc), 'a', 'b');", ['pg_get_functiondef']],
    ['CREATE POLICY p ON a USING (id = ANY (known()));', ['known']],
    ['CREATE TABLE known (id int); -- CREATE FUNCTION known()', []],
  ])('in a migration are reported: %s', (sql, expected) => {
    expect(functionsIn(sql, ['known'])).toEqual(expected);
  });

  it('are reported when a file makes none, two or another one, or one without search_path', () => {
    const file = (text: string) => faults({ path: 'prisma/functions/f.sql', text });
    expect(file('-- Adds.\nCREATE FUNCTION f() …')).toEqual([]);
    expect(file('-- Adds.\nCREATE FUNCTION g() …')).toHaveLength(1);
    expect(file('-- Adds.\nCREATE FUNCTION f() …\nCREATE FUNCTION f(int) …')).toHaveLength(1);
    expect(file('CREATE OR REPLACE FUNCTION f() SECURITY DEFINER AS …')).toHaveLength(2);
  });
});
