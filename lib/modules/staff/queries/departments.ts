import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { db } from '@/lib/platform/db';
import { inTreeOrder } from '../rules/department-tree';

export type DepartmentRow = {
  id: number;
  version: number;
  symbol: string;
  name: string;
  genitive: string;
  locative: string;
  nameEn: string;
  nameUk: string;
  parentId: number | null;
  deskRoom: string;
  deskPhone: string;
  deskHours: string;
  ownPointId: number | null;
  active: boolean;
};

/** All departments in the order of the tree, each with its depth; open to everyone who works here. */
export async function listDepartments(_ctx: Ctx): Promise<(DepartmentRow & { depth: number })[]> {
  return inTreeOrder(await db().department.findMany({ orderBy: { symbol: 'asc' } }));
}

/** One department. Throws `not-found`. */
export async function getDepartment(_ctx: Ctx, id: number): Promise<DepartmentRow> {
  const found = await db().department.findUnique({ where: { id } });
  if (!found) throw new DomainError('not-found');
  return found;
}
