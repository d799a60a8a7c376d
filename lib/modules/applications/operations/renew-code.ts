import { randomBytes } from 'node:crypto';
import { codeFromBytes } from '@/lib/core/registry-number';
import type { Tx } from '@/lib/platform/db';
import { keyedHash } from '@/lib/platform/secrets';

/**
 * Gives the podanie of a locked case a new access code and returns it, the only time that it can be read. The former
 * code opens nothing any more.
 */
export async function renewCode(tx: Tx, caseId: number): Promise<string> {
  const code = codeFromBytes(randomBytes(7));
  await tx.application.update({
    where: { caseId },
    data: { accessCodeHash: keyedHash('access-code', code) },
  });
  return code;
}
