import { db, type Tx } from '@/lib/platform/db';
import { caseSearchText } from '../rules';
import type { ClientInput } from '../schema';

/** Rewrites what a client's cases are found by, after the client's data have changed. */
export async function refreshCaseSearch(
  clientId: number,
  client: ClientInput,
  tx: Pick<Tx, 'case'> = db(),
): Promise<void> {
  const cases = await tx.case.findMany({
    where: { clientId },
    select: { id: true, subject: true, znak: true, cardVersion: { select: { name: true } } },
  });
  for (const { id, subject, znak, cardVersion } of cases) {
    const searchText = caseSearchText({ client, subject, card: cardVersion.name, znak });
    await tx.case.update({ where: { id }, data: { searchText } });
  }
}
