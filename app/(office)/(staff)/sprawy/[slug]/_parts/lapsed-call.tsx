import { LapsedCall } from '@/components/correspondence/lapsed-call';
import { proceedingsOfCase } from '@/lib/modules/cases/queries/proceedings';
import { canWriteLetters } from '@/lib/modules/correspondence/policy';
import { latestValidLetter } from '@/lib/modules/correspondence/queries/letters';
import { LETTER_AFTER } from '@/lib/modules/correspondence/rules/law';
import { callOf } from '@/lib/modules/correspondence/schema/law';
import { draftLetterAction } from '../pisma/actions';
import type { PartProps } from './part';

/** The next letter after a call whose term lapsed without an answer. For a person who writes the letters. */
export async function LapsedCallPart({ ctx, record, step }: Pick<PartProps, 'ctx' | 'record' | 'step'>) {
  const { call } = record;
  if (!call || call.dueOn >= ctx.today || record.settledAt || !canWriteLetters(ctx.actor, record))
    return null;
  const { row } = await proceedingsOfCase(ctx, record.id);
  const law = callOf(call.fee ? 'FEE_CALL' : 'CALL', row);
  if (!law) return null;
  const letterId = await latestValidLetter(ctx, record.id, LETTER_AFTER[law.lapse]);
  return (
    <LapsedCall
      record={record}
      call={call}
      row={row}
      letterId={letterId}
      main={step?.step === 'CALL_LAPSED'}
      draft={draftLetterAction}
    />
  );
}
