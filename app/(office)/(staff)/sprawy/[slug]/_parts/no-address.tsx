import { NoAddress } from '@/components/correspondence/no-address';
import { canWriteLetters } from '@/lib/modules/correspondence/policy';
import { latestValidLetter } from '@/lib/modules/correspondence/queries/letters';
import { missingAddress } from '@/lib/modules/correspondence/queries/missing-address';
import { draftLetterAction } from '../pisma/actions';
import type { PartProps } from './part';

/** Art. 64 § 1, apart from § 2: a call that waits for an answer, or lapsed without one, speaks for itself. */
export async function NoAddressPart({ ctx, record }: Pick<PartProps, 'ctx' | 'record'>) {
  const { clientId, representative, call, settledAt } = record;
  if (clientId === null || representative || call || settledAt || !canWriteLetters(ctx.actor, record))
    return null;
  const missing = await missingAddress(clientId);
  if (!missing) return null;
  const letterId = await latestValidLetter(ctx, record.id, 'LEFT_UNCONSIDERED');
  return <NoAddress record={record} letterId={letterId} known={missing.known} draft={draftLetterAction} />;
}
