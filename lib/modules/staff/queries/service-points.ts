import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/generated/prisma/client';
import type { ServicePointInput } from '../schema';

/** A service point for its form: hours by day, and the cards that it takes when it does not take all. */
export type ServicePointRecord = ServicePointInput & { id: number };

const whole = {
  hours: { orderBy: [{ weekday: 'asc' }, { opens: 'asc' }], omit: { id: true, servicePointId: true } },
  matters: { select: { cardId: true }, orderBy: { cardId: 'asc' } },
} satisfies Prisma.ServicePointInclude;

const toRecord = <P extends { matters: { cardId: number }[] }>({ matters, ...point }: P) => ({
  ...point,
  cardIds: matters.map(({ cardId }) => cardId),
});

/** All service points, those in use first. */
export async function listServicePoints(_ctx: Ctx): Promise<ServicePointRecord[]> {
  const found = await db().servicePoint.findMany({
    include: whole,
    orderBy: [{ active: 'desc' }, { id: 'asc' }],
  });
  return found.map(toRecord);
}

/** The names of the service points in use, for the choice of a point. */
export async function namesOfServicePoints(_ctx: Ctx): Promise<{ id: number; name: string }[]> {
  return db().servicePoint.findMany({
    where: { active: true },
    select: { id: true, name: true },
    orderBy: { id: 'asc' },
  });
}

/** One service point. Throws `not-found`. */
export async function getServicePoint(_ctx: Ctx, id: number): Promise<ServicePointRecord> {
  const found = await db().servicePoint.findUnique({ where: { id }, include: whole });
  if (!found) throw new DomainError('not-found');
  return toRecord(found);
}
