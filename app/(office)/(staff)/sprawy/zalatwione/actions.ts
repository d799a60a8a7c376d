'use server';

import { action } from '@/app/_entry/action';
import { closeCases } from '@/lib/modules/settlements/operations/close';
import { closeCasesSchema } from '@/lib/modules/settlements/schema';

export const closeCasesAction = action(closeCasesSchema, closeCases);
