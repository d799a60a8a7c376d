import { globSync, readFileSync } from 'node:fs';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import { Pool } from 'pg';

export type SchemaFile = { path: string; content: string };

/** The Prisma schema as it is on disk. */
export function currentSchema(): SchemaFile[] {
  const paths = globSync('prisma/schema/*.prisma').sort();
  return paths.map((path) => ({ path, content: readFileSync(path, 'utf8') }));
}

/**
 * SQL that turns a database of the schema `from` (none: an empty database) into one of the schema `to`. Only schemas
 * are compared, so parts of a migration in plain SQL are neither seen nor changed; the database at `url` only gives its
 * version.
 */
export async function schemaDiff(url: string, from: SchemaFile[], to: SchemaFile[]): Promise<string> {
  await loadEngine();
  const pool = new Pool({ connectionString: url, max: 1 });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
    const engine = await glue.SchemaEngine.new({ datamodels: undefined }, () => {}, adapter);
    const { stdout } = await engine.diff({
      from: from.length > 0 ? { tag: 'schemaDatamodel', files: from } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: to },
      script: true,
      exitCode: null,
      filters: { externalTables: [], externalEnums: [] },
    });
    return stdout ?? '';
  } finally {
    await pool.end();
  }
}

/** Joins the engine's code and its glue by hand: Node's own import of WebAssembly prints a warning. */
async function loadEngine(): Promise<void> {
  const code = readFileSync(
    new URL('schema_engine_bg.wasm', import.meta.resolve('@prisma/schema-engine-wasm')),
  );
  const imports = { './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(code, imports);
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}
