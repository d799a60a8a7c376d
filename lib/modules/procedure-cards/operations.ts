import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { toColumn } from '@/lib/core/plain-date';
import { transact } from '@/lib/platform/db';
import { canPublishCards } from './policy';
import type { NewCard } from './schema';

/**
 * Publishes the first version of a card. (Writing, approving and later versions come with the editors' desk.)
 * Throws not-allowed, and card-exists when the slug is taken.
 */
export async function publishFirstVersion(
  ctx: Ctx,
  card: NewCard,
): Promise<{ cardId: number; versionId: number }> {
  if (!canPublishCards(ctx.actor)) throw new DomainError('not-allowed');
  return transact(async (tx) => {
    if (await tx.procedureCard.findUnique({ where: { slug: card.slug } }))
      throw new DomainError('card-exists');
    const { slug, departmentId, documents, fees, validFrom, ...version } = card;
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
            documents: { create: documents.map((document, index) => ({ ...document, position: index + 1 })) },
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
    return { cardId: saved.id, versionId: saved.versions[0].id };
  });
}
