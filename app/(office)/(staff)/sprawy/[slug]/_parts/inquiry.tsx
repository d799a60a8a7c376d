import { InquiryPanel } from '@/components/inquiries/inquiry-panel';
import { toCallRow } from '@/components/inquiries/rows';
import { canRegister } from '@/lib/modules/applications/policy';
import { canCallBack } from '@/lib/modules/inquiries/policy';
import { findCallBack } from '@/lib/modules/inquiries/queries/call-backs';
import { listContacts } from '@/lib/modules/inquiries/queries/who';
import { listCardsInForce } from '@/lib/modules/procedure-cards/queries';
import { CALL_ACTIONS } from '../../../oddzwonienia/call-actions';
import type { PartProps } from './part';

/** The call-back of a case that is an inquiry: the attempts, the answer, and the acts. */
export async function InquiryPart({ ctx, record }: Pick<PartProps, 'ctx' | 'record'>) {
  if (record.kind !== 'INQUIRY') return null;
  const [item, targets, cards] = await Promise.all([
    findCallBack(ctx, record.id),
    listContacts(ctx),
    listCardsInForce(ctx),
  ]);
  if (!item) return null;
  const row = toCallRow(item, ctx.now, ctx.actor.staffId, {
    isSeen: true,
    canCall: canCallBack(ctx.actor, item),
    canGrow: canRegister(ctx.actor) && item.status !== 'CANCELLED',
  });
  return <InquiryPanel row={row} today={ctx.today} targets={targets} cards={cards} actions={CALL_ACTIONS} />;
}
