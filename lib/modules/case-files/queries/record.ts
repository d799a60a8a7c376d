import type { CaseKind } from '@/lib/core/case-kinds';
import type { Ctx } from '@/lib/core/context';
import type { PlainDate } from '@/lib/core/plain-date';
import { dbOf } from '@/lib/platform/db';
import { CARD_JOINS } from '../../cases/queries/list';

/** The data of the case at the head of a metryka and of every other paper of the file. */
export type CaseFilesHead = {
  kind: CaseKind;
  /**
   * The title of the case in the spis spraw, or else the name of its card; null for a kind of case that has neither.
   */
  title: string | null;
  startedOn: PlainDate;
  department: string;
};

/** The head of the file of a case that the actor may see. */
export async function caseFilesHead(ctx: Ctx, caseId: number): Promise<CaseFilesHead> {
  const [head] = await dbOf(ctx).$queryRaw<[CaseFilesHead]>`
    SELECT k.kind, coalesce(f.title, v.name) AS title, to_char(k.received_on, 'YYYY-MM-DD') AS "startedOn",
           d.name AS department
    FROM "case" k ${CARD_JOINS} JOIN department d ON d.id = k.department_id
    LEFT JOIN case_file f ON f.case_id = k.id AND f.moved_to_id IS NULL
    WHERE k.id = ${caseId}`;
  return head;
}
