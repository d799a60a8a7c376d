// Asks as the office: the caller has judged that the actor reads the case by duty.

import { db } from '@/lib/platform/db';
import type { HandOverLine } from '../schema';

/** The hand-overs of a case, the oldest first, each with the word that went along and with its answer. */
export async function handOversOf(caseId: number): Promise<HandOverLine[]> {
  const rows = await db().handOver.findMany({
    where: { caseId },
    include: {
      fromDepartment: { select: { name: true } },
      toDepartment: { select: { name: true } },
    },
    orderBy: { id: 'asc' },
  });
  if (rows.length === 0) return [];
  const people = await db().staffMember.findMany({
    where: { id: { in: rows.flatMap((row) => [row.fromStaffId, answererOf(row) ?? []].flat()) } },
    select: { id: true, name: true },
  });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    id: row.id,
    at: row.handedOverAt,
    by: names.get(row.fromStaffId) ?? '',
    from: row.fromDepartment.name,
    to: row.toDepartment.name,
    fromDepartmentId: row.fromDepartmentId,
    toDepartmentId: row.toDepartmentId,
    word: row.reason,
    state: row.state,
    opened: row.openedAt !== null,
    answer: row.decidedAt && {
      at: row.sentBackAt ?? row.decidedAt,
      by: names.get(answererOf(row) ?? 0) ?? '',
      reason: row.refusalReason,
    },
  }));
}

/** The person who sent the case back after the acceptance, or who decided on the hand-over. */
const answererOf = (row: { sentBackById: number | null; decidedById: number | null }): number | null =>
  row.sentBackById ?? row.decidedById;
