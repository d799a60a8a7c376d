'use server';

import { action } from '@/app/_entry/action';
import { endSession } from '@/lib/modules/staff/operations/end-sessions';
import { changePassword } from '@/lib/modules/staff/operations/password';
import { confirmSecondFactor, turnOffSecondFactor } from '@/lib/modules/staff/operations/second-factor';
import {
  idSchema,
  passwordChangeSchema,
  secondFactorOffSchema,
  secondFactorOnSchema,
} from '@/lib/modules/staff/schema';

const duringSetup = true;

export const changePasswordAction = action(
  passwordChangeSchema,
  async (ctx, input) => {
    await changePassword(ctx, input);
    return null;
  },
  { duringSetup },
);

export const confirmSecondFactorAction = action(
  secondFactorOnSchema,
  async (ctx, input) => {
    await confirmSecondFactor(ctx, input);
    return null;
  },
  { duringSetup },
);

export const turnOffSecondFactorAction = action(secondFactorOffSchema, async (ctx, { password }) => {
  await turnOffSecondFactor(ctx, password);
  return null;
});

/** A person ends their own session, an administrator anybody's. The operation checks the permission. */
export const endSessionAction = action(idSchema, async (ctx, { id }) => {
  await endSession(ctx, id);
  return null;
});
