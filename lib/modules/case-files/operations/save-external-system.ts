import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { transact } from '@/lib/platform/db';
import { record } from '../../audit/operations';
import { changesOf, lockSetup, onlyOne, unchanged } from '../../staff/operations/save';
import { canAdminister } from '../../staff/policy';
import type { ExternalSystemInput } from '../schema';

/**
 * Adds another system of the office to the dictionary, renames it, or takes it out of use or back into use; the cases
 * keep their numbers in it. Throws not-allowed, not-found, changed-meanwhile, invalid when the name is taken.
 */
export async function saveExternalSystem(
  ctx: Ctx,
  { id, version, ...data }: ExternalSystemInput,
): Promise<{ id: number }> {
  if (!canAdminister(ctx.actor)) throw new DomainError('not-allowed');
  return onlyOne('name', () =>
    transact(async (tx) => {
      await lockSetup(tx);
      const found = id === null ? null : await tx.externalSystem.findUnique({ where: { id } });
      const before = id === null ? null : unchanged(found, version);
      const changes = changesOf(before, data);
      if (before && changes.length === 0) return { id: before.id };
      const saved = before
        ? await tx.externalSystem.update({
            where: { id: before.id },
            data: { ...data, version: { increment: 1 } },
          })
        : await tx.externalSystem.create({ data });
      record(tx, ctx, {
        type: 'external-system.saved',
        departmentId: null,
        data: { systemId: saved.id, changes },
      });
      return { id: saved.id };
    }),
  );
}
