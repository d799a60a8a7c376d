import { expect, test } from 'vitest';
import { casePolicies } from '@/scripts/case-policies';

const table = (name: string, column: string) =>
  `-- CreateTable\nCREATE TABLE "${name}" (\n    "id" SERIAL NOT NULL,\n    "${column}" INTEGER NOT NULL,\n\n    CONSTRAINT "${name}_pkey" PRIMARY KEY ("id")\n);\n`;

test('a new table of cases gets a policy, and no other table does', () => {
  const sql = casePolicies(`${table('survey', 'staff_id')}\n${table('inquiry', 'case_id')}`);
  expect(sql).toContain('ALTER TABLE "inquiry" ENABLE ROW LEVEL SECURITY;');
  expect(sql).toContain('WHERE k.id = "inquiry".case_id');
  expect(sql).not.toContain('survey');
  expect(casePolicies('ALTER TABLE "inquiry" ADD COLUMN "case_id" INTEGER;')).toBe('');
});
