import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt } from '@/lib/core/errors';
import { toColumn } from '@/lib/core/plain-date';
import { plainTexts } from '@/lib/core/plain-text';
import { transact } from '@/lib/platform/db';
import { record } from '../audit/operations';
import { lockDepartments } from '../staff/operations/hold-departments';
import { changesOf, lockSetup, onlyOne, unchanged } from '../staff/operations/save';
import { canAdminister } from '../staff/policy';
import { canPublishCards } from './policy';
import { authorityName } from './rules/authority-name';
import { usualRequirement } from './rules/requirement';
import type { AuthorityInput, CardProcedureInput, MoveCardsInput, NewCard } from './schema';

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
    const { slug, departmentId, procedure, ...rest } = plainTexts(card);
    const { higherAuthorityId, organId, courtFeeGrosze, ...parts } = rest;
    const { documents, fees, validFrom, ...version } = parts;
    const saved = await tx.procedureCard.create({
      data: {
        slug,
        departmentId,
        procedure,
        higherAuthorityId,
        organId,
        courtFeeGrosze,
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

/**
 * Sets the procedure, the authorities and the court fee of a card, also for its cases that are open now: their next
 * papers follow them. A second call changes nothing. Throws not-allowed, not-found, changed-meanwhile,
 * authority-not-found, organ-not-found.
 */
export async function setCardProcedure(ctx: Ctx, input: CardProcedureInput): Promise<void> {
  const { cardId, version, procedure, authorityId, organId, courtFeeGrosze } = input;
  if (!canPublishCards(ctx.actor)) throw new DomainError('not-allowed');
  await transact(async (tx) => {
    await lockSetup(tx);
    const card = unchanged(await tx.procedureCard.findUnique({ where: { id: cardId } }), version);
    const same =
      card.procedure === procedure &&
      card.higherAuthorityId === authorityId &&
      card.organId === organId &&
      card.courtFeeGrosze === courtFeeGrosze;
    if (same) return;
    const known =
      authorityId === null ||
      (await tx.authority.count({
        where: { id: authorityId, active: true, kind: { notIn: ['COURT', 'OWN'] } },
      })) > 0;
    if (!known) failAt('authorityId', 'authority-not-found');
    const organ =
      organId === null
        ? null
        : await tx.authority.findFirst({ where: { id: organId, active: true, kind: 'OWN' } });
    if (organId !== null && organ === null) failAt('organId', 'organ-not-found');
    await tx.procedureCard.update({
      where: { id: cardId },
      data: {
        procedure,
        higherAuthorityId: authorityId,
        organId,
        courtFeeGrosze,
        version: { increment: 1 },
      },
    });
    record(tx, ctx, {
      type: 'card.procedure-set',
      departmentId: null,
      data: {
        cardId,
        procedure,
        authorityId,
        courtFeeGrosze,
        organ: organ ? authorityName(organ) : '',
      },
    });
  });
}

/**
 * Adds an authority that papers may name, or changes one. An authority that a card names stays in use, and stays on its
 * side: an organ of the office judges no card. Throws not-allowed, not-found, changed-meanwhile, authority-in-use,
 * invalid when the name with its seat is taken.
 */
export async function saveAuthority(
  ctx: Ctx,
  { id, version, ...data }: AuthorityInput,
): Promise<{ id: number }> {
  if (!canPublishCards(ctx.actor)) throw new DomainError('not-allowed');
  return onlyOne('name', () =>
    transact(async (tx) => {
      await lockSetup(tx);
      const found = id === null ? null : await tx.authority.findUnique({ where: { id } });
      const before = id === null ? null : unchanged(found, version);
      const changes = changesOf(before, data);
      if (before && changes.length === 0) return { id: before.id };
      const changesSide = before && (before.kind === 'OWN') !== (data.kind === 'OWN');
      if (before && (!data.active || changesSide)) {
        const named = [{ higherAuthorityId: before.id }, { organId: before.id }];
        const count = await tx.procedureCard.count({ where: { OR: named } });
        if (count > 0) throw new DomainError('authority-in-use', { facts: { count } });
      }
      const saved = before
        ? await tx.authority.update({
            where: { id: before.id },
            data: { ...data, version: { increment: 1 } },
          })
        : await tx.authority.create({ data });
      record(tx, ctx, {
        type: 'authority.saved',
        departmentId: null,
        data: { authorityId: saved.id, changes },
      });
      return { id: saved.id };
    }),
  );
}
