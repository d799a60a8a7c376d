import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { now } from '@/lib/platform/clock';
import { startEmbedded } from '@/lib/platform/database/embedded';
import { casePolicies } from './case-policies';
import { currentSchema, type SchemaFile, schemaDiff } from './schema-diff';

// npm run db:migration -- NAME writes the migration from the schema of the last commit to the schema on disk. Prisma's
// engine cannot read a live PostgreSQL here, so the commit stands for the database: commit a migration together with
// its schema. A table of cases gets the policy of its readers. A partial index is added by hand and named in a comment
// of its model ('// By hand: case_settled'); functions and triggers are in prisma/functions.
const name = process.argv[2];
if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error('usage: npm run db:migration -- name_in_small_letters');
  process.exit(1);
}

const scratch = await mkdtemp(join(tmpdir(), 'okienko-migration-'));
const database = await startEmbedded({ dataDir: scratch, name: 'scratch', durable: false });
const sql = await schemaDiff(database.url, committedSchema(), currentSchema());
await database.stop();
await rm(scratch, { recursive: true });

if (/^-- This is an empty migration\.\s*$/.test(sql))
  console.log('The schema has not changed: an empty migration.');
const stamp = now().toISOString().replaceAll(/\D/g, '').slice(0, 14);
const folder = join('prisma/migrations', `${stamp}_${name}`);
mkdirSync(folder);
writeFileSync(join(folder, 'migration.sql'), sql + casePolicies(sql));
console.log(`${folder}/migration.sql`);

/** The schema of the last commit; empty while there is no migration yet. */
function committedSchema(): SchemaFile[] {
  const folders = existsSync('prisma/migrations')
    ? readdirSync('prisma/migrations', { withFileTypes: true })
    : [];
  if (!folders.some((entry) => entry.isDirectory())) return [];
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' });
  const paths = git('ls-tree', '-r', '--name-only', 'HEAD', 'prisma/schema').split('\n').filter(Boolean);
  return paths.map((path) => ({ path, content: git('show', `HEAD:${path}`) }));
}
