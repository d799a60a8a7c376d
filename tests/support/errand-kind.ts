import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import type { CaseKind } from '@/lib/core/case-kinds';
import type { Transitions } from '@/lib/core/transitions';
import type { CaseStatus } from '@/lib/modules/cases/schema/case';
import { giveRights } from '@/lib/platform/database/rights';
import { generateClient } from '@/scripts/generate';
import { currentSchema, type SchemaFile, schemaDiff } from '@/scripts/schema-diff';
import { ownerUrl } from './accounts';

// A kind of case that the program does not have, made as a module would make it: a value of the enum and a detail table
// in the schema, the resulting migration, and an entry in each table of kinds.

/** The kind; the program's own types do not know it. */
export const ERRAND = 'ERRAND' as CaseKind;
export const SERIES = 'ZGL';

/** An errand is handed over and answered; it is no podanie, so it is neither attached to another case nor shelved. */
export const LIFE: Transitions<CaseStatus> = {
  handOver: { from: ['REGISTERED', 'RETURNED'], to: 'HANDED_OVER' },
  accept: { from: ['HANDED_OVER'], to: 'ACCEPTED' },
  refuse: { from: ['HANDED_OVER'], to: 'RETURNED' },
  takeBack: { from: ['HANDED_OVER'], to: 'REGISTERED' },
  assign: { from: ['ACCEPTED', 'IN_PROGRESS'], to: 'IN_PROGRESS' },
  giveBack: { from: ['IN_PROGRESS'], to: 'ACCEPTED' },
  settle: { from: ['IN_PROGRESS'], to: 'SETTLED' },
  close: { from: ['SETTLED'], to: 'CLOSED' },
  reopen: { from: ['SETTLED', 'CLOSED'], to: 'IN_PROGRESS' },
};

const DETAIL_TABLE = `
/// The columns that only an errand has.
model Errand {
  caseId Int    @id @map("case_id")
  asked  String
  case   Case   @relation(fields: [caseId], references: [id])

  @@map("errand")
}
`;

const POLICY = `
ALTER TABLE errand ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON errand TO okienko_reader;
CREATE POLICY of_case ON errand FOR SELECT TO okienko_reader
  USING (EXISTS (SELECT FROM "case" k WHERE k.id = errand.case_id));`;

const FOLDER = resolve('lib/platform/generated', `errands-${process.env.VITEST_POOL_ID}`);

/** The schema of the program with this kind and its detail table. */
function schemaWithErrands(): SchemaFile[] {
  const replaced = currentSchema().map(({ path, content }) => ({
    path,
    content: content
      .replace('enum CaseKind {', 'enum CaseKind {\n  ERRAND')
      .replace('  reminders   Reminder[]', '  reminders   Reminder[]\n  errand     Errand?')
      .replace('"../../lib/platform/generated/prisma"', '"../prisma"'),
  }));
  return [...replaced, { path: 'prisma/schema/errands.prisma', content: DETAIL_TABLE }];
}

/** The tables of `lib/core/case-kinds` with an entry for this kind. */
export function kindsWithErrands(kinds: typeof import('@/lib/core/case-kinds')) {
  return {
    ...kinds,
    SERIES_OF_KINDS: { ...kinds.SERIES_OF_KINDS, [ERRAND]: SERIES },
    REGISTRY_SERIES: [...kinds.REGISTRY_SERIES, SERIES],
  };
}

/** A Prisma client that knows the kind, in place of the program's own. */
export async function clientWithErrands(): Promise<object> {
  const schema = join(FOLDER, 'schema');
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(schema, { recursive: true });
  for (const { path, content } of schemaWithErrands()) {
    writeFileSync(join(schema, path.replace(/^.*\//, '')), content);
  }
  generateClient('--schema', schema);
  return import(join(FOLDER, 'prisma/client.ts'));
}

export const removeClient = (): void => rmSync(FOLDER, { recursive: true, force: true });

/** Brings the test's own database to that schema, as a migration of the module would. */
export async function migrateToErrands(): Promise<void> {
  const url = ownerUrl();
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(await schemaDiff(url, currentSchema(), schemaWithErrands()));
  await client.query(POLICY);
  await giveRights(client, new URL(process.env.DATABASE_URL ?? '').username);
  await client.end();
}
