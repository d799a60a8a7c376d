import { NoAddress } from '@/components/correspondence/no-address';
import { proceedingsOfCase } from '@/lib/modules/cases/queries/proceedings';
import { canWriteLetters } from '@/lib/modules/correspondence/policy';
import { latestValidLetter } from '@/lib/modules/correspondence/queries/letters';
import { missingAddress } from '@/lib/modules/correspondence/queries/missing-address';
import { draftLetterAction } from '../pisma/actions';
import type { PartProps } from './part';

/**
 * A filing without the sender's address is left without consideration (KPA art. 64 § 1 and its like). Not shown when the
 * case has a call, open or lapsed: the provisions on calls apply then.
 */
export async function NoAddressPart({ ctx, record }: Pick<PartProps, 'ctx' | 'record'>) {
  const { clientId, representative, call, settledAt } = record;
  if (clientId === null || representative || call || settledAt || !canWriteLetters(ctx.actor, record))
    return null;
  const missing = await missingAddress(clientId);
  if (!missing) return null;
  const { row } = await proceedingsOfCase(ctx, record.id);
  const { noAddress } = row;
  if (!noAddress) return null;
  const letterId = await latestValidLetter(ctx, record.id, 'LEFT_UNCONSIDERED');
  return (
    <NoAddress
      record={record}
      row={{ ...row, noAddress }}
      letterId={letterId}
      known={missing.known}
      draft={draftLetterAction}
    />
  );
}
