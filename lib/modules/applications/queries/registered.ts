import type { Ctx } from '@/lib/core/context';
import { fromColumn } from '@/lib/core/plain-date';
import { formatRegistryNumber, registryNumberSlug } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import { clientLabel } from '../../clients/rules/label';
import type { Registered } from '../schema';

type Told = Omit<Registered, 'accessCode' | 'receiptKey'>;

/**
 * What stands in the files of the podanie registered under the key: who registered it, the hash of what they handed in,
 * and what they were told.
 */
export async function registeredUnder(
  _ctx: Ctx,
  submissionKey: string,
): Promise<{ byId: number; inputHash: Uint8Array | null; told: Told }> {
  const {
    case: caseRow,
    documents,
    ...application
  } = await db().application.findUniqueOrThrow({
    where: { submissionKey },
    include: {
      documents: { where: { mandatory: true, present: false }, orderBy: { position: 'asc' } },
      case: { include: { client: true, cardVersion: { select: { name: true } }, destination: true } },
    },
  });
  const number = { number: caseRow.registryNumber, year: caseRow.registryYear };
  return {
    byId: application.registeredById,
    inputHash: application.inputHash,
    told: {
      caseId: caseRow.id,
      slug: registryNumberSlug(number),
      number: formatRegistryNumber(number),
      dueOn: fromColumn(caseRow.dueOn),
      registeredAt: caseRow.createdAt,
      client: clientLabel(caseRow.client),
      card: caseRow.cardVersion.name,
      missing: documents.map(({ name }) => name),
      deliveryWay: caseRow.deliveryWay,
      oral: application.channel === 'ORAL',
      settled: caseRow.status === 'SETTLED',
      toHandOver: caseRow.status === 'REGISTERED' || caseRow.status === 'RETURNED',
      department: { id: caseRow.destination.id, name: caseRow.destination.name },
    },
  };
}
