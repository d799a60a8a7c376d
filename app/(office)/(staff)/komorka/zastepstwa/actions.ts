'use server';

import { action } from '@/app/_entry/action';
import { endSubstitution, saveSubstitution } from '@/lib/modules/staff/operations/substitution';
import { idSchema, substitutionSchema } from '@/lib/modules/staff/schema';

/** By a head for their people, by an administrator for anybody: the operations ask. */
export const saveSubstitutionAction = action(substitutionSchema, saveSubstitution);

export const endSubstitutionAction = action(idSchema, async (ctx, { id }) => {
  await endSubstitution(ctx, id);
  return null;
});
