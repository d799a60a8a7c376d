import type { Tx } from '@/lib/platform/db';
import type { CardRoute } from '../../procedure-cards/schema';

/** What the card of a podanie says of its case. */
export type CaseCard = {
  caseId: number;
  name: string;
  route: CardRoute;
  /** '' where the card names none. */
  jrwaClass: string;
  /** The department that the card leads to now; null where the clerk chooses. */
  departmentId: number | null;
};

/** The cards of those of the cases that have one, by the ids of the cases. One statement. */
export async function cardsOfCases(
  tx: Pick<Tx, '$queryRaw'>,
  caseIds: readonly number[],
): Promise<Map<number, CaseCard>> {
  const rows = await tx.$queryRaw<CaseCard[]>`
    SELECT filed.case_id AS "caseId", v.name, v.route, v.jrwa_class AS "jrwaClass",
           CASE WHEN NOT v.any_department THEN p.department_id END AS "departmentId"
    FROM application filed JOIN card_version v ON v.id = filed.card_version_id
    JOIN procedure_card p ON p.id = v.card_id
    WHERE filed.case_id = ANY (${[...caseIds]})`;
  return new Map(rows.map((card) => [card.caseId, card]));
}
