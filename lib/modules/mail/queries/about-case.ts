// Asks as the office: the policy is asked below.

import type { Ctx } from '@/lib/core/context';
import { DomainError } from '@/lib/core/errors';
import { parseRegistryNumber } from '@/lib/core/registry-number';
import { db, type Tx } from '@/lib/platform/db';
import type { Case } from '@/lib/platform/generated/prisma/client';
import { canViewCase } from '../../cases/policy';

/** The case that an e-mail is about; null: none. Throws not-found, also for a case that the actor may not see. */
export async function caseAbout(
  { actor }: Pick<Ctx, 'actor'>,
  slug: string | null,
  client: Pick<Tx, 'case'> = db(),
): Promise<Case | null> {
  if (slug === null) return null;
  const number = parseRegistryNumber(slug);
  const caseRow =
    number &&
    (await client.case.findFirst({
      where: { registrySeries: number.series, registryYear: number.year, registryNumber: number.number },
    }));
  if (!caseRow || !canViewCase(actor, caseRow)) throw new DomainError('not-found');
  return caseRow;
}
