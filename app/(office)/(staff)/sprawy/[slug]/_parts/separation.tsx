import { SeparatePodanie, TiedPodania } from '@/components/applications/separation';
import { canSeparate } from '@/lib/modules/applications/policy';
import { separationOf } from '@/lib/modules/applications/queries/separation';
import { tieSeparateAction, withdrawSeparationAction } from '../actions';
import type { PartProps } from './part';

/** Several matters in one podanie (KPA art. 66 § 1-2): what this case is tied to, or may be. */
export async function SeparationPart({ ctx, of }: Pick<PartProps, 'ctx' | 'of'>) {
  const { first, separate, mayAnswer } = await separationOf(ctx, of);
  if (first || separate.length > 0) {
    const withdraw = canSeparate(ctx.actor, of) ? withdrawSeparationAction : null;
    return (
      <TiedPodania
        caseId={of.id}
        receivedOn={of.receivedOn}
        first={first}
        separate={separate}
        withdraw={withdraw}
      />
    );
  }
  if (mayAnswer.length === 0) return null;
  return <SeparatePodanie caseId={of.id} mayAnswer={mayAnswer} tie={tieSeparateAction} />;
}
