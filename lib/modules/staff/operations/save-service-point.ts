import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { record } from '@/lib/modules/audit/operations';
import { type Tx, transact } from '@/lib/platform/db';
import { canAdminister } from '../policy';
import type { ServicePointInput } from '../schema';
import { changesOf, lockSetup, onlyOne, unchanged } from './save';

/**
 * Creates or changes a service point with its hours and matters, and returns its id. Throws `not-allowed`, `not-found`,
 * `changed-meanwhile`, `invalid` when the short name is taken.
 */
export async function saveServicePoint(ctx: Ctx, input: ServicePointInput): Promise<{ id: number }> {
  if (!canAdminister(ctx.actor)) throw new DomainError('not-allowed');
  const { id, version, hours, cardIds, ...data } = input;
  const matters = data.takesAll ? [] : [...new Set(cardIds)].map((cardId) => ({ cardId }));
  return onlyOne('slug', () =>
    transact(async (tx) => {
      await lockSetup(tx);
      const before = id === null ? null : unchanged(await load(tx, id), version);
      if (before) {
        await tx.servicePointHours.deleteMany({ where: { servicePointId: before.id } });
        await tx.servicePointMatter.deleteMany({ where: { servicePointId: before.id } });
      }
      const rows = { hours: { create: hours }, matters: { create: matters } };
      const saved = before
        ? await tx.servicePoint.update({
            where: { id: before.id },
            data: { ...data, ...rows, version: { increment: 1 } },
          })
        : await tx.servicePoint.create({ data: { ...data, ...rows } });
      const changes = changesOf(before && comparable(before), comparable({ ...data, hours, matters }));
      record(tx, ctx, {
        type: 'service-point.saved',
        departmentId: null,
        data: { servicePointId: saved.id, changes },
      });
      return { id: saved.id };
    }),
  );
}

/**
 * The service point with its hours and matters. Two statements, because Prisma reads two relations of one statement at
 * the same time.
 */
async function load(tx: Tx, id: number) {
  const point = await tx.servicePoint.findUnique({
    where: { id },
    include: { hours: { orderBy: { id: 'asc' }, omit: { id: true, servicePointId: true } } },
  });
  const matters = await tx.servicePointMatter.findMany({
    where: { servicePointId: id },
    select: { cardId: true },
  });
  return point && { ...point, matters };
}

type Comparable = Omit<ServicePointInput, 'id' | 'version' | 'cardIds'> & { matters: { cardId: number }[] };

/** The values of a service point, with hours and matters in a fixed order for the comparison. */
function comparable({ slug, name, address, kind, takesAll, active, hours, matters }: Comparable) {
  return {
    slug,
    name,
    address,
    kind,
    takesAll,
    active,
    hours: hours.map((row) => `${row.weekday} ${row.opens} ${row.closes} ${row.kind}`).sort(),
    matters: matters.map((each) => each.cardId).sort((a, b) => a - b),
  };
}
