import type { Actor } from '@/lib/core/context';
import { plainDateOf } from '@/lib/core/plain-date';
import { numberOf, registryNumberSlug } from '@/lib/core/registry-number';
import { noteAssignmentOpened } from '@/lib/modules/cases/operations/note-assignment-opened';
import { getCase } from '@/lib/modules/cases/queries/one';
import { POLISH_CALENDAR } from '@/lib/modules/deadlines/rules/free-days';
import { nthWorkingDay } from '@/lib/modules/deadlines/rules/working-days';
import { db } from '@/lib/platform/db';
import { type Act, contextOf } from './demo-acts';

/** The instruction and the internal date that some assignments have. */
export function dispositionOf(caseId: number, at: Date) {
  if (caseId % 9 > 0) return {};
  const instruction = caseId % 2 > 0 ? 'Najpierw oględziny na miejscu.' : 'Uzgodnić z radcą przed wysłaniem.';
  return { instruction, internalOn: nthWorkingDay(plainDateOf(at), 8, 1, POLISH_CALENDAR).day };
}

/** The first opening of a case by the leading person. */
export function opening(caseId: number, worker: Actor, at: Date): Act {
  return {
    at,
    run: async () => {
      const caseRow = await db().case.findUniqueOrThrow({ where: { id: caseId } });
      const ctx = contextOf(worker, at);
      await noteAssignmentOpened(ctx, await getCase(ctx, registryNumberSlug(numberOf(caseRow))));
      return [];
    },
  };
}
