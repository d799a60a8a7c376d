'use server';

import { action } from '@/app/_entry/action';
import { closeIncident } from '@/lib/modules/audit/operations';
import { closeIncidentSchema } from '@/lib/modules/audit/schema';

export const closeIncidentAction = action(closeIncidentSchema, async (ctx, input) => {
  await closeIncident(ctx, input);
  return null;
});
