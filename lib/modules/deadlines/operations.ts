import type { Tx } from '@/lib/platform/db';

/** Notes that no open clock is computed by anything older than the version. */
export async function finishTermsVersion(tx: Tx, version: number, at: Date): Promise<void> {
  await tx.termsVersion.updateMany({
    where: { id: { lte: version }, finishedAt: null },
    data: { finishedAt: at },
  });
}
