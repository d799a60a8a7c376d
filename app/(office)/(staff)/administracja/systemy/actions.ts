'use server';

import { action } from '@/app/_entry/action';
import { saveExternalSystem } from '@/lib/modules/case-files/operations/save-external-system';
import { externalSystemSchema } from '@/lib/modules/case-files/schema';

export const saveExternalSystemAction = action(externalSystemSchema, saveExternalSystem);
