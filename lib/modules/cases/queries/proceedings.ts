import type { Ctx } from '@/lib/core/context';
import { dbOf, type Tx } from '@/lib/platform/db';
import { Prisma } from '@/lib/platform/generated/prisma/client';
import { type Authority, USUAL_COURT_FEE, WITH_HIGHER_AUTHORITY } from '../../procedure-cards/schema';
import { procedureRow } from '../rules/procedures/row-of';
import type { Proceedings } from '../schema/procedure';

type Row = Omit<Proceedings, 'row'> & { form: string; sko: Authority | null; urgesPetitions: boolean };

/**
 * The proceedings of a case, by its card; a case without a card follows the law that its category names, else the code,
 * under the SKO (KPA art. 17 pkt 1). One statement.
 */
export async function proceedingsOf(tx: Pick<Tx, '$queryRaw'>, caseId: number): Promise<Proceedings> {
  const [{ procedure, form, organ, higher, court, courtFeeGrosze, sko, urgesPetitions }] = await tx.$queryRaw<
    [Row]
  >`/* proceedings */
    SELECT coalesce(p.procedure, k.procedure, 'KPA') AS procedure, coalesce(v.settlement_form, '') AS form,
           to_jsonb(a) AS higher, to_jsonb(o) AS organ,
           CASE WHEN p.id IS NULL THEN ${USUAL_COURT_FEE}::int ELSE p.court_fee_grosze END AS "courtFeeGrosze",
           (SELECT to_jsonb(c) FROM authority c WHERE c.kind = 'COURT' AND c.active ORDER BY c.id LIMIT 1) AS court,
           (SELECT to_jsonb(s) FROM authority s WHERE s.kind = 'SKO' AND s.active ORDER BY s.id LIMIT 1) AS sko,
           coalesce((SELECT urges_petitions FROM office WHERE id = 1), false) AS "urgesPetitions"
    FROM (SELECT ${caseId}::int AS id) asked LEFT JOIN "case" k ON k.id = asked.id
    LEFT JOIN application filed ON filed.case_id = k.id LEFT JOIN card_version v ON v.id = filed.card_version_id
    LEFT JOIN procedure_card p ON p.id = v.card_id LEFT JOIN authority a ON a.id = p.higher_authority_id
    LEFT JOIN authority o ON o.id = p.organ_id`;
  const row = procedureRow(procedure, { urgesPetitions }, form);
  const judged = WITH_HIGHER_AUTHORITY.includes(procedure) || row.urging !== null;
  return { procedure, row, organ, court, courtFeeGrosze, higher: judged ? (higher ?? sko) : null };
}

/** SQL of the id of the organ that decides in the case `k`; NULL: the organ of the office. */
export const ORGAN_OF_CASE = Prisma.sql`(
  SELECT p.organ_id FROM application filed JOIN card_version v ON v.id = filed.card_version_id
  JOIN procedure_card p ON p.id = v.card_id WHERE filed.case_id = k.id)`;

/** The id of the organ that decides in a case; null: the organ of the office. */
export async function organOfCase(tx: Pick<Tx, '$queryRaw'>, caseId: number): Promise<number | null> {
  const [{ organId }] = await tx.$queryRaw<[{ organId: number | null }]>`
    SELECT ${ORGAN_OF_CASE} AS "organId" FROM (SELECT ${caseId}::int AS id) k`;
  return organId;
}

/** The proceedings of a case that the actor may see, for its page. */
export const proceedingsOfCase = (ctx: Pick<Ctx, 'actor'>, caseId: number): Promise<Proceedings> =>
  proceedingsOf(dbOf(ctx), caseId);
