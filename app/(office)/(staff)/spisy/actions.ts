'use server';

import { action } from '@/app/_entry/action';
import { openGroup } from '@/lib/modules/filing/operations/open-group';
import { openGroupSchema } from '@/lib/modules/filing/schema/file';

export const openGroupAction = action(openGroupSchema, openGroup);
