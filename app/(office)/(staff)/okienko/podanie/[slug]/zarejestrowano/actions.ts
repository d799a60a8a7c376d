'use server';

import { action } from '@/app/_entry/action';
import { showAccessCode } from '@/lib/modules/applications/operations/receipt';
import { showCodeSchema } from '@/lib/modules/applications/schema/application';

export const showCodeAction = action(showCodeSchema, showAccessCode);
