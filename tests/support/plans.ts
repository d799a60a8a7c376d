import type { Client } from 'pg';

/** The work of the database for one statement. */
export type Plan = {
  indexes: string[];
  /** Tables that the database read from beginning to end. */
  readWhole: string[];
  /** Rows of tables that the database looked at, with those that it left out. */
  rows: number;
  /** Pages of tables and indexes, 8 kB each, counted at each use. */
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

/** Runs the statement and returns its plan. A busy machine does not change these figures, so a test may judge them. */
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
