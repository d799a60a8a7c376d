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

const SHOWN = { id: true, version: true, departmentId: true, title: true, text: true } as const;

/** The saved answers of the actor's departments, by title. */
export function listSavedAnswers({ actor }: Pick<Ctx, 'actor'>): Promise<SavedAnswerItem[]> {
  return db().savedAnswer.findMany({
    where: { departmentId: { in: mailDepartments(actor) }, endedAt: null },
    select: SHOWN,
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
    take: 200,
  });
}

/** The saved answers of the actor's departments that were put away, the last one first. */
export function listEndedAnswers({ actor }: Pick<Ctx, 'actor'>): Promise<SavedAnswerItem[]> {
  return db().savedAnswer.findMany({
    where: { departmentId: { in: mailDepartments(actor) }, endedAt: { not: null } },
    select: SHOWN,
    orderBy: [{ endedAt: 'desc' }, { id: 'desc' }],
    take: 50,
  });
}
