'use server';

import { action } from '@/app/_entry/action';
import { markRead } from '@/lib/modules/notifications/operations';
import { markReadSchema } from '@/lib/modules/notifications/schema';
import { markRoleNoticesRead } from '@/lib/modules/staff/operations/role-notices';
import { roleNoticesSchema } from '@/lib/modules/staff/schema';

export const markReadAction = action(markReadSchema, async (ctx, input) => {
  await markRead(ctx, input);
  return null;
});

export const markRoleNoticesReadAction = action(roleNoticesSchema, async (ctx, input) => {
  await markRoleNoticesRead(ctx, input);
  return null;
});
