// Asks as the office: each count names the departments of its person. The policies of the readers would read every case
// of the department for each table that they join.

import { db } from './db';
import { Prisma } from './generated/prisma/client';

/** SQL of one number, in brackets. */
export type CountSql = Prisma.Sql;

/** Reads several numbers in one statement, in the order asked. */
export async function readCounts(counts: readonly CountSql[]): Promise<number[]> {
  if (counts.length === 0) return [];
  const [{ numbers }] = await db().$queryRaw<[{ numbers: number[] }]>`
    SELECT ARRAY[${Prisma.join([...counts])}] AS numbers`;
  return numbers;
}
