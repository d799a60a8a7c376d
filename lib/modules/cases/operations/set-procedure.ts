import type { Tx } from '@/lib/platform/db';
import type { Procedure } from '../../procedure-cards/schema';

/** Sets the law by which a locked case without a card goes on; null: the code of administrative procedure. */
export async function setProcedure(tx: Tx, caseId: number, procedure: Procedure | null): Promise<void> {
  await tx.case.update({ where: { id: caseId }, data: { procedure } });
}
