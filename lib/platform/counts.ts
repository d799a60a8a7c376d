import type { Ctx } from '@/lib/core/context';
import { dbOf } from './db';
import { Prisma } from './generated/prisma/client';

/** SQL of one number, in brackets. */
export type CountSql = Prisma.Sql;

/**
 * Reads several numbers in one statement, in the order asked, as far as the person may see the rows behind them.
 */
export async function readCounts(ctx: Ctx, counts: readonly CountSql[]): Promise<number[]> {
  if (counts.length === 0) return [];
  const [{ numbers }] = await dbOf(ctx).$queryRaw<[{ numbers: number[] }]>`/* counts */
    SELECT ARRAY[${Prisma.join([...counts])}] AS numbers`;
  return numbers;
}
