// Asks as the office: the directory names people and units, and no case.

import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { fromColumn, toColumn } from '@/lib/core/plain-date';
import { db } from '@/lib/platform/db';
import { getCard, listCardsInForce } from '../../procedure-cards/queries';
import { canTakeInquiry } from '../policy';
import { findByQuestion } from '../rules/find-by-question';
import type { CardSheet, Contact, Who } from '../schema/record';

const LIMIT = 8;

type Person = Contact & { unitId: number; position: string };

/**
 * The people and units that deal with the words of a question, the best first, with their absence today, and the card
 * whose words answer best. A name, a post, a unit or one of the unit's cards may match. Throws not-allowed.
 */
export async function whoDealsWith(ctx: Ctx, { typed }: { typed: string }): Promise<Who> {
  if (!canTakeInquiry(ctx.actor)) throw new DomainError('not-allowed');
  const [people, cards] = await Promise.all([listContacts(ctx), listCardsInForce(ctx)]);
  const wordsOfUnit = Map.groupBy(cards, ({ departmentId }) => departmentId);
  const found = findByQuestion(
    people,
    ({ name, position, unit, unitId }) => ({
      name: `${name} ${position}`,
      common: (wordsOfUnit.get(unitId) ?? []).flatMap((card) => [card.name, ...card.commonWords]),
      rest: unit,
    }),
    typed,
  );
  const [best] = findByQuestion(
    cards,
    ({ name, commonWords, departmentName }) => ({ name, common: commonWords, rest: departmentName }),
    typed,
  );
  const card = best ? await sheetOf(ctx, best.item) : null;
  // Of equal matches the unit of the best card comes first, its desk before its people.
  const unitId = best?.item.departmentId;
  const contacts = found
    .toSorted(
      (a, b) => b.score - a.score || Number(b.item.unitId === unitId) - Number(a.item.unitId === unitId),
    )
    .slice(0, LIMIT)
    .map(({ item: { unitId: _unit, position: _post, ...contact } }) => contact);
  return { contacts, card };
}

/** Everybody who can be asked to call back: each active unit, and each person who works in one. */
export async function listContacts(ctx: Ctx): Promise<Person[]> {
  const on = toColumn(ctx.today);
  const units = await db().department.findMany({
    where: { active: true },
    orderBy: { name: 'asc' },
    include: {
      posts: {
        where: {
          role: { in: ['CLERK', 'INFORMATION', 'SECRETARIAT', 'CASE_WORKER', 'HEAD'] },
          staff: { active: true },
        },
        orderBy: { staffId: 'asc' },
        include: {
          staff: {
            select: {
              id: true,
              name: true,
              position: true,
              phone: true,
              room: true,
              absences: {
                where: { endedAt: null, fromOn: { lte: on }, toOn: { gte: on } },
                select: { toOn: true, substitute: { select: { name: true } } },
              },
            },
          },
        },
      },
    },
  });
  return units.flatMap(({ id: unitId, name: unit, deskPhone, deskRoom, posts }) => {
    const people = [...new Map(posts.map(({ staff }) => [staff.id, staff])).values()];
    const desk = {
      to: String(unitId),
      name: unit,
      detail: roomText(deskRoom),
      position: '',
      phone: deskPhone,
    };
    return [
      { ...desk, unit, unitId, away: null },
      ...people.map(({ id, name, position, phone, room, absences: [absence] }) => ({
        to: `${unitId}-${id}`,
        name,
        position,
        detail: [position, roomText(room)].filter(Boolean).join(', '),
        unit,
        unitId,
        phone,
        away: absence ? { until: fromColumn(absence.toOn), substitute: absence.substitute.name } : null,
      })),
    ];
  });
}

const roomText = (room: string): string => (room ? `pokój ${room}` : '');

async function sheetOf(
  ctx: Ctx,
  { cardId, versionId }: { cardId: number; versionId: number },
): Promise<CardSheet> {
  const card = await getCard(ctx, versionId, ctx.today);
  return {
    id: cardId,
    name: card.name,
    unit: card.departmentName,
    desk: card.desk,
    documents: card.documents.filter(({ mandatory }) => mandatory).map(({ name }) => name),
    fees: card.fees.map(({ name, amountGrosze, note }) => ({ name, amountGrosze, note })),
    termRule: card.termRule,
    termNote: card.termNote,
  };
}
