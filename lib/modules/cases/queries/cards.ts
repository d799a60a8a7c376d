import type { Tx } from '@/lib/platform/db';
import type { CardRoute } from '../../procedure-cards/schema';

/** The facts of a podanie's card that its case needs. */
export type CaseCard = {
  caseId: number;
  name: string;
  route: CardRoute;
  /** How the card says that its matter ends: 'decyzja'. */
  settlementForm: string;
  /** The first act of the card's legal basis, which governs the matter; '' when the card names none. */
  legalBasis: string;
  /** '' when the card names no class. */
  jrwaClass: string;
  /** The department that the card leads to now; null when the clerk chooses it. */
  departmentId: number | null;
};

/** The cards of the cases by the ids of the cases, in one statement. A case without a card is left out. */
export async function cardsOfCases(
  tx: Pick<Tx, '$queryRaw'>,
  caseIds: readonly number[],
): Promise<Map<number, CaseCard>> {
  const rows = await tx.$queryRaw<CaseCard[]>`
    SELECT filed.case_id AS "caseId", v.name, v.route, v.settlement_form AS "settlementForm",
           coalesce(v.legal_basis[1], '') AS "legalBasis", v.jrwa_class AS "jrwaClass",
           CASE WHEN NOT v.any_department THEN p.department_id END AS "departmentId"
    FROM application filed JOIN card_version v ON v.id = filed.card_version_id
    JOIN procedure_card p ON p.id = v.card_id
    WHERE filed.case_id = ANY (${[...caseIds]})`;
  return new Map(rows.map((card) => [card.caseId, card]));
}
