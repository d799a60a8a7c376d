/**
 * The policies for the tables of cases in a migration (tables with a `case_id`): readers of a department see the rows
 * of the cases that they see. A person takes out the GRANT of a table that no reader reads.
 */
export function casePolicies(sql: string): string {
  return [...sql.matchAll(/^CREATE TABLE "(\w+)" \(([\s\S]*?)^\);/gm)]
    .filter(([, , columns]) => /^\s*"case_id" /m.test(columns))
    .map(
      ([, table]) => `
ALTER TABLE "${table}" ENABLE ROW LEVEL SECURITY;
GRANT SELECT ON "${table}" TO okienko_reader;
CREATE POLICY of_case ON "${table}" FOR SELECT TO okienko_reader
  USING (EXISTS (SELECT FROM "case" k WHERE k.id = "${table}".case_id));
`,
    )
    .join('');
}
