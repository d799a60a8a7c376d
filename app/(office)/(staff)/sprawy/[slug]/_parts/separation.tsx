import { SeparateApplication, TiedApplications } from '@/components/applications/separation';
import { canSeparate } from '@/lib/modules/applications/policy';
import { separationOf } from '@/lib/modules/applications/queries/separation';
import { tieSeparateAction, withdrawSeparationAction } from '../actions';
import type { PartProps } from './part';

/** Several matters in one podanie (KPA art. 66 § 1-2): the cases tied to this one, or the act that ties them. */
export async function SeparationPart({ ctx, record }: Pick<PartProps, 'ctx' | 'record'>) {
  const { first, separate, mayAnswer } = await separationOf(ctx, record);
  if (first || separate.length > 0) {
    const withdraw = canSeparate(ctx.actor, record) ? withdrawSeparationAction : null;
    return (
      <TiedApplications
        caseId={record.id}
        receivedOn={record.receivedOn}
        first={first}
        separate={separate}
        withdraw={withdraw}
      />
    );
  }
  if (mayAnswer.length === 0) return null;
  return <SeparateApplication caseId={record.id} mayAnswer={mayAnswer} tie={tieSeparateAction} />;
}
