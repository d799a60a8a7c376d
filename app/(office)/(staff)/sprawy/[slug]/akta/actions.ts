'use server';

import { action } from '@/app/_entry/action';
import { moveFile } from '@/lib/modules/filing/operations/move-file';
import { openFile } from '@/lib/modules/filing/operations/open-file';
import { attachPapers, filePapers } from '@/lib/modules/filing/operations/papers';
import { findClasses } from '@/lib/modules/filing/queries/classes';
import { findAttachTargets } from '@/lib/modules/filing/queries/file-of-case';
import {
  attachPapersSchema,
  classQuerySchema,
  filePapersSchema,
  moveFileSchema,
  openFileSchema,
  targetQuerySchema,
} from '@/lib/modules/filing/schema/file';

export const findClassesAction = action(classQuerySchema, findClasses);
export const findTargetsAction = action(targetQuerySchema, findAttachTargets);
export const openFileAction = action(openFileSchema, openFile);
export const moveFileAction = action(moveFileSchema, moveFile);
export const attachPapersAction = action(attachPapersSchema, attachPapers);
export const filePapersAction = action(filePapersSchema, filePapers);
