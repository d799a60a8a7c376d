import type { Action } from '@/lib/core/action-result';
import type {
  AnswerManyInput,
  CategoriseManyInput,
  HandOverManyInput,
  ManyOutcome,
  ManyPreview,
  ManySent,
  PreviewManyInput,
  TakeBackCategoriesInput,
  TakeBackHandOversInput,
  TakeBackManyInput,
  TakeManyInput,
} from '@/lib/modules/mail/schema/many';

/** The acts on several threads at once. */
export type ManyActions = {
  preview: Action<PreviewManyInput, ManyPreview>;
  answer: Action<AnswerManyInput, ManySent>;
  takeBack: Action<TakeBackManyInput, ManyOutcome>;
  categorise: Action<CategoriseManyInput, ManyOutcome>;
  handOver: Action<HandOverManyInput, ManyOutcome>;
  take: Action<TakeManyInput, ManyOutcome>;
  takeBackCategories: Action<TakeBackCategoriesInput, ManyOutcome>;
  takeBackHandOvers: Action<TakeBackHandOversInput, ManyOutcome>;
};
