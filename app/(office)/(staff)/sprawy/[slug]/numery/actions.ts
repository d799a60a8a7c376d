'use server';

import { action } from '@/app/_entry/action';
import { addReference, withdrawReference } from '@/lib/modules/case-files/operations/references';
import { addReferenceSchema, withdrawReferenceSchema } from '@/lib/modules/case-files/schema';

export const addReferenceAction = action(addReferenceSchema, addReference);

export const withdrawReferenceAction = action(withdrawReferenceSchema, async (ctx, input) => {
  await withdrawReference(ctx, input);
  return null;
});
