import type { PlainDate } from '@/lib/core/plain-date';
import type { Tx } from '@/lib/platform/db';
import type { CallDefect } from '../schema/clock';

type Row = CallDefect & { clockId: number | null; metOn: PlainDate | null };

/**
 * The defects that the calls of a case name, in the order of the calls. A call waits from its sending, because the
 * client may answer it before the office has the proof of delivery, until its term is closed.
 */
export async function listCallDefects(tx: Pick<Tx, '$queryRaw'>, caseId: number): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`/* call-defects */
    SELECT d.id, d.text, d.clock_id AS "clockId", d.supplement_id AS "supplementId",
           to_char(s.received_on, 'YYYY-MM-DD') AS "metOn",
           CASE WHEN t.id IS NULL THEN coalesce(l.state = 'SENT', false) ELSE t.closed_at IS NULL END AS waits
    FROM call_defect d LEFT JOIN letter l ON l.id = d.letter_id LEFT JOIN clock t ON t.id = d.clock_id
    LEFT JOIN supplement s ON s.id = d.supplement_id
    WHERE d.case_id = ${caseId} ORDER BY d.id`;
}
