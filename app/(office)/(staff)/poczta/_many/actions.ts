'use server';

import { action } from '@/app/_entry/action';
import { answerMany, takeBackMany } from '@/lib/modules/mail/operations/answer-many';
import {
  categoriseMany,
  handOverMany,
  takeBackCategories,
  takeBackHandOvers,
  takeMany,
} from '@/lib/modules/mail/operations/many';
import { previewMany } from '@/lib/modules/mail/queries/many';
import {
  answerManySchema,
  categoriseManySchema,
  handOverManySchema,
  previewManySchema,
  takeBackCategoriesSchema,
  takeBackHandOversSchema,
  takeBackManySchema,
  takeManySchema,
} from '@/lib/modules/mail/schema/many';

export const previewManyAction = action(previewManySchema, previewMany);
export const answerManyAction = action(answerManySchema, answerMany);
export const takeBackManyAction = action(takeBackManySchema, takeBackMany);
export const categoriseManyAction = action(categoriseManySchema, categoriseMany);
export const handOverManyAction = action(handOverManySchema, handOverMany);
export const takeManyAction = action(takeManySchema, takeMany);
export const takeBackCategoriesAction = action(takeBackCategoriesSchema, takeBackCategories);
export const takeBackHandOversAction = action(takeBackHandOversSchema, takeBackHandOvers);
