import type { Client } from 'pg';

/** What the database did for a statement. */
export type Plan = {
  indexes: string[];
  /** Tables that it read from their beginning to their end. */
  readWhole: string[];
  /** Rows that it looked at in tables, also those that it left out. */
  rows: number;
  /** Pages of tables and indexes that it touched, 8 kB each, as often as it did. */
  pages: number;
};

type Step = {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Step[];
};

/** Carries the statement out and tells how: what a busy machine cannot change, and a test may therefore judge. */
export async function planOf(
  client: Pick<Client, 'query'>,
  { text, values }: { text: string; values: unknown[] },
): Promise<Plan> {
  const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${text}`, values);
  const root: Step = rows[0]['QUERY PLAN'][0].Plan;
  const steps = withParts(root);
  const tables = steps.filter((step) => step['Relation Name']);
  return {
    indexes: steps.flatMap((step) => step['Index Name'] ?? []),
    readWhole: tables
      .filter((step) => step['Node Type'] === 'Seq Scan')
      .flatMap((step) => step['Relation Name'] ?? []),
    rows: tables.reduce((sum, step) => sum + rowsOf(step), 0),
    pages: root['Shared Hit Blocks'] + root['Shared Read Blocks'],
  };
}

const withParts = (step: Step): Step[] => [step, ...(step.Plans ?? []).flatMap(withParts)];

function rowsOf(step: Step): number {
  const left = (step['Rows Removed by Filter'] ?? 0) + (step['Rows Removed by Index Recheck'] ?? 0);
  return Math.round((step['Actual Rows'] + left) * step['Actual Loops']);
}
