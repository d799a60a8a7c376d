'use server';

import { action } from '@/app/_entry/action';
import { markRead } from '@/lib/modules/notifications/operations';
import { markReadSchema } from '@/lib/modules/notifications/schema';

export const markReadAction = action(markReadSchema, async (ctx, input) => {
  await markRead(ctx, input);
  return null;
});
