'use server';

import { action } from '@/app/_entry/action';
import {
  previewTemplate,
  publishTemplate,
  restoreTemplate,
} from '@/lib/modules/correspondence/operations/publish-template';
import {
  previewTemplateSchema,
  publishTemplateSchema,
  restoreTemplateSchema,
} from '@/lib/modules/correspondence/schema/edit-template';

export const previewTemplateAction = action(previewTemplateSchema, previewTemplate);

export const publishTemplateAction = action(publishTemplateSchema, publishTemplate);

export const restoreTemplateAction = action(restoreTemplateSchema, restoreTemplate);
