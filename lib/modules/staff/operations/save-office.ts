import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { record } from '@/lib/modules/audit/operations';
import { transact } from '@/lib/platform/db';
import { canAdminister } from '../policy';
import type { OfficeInput } from '../schema';
import { changesOf, lockSetup, unchanged } from './save';

/** Changes the office's name, address and settings. Throws `not-allowed`, `not-found`, `changed-meanwhile`. */
export async function saveOffice(ctx: Ctx, { version, ...data }: OfficeInput): Promise<void> {
  if (!canAdminister(ctx.actor)) throw new DomainError('not-allowed');
  await transact(async (tx) => {
    await lockSetup(tx);
    const before = unchanged(await tx.office.findUnique({ where: { id: 1 } }), version);
    await tx.office.update({ where: { id: 1 }, data: { ...data, version: { increment: 1 } } });
    record(tx, ctx, {
      type: 'office.saved',
      departmentId: null,
      data: { changes: changesOf(before, data) },
    });
  });
}
