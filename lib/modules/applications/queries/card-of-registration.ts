import type { Ctx } from '@/lib/core/context';
import { failAt } from '@/lib/core/errors';
import { getCard } from '../../procedure-cards/queries';
import type { Card } from '../../procedure-cards/schema';
import { getDepartment } from '../../staff/queries/departments';
import type { PrepareInput } from '../schema/application';

/**
 * The card of this podanie; when the card leaves the department to the clerk, with the department that the clerk chose.
 * Throws card-not-found, department-not-found.
 */
export async function cardOfRegistration(
  ctx: Ctx,
  { cardVersionId, departmentId, receivedOn }: PrepareInput,
): Promise<Card> {
  return withDepartment(ctx, await getCard(ctx, cardVersionId, receivedOn ?? ctx.today), departmentId);
}

/** The card with the department that the clerk chose, where the card leaves the choice. Throws department-not-found. */
export async function withDepartment(ctx: Ctx, card: Card, departmentId: number | null): Promise<Card> {
  if (!card.anyDepartment || departmentId === null) return card;
  const department = await getDepartment(ctx, departmentId);
  if (!department.active) failAt('departmentId', 'department-not-found');
  return {
    ...card,
    departmentId,
    departmentName: department.name,
    departmentSymbol: department.symbol,
    desk: { room: department.deskRoom, phone: department.deskPhone, hours: department.deskHours },
  };
}
