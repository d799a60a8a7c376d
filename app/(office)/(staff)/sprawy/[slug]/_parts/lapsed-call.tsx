import { LapsedCall } from '@/components/correspondence/lapsed-call';
import { canWriteLetters } from '@/lib/modules/correspondence/policy';
import { latestValidLetter } from '@/lib/modules/correspondence/queries/letters';
import { draftLetterAction } from '../pisma/actions';
import type { PartProps } from './part';

/** The next letter after a call whose term lapsed without an answer. For a person who writes the letters. */
export async function LapsedCallPart({ ctx, record, step }: Pick<PartProps, 'ctx' | 'record' | 'step'>) {
  const { call } = record;
  if (!call || call.dueOn >= ctx.today || record.settledAt || !canWriteLetters(ctx.actor, record))
    return null;
  const letterId = await latestValidLetter(ctx, record.id, call.fee ? 'RETURN' : 'LEFT_UNCONSIDERED');
  const main = step?.step === 'CALL_LAPSED';
  return <LapsedCall record={record} call={call} letterId={letterId} main={main} draft={draftLetterAction} />;
}
