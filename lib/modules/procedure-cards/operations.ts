import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { toColumn } from '@/lib/core/plain-date';
import { plainTexts } from '@/lib/core/plain-text';
import { transact } from '@/lib/platform/db';
import { record } from '../audit/operations';
import { lockDepartments } from '../staff/operations/hold-departments';
import { canAdminister } from '../staff/policy';
import { canPublishCards } from './policy';
import { usualRequirement } from './rules/requirement';
import type { MoveCardsInput, NewCard } from './schema';

/**
 * Publishes the first version of a card; the editors' desk will write, approve and publish later versions. Throws
 * not-allowed, department-not-found, and card-exists when the slug is taken.
 */
export async function publishFirstVersion(
  ctx: Ctx,
  card: NewCard,
): Promise<{ cardId: number; versionId: number }> {
  if (!canPublishCards(ctx.actor)) throw new DomainError('not-allowed');
  return transact(async (tx) => {
    await lockDepartments(tx, [card.departmentId]);
    if (await tx.procedureCard.findUnique({ where: { slug: card.slug } }))
      throw new DomainError('card-exists');
    const { slug, departmentId, documents, fees, validFrom, ...version } = plainTexts(card);
    const saved = await tx.procedureCard.create({
      data: {
        slug,
        departmentId,
        versions: {
          create: {
            ...version,
            number: 1,
            status: 'PUBLISHED',
            validFrom: toColumn(validFrom),
            documents: {
              create: documents.map(({ requirement, ...document }, index) => ({
                ...document,
                requirement: requirement ?? usualRequirement(document.kind),
                position: index + 1,
              })),
            },
            fees: {
              create: fees.map((fee, index) => ({
                ...fee,
                position: index + 1,
                validFrom: toColumn(fee.validFrom),
              })),
            },
          },
        },
      },
      include: { versions: { select: { id: true } } },
    });
    record(tx, ctx, {
      type: 'card.published',
      departmentId: null,
      data: { cardId: saved.id, version: 1 },
    });
    return { cardId: saved.id, versionId: saved.versions[0].id };
  });
}

/**
 * Moves all cards of one department to another: new matters go there, and existing cases stay where they are. A second
 * call changes nothing. Throws not-allowed, department-not-found.
 */
export async function moveCards(ctx: Ctx, { from, to }: MoveCardsInput): Promise<{ count: number }> {
  if (!canAdminister(ctx.actor)) throw new DomainError('not-allowed');
  if (from === to) return { count: 0 };
  return transact(async (tx) => {
    await lockDepartments(tx, [to], () => 'to');
    const moved = await tx.procedureCard.updateManyAndReturn({
      where: { departmentId: from },
      data: { departmentId: to },
      select: { id: true },
    });
    for (const { id } of moved) {
      record(tx, ctx, { type: 'card.moved', departmentId: null, data: { cardId: id, from, to } });
    }
    return { count: moved.length };
  });
}
