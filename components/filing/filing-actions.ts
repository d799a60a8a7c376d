import type { Action } from '@/lib/core/action-result';
import type {
  AttachPapersInput,
  AttachTarget,
  OpenCaseInput,
  ReclassifyCaseInput,
  ShelvePapersInput,
  TakeOutPapersInput,
  TargetQuery,
} from '@/lib/modules/filing/schema/file';
import type { JrwaClassItem } from '@/lib/modules/filing/schema/jrwa';

/** Server actions on a case's place in the spis spraw, as the page passes them to the forms. */
export type FilingActions = {
  findClasses: Action<{ q: string }, JrwaClassItem[]>;
  findTargets: Action<TargetQuery, AttachTarget[]>;
  open: Action<OpenCaseInput, { znak: string }>;
  move: Action<ReclassifyCaseInput, { znak: string }>;
  attach: Action<AttachPapersInput, unknown>;
  putAway: Action<ShelvePapersInput, unknown>;
  takeOut: Action<TakeOutPapersInput, unknown>;
};
