import type { CaseKind } from '@/lib/core/case-kinds';
import type { Ctx } from '@/lib/core/context';
import { DomainError, failAt } from '@/lib/core/errors';
import { fromColumn, type PlainDate, yearOf } from '@/lib/core/plain-date';
import { momentText } from '@/lib/i18n/moments';
import type { Tx } from '@/lib/platform/db';
import type { Case, CaseFile } from '@/lib/platform/generated/prisma/client';
import { CARD_JOINS } from '../../cases/queries/list';
import { matterName } from '../../cases/words/kinds';
import { staffName } from '../../staff/queries/staff';
import { classInForce } from '../queries/in-force';
import { fileTitle } from '../rules/title';
import { formatZnak } from '../rules/znak';
import type { JrwaClassItem } from '../schema/jrwa';

/** The class and group under which a case is to get its line. */
type Place = { symbol: string; groupNumber: number };

/**
 * Creates a line for a locked case under the next number of the spis of its cell, class and year (or of its group), and
 * forms its znak. The number is the last lock before the history's, and a rollback leaves no gap; with `tied` false the
 * caller ties the line to the case. Throws class-not-found, class-divided, class-makes-no-cases, group-not-found,
 * register-of-another.
 */
export async function createRegisterEntry(
  tx: Tx,
  ctx: Ctx,
  caseRow: Case,
  { symbol, groupNumber, tied }: Place & { tied: boolean },
): Promise<{ id: number; znak: string }> {
  const jrwa = await classForCases(tx, ctx.today, symbol);
  const { cell, kind, card, handler } = await namesFor(tx, caseRow);
  const year = yearOf(fromColumn(caseRow.receivedOn));
  const key = { departmentId: caseRow.departmentId, cell, jrwaSymbol: symbol, year };
  const register =
    groupNumber === 0 ? await nextInRegister(tx, key, jrwa) : await nextInGroup(tx, { ...key, groupNumber });
  const { number, registerId, category } = register;
  const znak = formatZnak({ cell, jrwaSymbol: symbol, groupNumber, number, year, handler });
  const { id } = await tx.caseFile.create({
    data: {
      registerId,
      number,
      znak,
      category,
      caseId: tied ? caseRow.id : null,
      title: fileTitle(caseRow.subject, matterName(kind, card)),
      openedOn: caseRow.receivedOn,
      openedById: ctx.actor.staffId,
      openedAt: ctx.now,
    },
    select: { id: true },
  });
  return { id, znak };
}

/**
 * A class in force on the day in which a case may be opened. Throws class-not-found, class-divided,
 * class-makes-no-cases.
 */
export async function classForCases(tx: Tx, day: PlainDate, symbol: string): Promise<JrwaClassItem> {
  const found = await lastClass(tx, day, symbol);
  if (!found.makesCases) failAt('symbol', 'class-makes-no-cases');
  return found;
}

/** A class in force on the day that is not divided further. Throws class-not-found, class-divided. */
export async function lastClass(tx: Tx, day: PlainDate, symbol: string): Promise<JrwaClassItem> {
  const found = (await classInForce(tx, day, symbol)) ?? failAt('symbol', 'class-not-found');
  if (!found.last) failAt('symbol', 'class-divided');
  return found;
}

export type RegisterKey = { departmentId: number; cell: string; jrwaSymbol: string; year: number };
type Next = { registerId: number; number: number; category: string };

/** The next number of a main register; the first call creates the register. Throws register-of-another. */
export async function nextInRegister(
  tx: Tx,
  { departmentId, cell, jrwaSymbol, year }: RegisterKey,
  { title, category }: Pick<JrwaClassItem, 'title' | 'category'>,
): Promise<Next> {
  const [next] = await tx.$queryRaw<Next[]>`
    INSERT INTO case_register AS r (department_id, cell, jrwa_symbol, year, group_number, title, category, last)
    VALUES (${departmentId}, ${cell}, ${jrwaSymbol}, ${year}, 0, ${title}, ${category}, 1)
    ON CONFLICT (cell, jrwa_symbol, year, group_number) DO UPDATE SET last = r.last + 1
      WHERE r.department_id = excluded.department_id
    RETURNING r.id AS "registerId", r.last AS number, r.category`;
  if (!next) throw new DomainError('register-of-another', { facts: { cell, year } });
  return next;
}

async function nextInGroup(tx: Tx, key: RegisterKey & { groupNumber: number }): Promise<Next> {
  const [next] = await tx.$queryRaw<Next[]>`
    UPDATE case_register r SET last = r.last + 1
    WHERE r.cell = ${key.cell} AND r.jrwa_symbol = ${key.jrwaSymbol} AND r.year = ${key.year}
      AND r.group_number = ${key.groupNumber} AND r.group_number > 0 AND r.department_id = ${key.departmentId}
    RETURNING r.id AS "registerId", r.last AS number, r.category`;
  if (!next) failAt('groupNumber', 'group-not-found');
  return next;
}

type Names = { cell: string; kind: CaseKind; card: string | null; handler: string };

/**
 * The parts of a znak and a title. The handler's symbol is included where the office wants it and the handler has one.
 */
async function namesFor(tx: Tx, { id }: Case): Promise<Names> {
  const [names] = await tx.$queryRaw<Names[]>`
    SELECT d.symbol AS cell, k.kind, v.name AS card,
           coalesce((SELECT s.symbol FROM staff_member s JOIN office o ON o.handler_in_znak
                     WHERE s.id = k.assignee_id), '') AS handler
    FROM "case" k JOIN department d ON d.id = k.department_id ${CARD_JOINS}
    WHERE k.id = ${id}`;
  return names;
}

/** The line under which a case stands now, with its register; null while the case has no znak. */
export async function currentRegisterEntry(tx: Tx, caseId: number) {
  return tx.caseFile.findFirst({ where: { caseId, movedToId: null }, include: { register: true } });
}

/** Throws file-opened-already, with the znak, the person who opened the case under it, and the moment. */
export async function refuseOpenedByAnother(
  tx: Tx,
  { now }: Ctx,
  { znak, openedById, openedAt }: Pick<CaseFile, 'znak' | 'openedById' | 'openedAt'>,
): Promise<never> {
  const by = await staffName(openedById, tx);
  throw new DomainError('file-opened-already', { facts: { znak, by, on: momentText(openedAt, now) } });
}
