'use server';

import { action } from '@/app/_entry/action';
import { giveMandate, revokeMandate } from '@/lib/modules/staff/operations/mandate';
import { mandateSchema, revokeMandateSchema } from '@/lib/modules/staff/schema';

export const giveMandateAction = action(mandateSchema, giveMandate);

export const revokeMandateAction = action(revokeMandateSchema, async (ctx, input) => {
  await revokeMandate(ctx, input);
  return null;
});
