import type { Ctx } from '@/lib/core/context';
import { fromColumn } from '@/lib/core/plain-date';
import { formatRegistryNumber, registryNumberSlug } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import { clientLabel } from '../../cases/rules';
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
    case: of,
    documents,
    ...application
  } = await db().application.findUniqueOrThrow({
    where: { submissionKey },
    include: {
      documents: { where: { mandatory: true, present: false }, orderBy: { position: 'asc' } },
      case: { include: { client: true, cardVersion: { select: { name: true } }, destination: true } },
    },
  });
  const number = { number: of.registryNumber, year: of.registryYear };
  return {
    byId: application.registeredById,
    inputHash: application.inputHash,
    told: {
      caseId: of.id,
      slug: registryNumberSlug(number),
      number: formatRegistryNumber(number),
      dueOn: fromColumn(of.dueOn),
      registeredAt: of.createdAt,
      client: clientLabel(of.client),
      card: of.cardVersion.name,
      missing: documents.map(({ name }) => name),
      deliveryWay: of.deliveryWay,
      oral: application.channel === 'ORAL',
      settled: of.status === 'SETTLED',
      toHandOver: of.status === 'REGISTERED' || of.status === 'RETURNED',
      department: { id: of.destination.id, name: of.destination.name },
    },
  };
}
