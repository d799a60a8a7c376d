import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { currentSchema, schemaDiff } from '@/scripts/schema-diff';
import { ownerUrl } from '@/tests/support/accounts';

/** The parts of a database by kind, one line for each, so that a difference explains itself. */
type Catalog = Record<string, string[]>;

const QUESTIONS: Record<string, string> = {
  columns: `
    SELECT format('%s.%s %s%s%s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod),
                  CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END,
                  coalesce(' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid), ''))
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
      AND c.relname <> '_prisma_migrations'`,
  enums: `
    SELECT format('%s: %s', t.typname, string_agg(e.enumlabel, ', ' ORDER BY e.enumsortorder))
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
    WHERE t.typnamespace = 'public'::regnamespace GROUP BY t.typname`,
  constraints: `
    SELECT format('%s %s: %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f', 'u', 'c')
      AND conrelid <> 0 AND conrelid::regclass::text <> '_prisma_migrations'`,
  indexes: `
    SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
};

/**
 * Indexes that Prisma's schema cannot express and names in a comment of the model: '// By hand: case_search,
 * case_settled'.
 */
const BY_HAND = currentSchema()
  .flatMap(({ content }) => [...content.matchAll(/^ +\/\/ By hand: (.+)$/gm)])
  .flatMap(([, names]) => names.split(', '))
  .sort();

async function catalogOf(client: Client): Promise<Catalog> {
  const catalog: Catalog = {};
  for (const [kind, question] of Object.entries(QUESTIONS)) {
    const { rows } = await client.query({ text: question, rowMode: 'array' });
    catalog[kind] = rows.map(([line]) => line as string).sort();
  }
  return catalog;
}

/** The lines of `more` that `less` lacks; an index by its name alone. */
function surplus(more: Catalog, less: Catalog): Catalog {
  const kinds = Object.keys(more).map((kind) => {
    const lines = more[kind].filter((line) => !less[kind].includes(line));
    const names = lines.map((line) => /^CREATE (?:UNIQUE )?INDEX (\w+)/.exec(line)?.[1] ?? line);
    return [kind, names.sort()] as const;
  });
  return Object.fromEntries(kinds.filter(([, lines]) => lines.length > 0));
}

describe('the database that the migrations make', () => {
  const templateUrl = inject('templateUrl');
  const name = `from_schema_${process.env.VITEST_POOL_ID}`;
  const at = (database: string) => templateUrl.replace(/[^/]+$/, database);
  const migrated = new Client({ connectionString: ownerUrl() });
  const fresh = new Client({ connectionString: at(name) });
  const office = new Client({ connectionString: at('postgres') });

  beforeAll(async () => {
    await Promise.all([office.connect(), migrated.connect()]);
    await office.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await office.query(`CREATE DATABASE ${name}`);
    await fresh.connect();
    await fresh.query(await schemaDiff(at(name), [], currentSchema()));
  });
  afterAll(async () => {
    await Promise.all([fresh.end(), migrated.end()]);
    await office.query(`DROP DATABASE ${name}`);
    await office.end();
  });

  it('has everything that the Prisma schema says: npm run db:migration -- NAME writes what is missing', async () => {
    expect(surplus(await catalogOf(fresh), await catalogOf(migrated))).toEqual({});
  });

  it('has nothing more than that, but for indexes that the schema names as written by hand', async () => {
    expect(BY_HAND.length).toBeGreaterThan(20);
    expect(surplus(await catalogOf(migrated), await catalogOf(fresh))).toEqual({ indexes: BY_HAND });
  });

  it('would differ by a column, its type, its default, a value, a key', async () => {
    const before = await catalogOf(fresh);
    await fresh.query('BEGIN');
    await fresh.query('ALTER TABLE office ADD COLUMN motto text');
    await fresh.query('ALTER TABLE department ALTER COLUMN symbol TYPE varchar(9)');
    await fresh.query(
      'ALTER TABLE department ALTER COLUMN active DROP DEFAULT, ALTER COLUMN name DROP NOT NULL',
    );
    await fresh.query('ALTER TABLE post DROP CONSTRAINT post_staff_id_fkey');
    await fresh.query("ALTER TYPE channel RENAME VALUE 'FAX' TO 'TELEX'");
    const changed = surplus(before, await catalogOf(fresh));
    await fresh.query('ROLLBACK');
    expect(changed.columns).toHaveLength(3);
    expect(changed.constraints).toHaveLength(1);
    expect(changed.enums).toHaveLength(1);
  });
});
