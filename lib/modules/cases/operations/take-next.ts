import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { type NumberedRow, numberOf, registryNumberSlug } from '@/lib/core/registry-number';
import { type Tx, transact } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { leadingDepartments } from '../policy';
import type { TakeNextInput } from '../schema/assignment';
import { lockCases } from './lock-case';
import { writeAssignments } from './write-assignments';

/**
 * Assigns the most urgent waiting case to the actor: out of turn first, then the nearest date; a case that was given
 * back waits for the person who assigns. Two people at once get two cases, and the same key gives the same case again.
 * Throws not-found (the actor leads cases in no department, or the key is another person's), nothing-waits.
 */
export async function takeNextCase(ctx: Ctx, { requestKey }: TakeNextInput): Promise<{ slug: string }> {
  const { staffId } = ctx.actor;
  const departments = leadingDepartments(ctx.actor);
  if (departments.length === 0) throw new DomainError('not-found');
  return transact(async (tx) => {
    // The clicks of one person run one after another: the second finds the case of the first.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`take-next ${staffId}`}, 0))`;
    const taken = await tx.assignment.findUnique({ where: { requestKey }, include: { case: true } });
    if (taken && taken.staffId !== staffId) throw new DomainError('not-found');
    if (taken) return { slug: slugOf(taken.case) };
    // Cases that others hold now are skipped; if no other case waits, the query waits for them.
    const id =
      (await nextOf(tx, departments, Prisma.sql`SKIP LOCKED`)) ??
      (await nextOf(tx, departments, Prisma.empty));
    if (id === null) throw new DomainError('nothing-waits');
    const cases = await lockCases(tx, [id]);
    await writeAssignments(tx, ctx, cases, { staffId }, requestKey);
    return { slug: slugOf(cases[0]) };
  });
}

async function nextOf(tx: Tx, departments: number[], unlessHeld: Prisma.Sql): Promise<number | null> {
  const [next] = await tx.$queryRaw<{ id: number }[]>`
    SELECT k.id FROM "case" k
    WHERE k.department_id = ANY (${departments}) AND k.status = 'ACCEPTED' AND NOT k.given_back
    ORDER BY NOT k.out_of_turn, k.due_on, k.id LIMIT 1 FOR UPDATE ${unlessHeld}`;
  return next?.id ?? null;
}

const slugOf = (row: NumberedRow) => registryNumberSlug(numberOf(row));
