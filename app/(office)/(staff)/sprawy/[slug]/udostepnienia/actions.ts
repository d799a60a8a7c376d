'use server';

import { action } from '@/app/_entry/action';
import { recordViewing } from '@/lib/modules/case-files/operations/record-viewing';
import { recordViewingSchema } from '@/lib/modules/case-files/schema';

export const recordViewingAction = action(recordViewingSchema, recordViewing);
