// Asks as the office: people who register see every case.

import type { Ctx } from '@/lib/core/context';
import { fromColumn } from '@/lib/core/plain-date';
import { withNumber } from '@/lib/core/registry-number';
import { db } from '@/lib/platform/db';
import { isNowhere } from '../../clients/rules/check-address';
import { clientLabel } from '../../clients/rules/label';
import type { Registered } from '../schema';

type Shown = Omit<Registered, 'accessCode' | 'receiptKey'>;

/**
 * The podanie registered under the key: the person who registered it, the hash of their form, and the registration as
 * it was shown to them.
 */
export async function registeredByKey(
  _ctx: Ctx,
  submissionKey: string,
): Promise<{ byId: number | null; inputHash: Uint8Array | null; shown: Shown }> {
  const {
    case: caseRow,
    documents,
    ...application
  } = await db().application.findUniqueOrThrow({
    where: { submissionKey },
    include: {
      documents: { where: { mandatory: true, present: false }, orderBy: { position: 'asc' } },
      cardVersion: { select: { name: true } },
      case: {
        include: { client: true, destination: true, representatives: { where: { endedAt: null } } },
      },
    },
  });
  const { slug, number, client } = withNumber(caseRow);
  return {
    byId: caseRow.registeredById,
    inputHash: application.inputHash,
    shown: {
      caseId: caseRow.id,
      slug,
      number,
      receivedOn: fromColumn(caseRow.receivedOn),
      dueOn: fromColumn(caseRow.dueOn),
      registeredAt: caseRow.createdAt,
      client: client ? clientLabel(client) : '',
      card: application.cardVersion.name,
      missing: documents.map(({ name }) => name),
      nowhere:
        caseRow.representatives.length === 0 &&
        (client === null || (isNowhere(client) && client.adeAddress === null)),
      channel: application.channel,
      deliveryWay: application.deliveryWay,
      oral: application.channel === 'ORAL',
      settled: caseRow.status === 'SETTLED',
      toHandOver: caseRow.status === 'REGISTERED' || caseRow.status === 'RETURNED',
      department: { id: caseRow.destination.id, name: caseRow.destination.name },
    },
  };
}
