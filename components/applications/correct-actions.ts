import type { Action } from '@/lib/core/action-result';
import type {
  CorrectInput,
  CorrectionEffect,
  CorrectionPreview,
  ListedDocument,
  PrepareCorrectionInput,
  PreviewCorrectionInput,
} from '@/lib/modules/applications/schema/correction';
import type { Card } from '@/lib/modules/procedure-cards/schema';

/** The server actions of the form that corrects a registration. */
export type CorrectActions = {
  prepare: Action<PrepareCorrectionInput, { card: Card; documents: ListedDocument[] }>;
  preview: Action<PreviewCorrectionInput, CorrectionPreview>;
  correct: Action<CorrectInput, CorrectionEffect>;
};
