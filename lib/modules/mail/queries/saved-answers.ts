// Asks as the office: the query names the departments of the actor.

import type { Ctx } from '@/lib/core/context';
import { db } from '@/lib/platform/db';
import { mailDepartments } from '../policy';

export type SavedAnswerItem = {
  id: number;
  version: number;
  departmentId: number;
  title: string;
  text: string;
};

/** The saved answers of the actor's departments, by title. */
export function listSavedAnswers({ actor }: Pick<Ctx, 'actor'>): Promise<SavedAnswerItem[]> {
  return db().savedAnswer.findMany({
    where: { departmentId: { in: mailDepartments(actor) }, endedAt: null },
    select: { id: true, version: true, departmentId: true, title: true, text: true },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: 200,
  });
}
