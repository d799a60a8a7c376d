'use server';

import { action } from '@/app/_entry/action';
import { importJrwa, previewJrwa } from '@/lib/modules/filing/operations/import-jrwa';
import { searchJrwa } from '@/lib/modules/filing/queries/jrwa';
import { importJrwaSchema, jrwaFileSchema, searchJrwaSchema } from '@/lib/modules/filing/schema/jrwa';

export const searchJrwaAction = action(searchJrwaSchema, searchJrwa);
export const previewJrwaAction = action(jrwaFileSchema, previewJrwa);
export const importJrwaAction = action(importJrwaSchema, importJrwa);
