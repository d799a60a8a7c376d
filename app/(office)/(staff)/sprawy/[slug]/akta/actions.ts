'use server';

import { action } from '@/app/_entry/action';
import { openCase } from '@/lib/modules/filing/operations/open-case';
import { attachPapers, shelvePapers, takeOutPapers } from '@/lib/modules/filing/operations/papers';
import { reclassifyCase } from '@/lib/modules/filing/operations/reclassify-case';
import { findClasses } from '@/lib/modules/filing/queries/classes';
import { findAttachTargets } from '@/lib/modules/filing/queries/file-of-case';
import {
  attachPapersSchema,
  classQuerySchema,
  openCaseSchema,
  reclassifyCaseSchema,
  shelvePapersSchema,
  takeOutPapersSchema,
  targetQuerySchema,
} from '@/lib/modules/filing/schema/file';

export const findClassesAction = action(classQuerySchema, findClasses);
export const findTargetsAction = action(targetQuerySchema, findAttachTargets);
export const openFileAction = action(openCaseSchema, openCase);
export const moveFileAction = action(reclassifyCaseSchema, reclassifyCase);
export const attachPapersAction = action(attachPapersSchema, attachPapers);
export const filePapersAction = action(shelvePapersSchema, shelvePapers);
export const takeOutPapersAction = action(takeOutPapersSchema, takeOutPapers);
