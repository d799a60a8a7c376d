import { randomUUID } from 'node:crypto';
import type { Ctx } from '@/lib/core/context';
import { clientLabel } from '@/lib/modules/clients/rules/label';
import { settleCase } from '@/lib/modules/settlements/operations/settle';
import type { SettleCaseInput } from '@/lib/modules/settlements/schema';
import { db } from '@/lib/platform/db';
import type { Prisma } from '@/lib/platform/generated/prisma/client';
import { clientOf } from './applications';

/** The input of the settling form: today, by an answer that needs no letter. */
export const settleInput = (
  ctx: Ctx,
  caseId: number,
  over: Partial<SettleCaseInput> = {},
): SettleCaseInput => ({
  caseId,
  requestKey: randomUUID(),
  outcome: 'INFORMATION',
  how: 'Udzielono odpowiedzi',
  settledOn: ctx.today,
  letterId: null,
  outside: false,
  remedy: null,
  deliveredOn: null,
  ...over,
});

/** Settles a case by the real operation. */
export async function settleOne(
  ctx: Ctx,
  caseId: number,
  over: Partial<SettleCaseInput> = {},
): Promise<void> {
  await settleCase(ctx, settleInput(ctx, caseId, over));
}

/** Writes a letter of the case straight into the table, by default signed on the day of `ctx`. */
export async function letterOf(
  ctx: Ctx,
  caseId: number,
  over: Partial<Prisma.LetterUncheckedCreateInput> = {},
): Promise<{ id: number }> {
  const kind = over.kind ?? 'DECISION';
  const client = await clientOf(caseId);
  const template = await db().letterTemplate.create({
    data: {
      kind,
      name: randomUUID(),
      versions: { create: { number: 1, source: '', savedAt: ctx.now } },
    },
    include: { versions: true },
  });
  return db().letter.create({
    data: {
      caseId,
      kind,
      state: 'SIGNED',
      templateVersionId: template.versions[0].id,
      title: 'Decyzja',
      addresseeName: clientLabel(client),
      addresseeAddress: 'ul. Źródlana 8, 00-001 Zalesin',
      toClient: true,
      content: {},
      draftedById: ctx.actor.staffId,
      draftedAt: ctx.now,
      signedAt: ctx.now,
      signedById: ctx.actor.staffId,
      requestKey: randomUUID(),
      savedById: ctx.actor.staffId,
      addressCheckedAt: ctx.now,
      ...over,
    },
    select: { id: true },
  });
}

/** Gives the case a znak, without the operation. */
export const setZnak = (caseId: number) =>
  db().case.update({ where: { id: caseId }, data: { znak: `DR.7230.${caseId}.2026` } });

export const statusOf = async (id: number) => (await db().case.findUniqueOrThrow({ where: { id } })).status;

/** The purposes of the open clocks of a case, the oldest first. */
export const openClocks = async (caseId: number) =>
  (await db().clock.findMany({ where: { caseId, closedAt: null }, orderBy: { id: 'asc' } })).map(
    ({ purpose }) => purpose,
  );
