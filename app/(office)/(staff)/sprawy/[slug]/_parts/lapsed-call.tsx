import { LapsedCall } from '@/components/correspondence/lapsed-call';
import { canWriteLetters } from '@/lib/modules/correspondence/policy';
import { standingLetter } from '@/lib/modules/correspondence/queries/letters';
import { draftLetterAction } from '../pisma/actions';
import type { PartProps } from './part';

/** What may follow from a call whose term has lapsed unanswered; for those who write the letters. */
export async function LapsedCallPart({ ctx, of }: Pick<PartProps, 'ctx' | 'of'>) {
  const { call } = of;
  if (!call || call.dueOn >= ctx.today || of.settledAt || !canWriteLetters(ctx.actor, of)) return null;
  const letterId = await standingLetter(ctx, of.id, call.fee ? 'RETURN' : 'LEFT_UNCONSIDERED');
  return <LapsedCall of={of} call={call} letterId={letterId} draft={draftLetterAction} />;
}
