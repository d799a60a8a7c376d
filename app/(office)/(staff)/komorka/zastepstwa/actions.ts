'use server';

import { action } from '@/app/_entry/action';
import { endSubstitution, saveSubstitution } from '@/lib/modules/staff/operations/substitution';
import { idSchema, substitutionSchema } from '@/lib/modules/staff/schema';

/** A head saves substitutions of their own people, an administrator of anybody. The operations check the permission. */
export const saveSubstitutionAction = action(substitutionSchema, saveSubstitution);

export const endSubstitutionAction = action(idSchema, async (ctx, { id }) => {
  await endSubstitution(ctx, id);
  return null;
});
