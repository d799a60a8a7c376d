import type { Ctx } from '@/lib/core/context';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import type { NextStep } from '@/lib/modules/settlements/schema';
import type { CaseEnding } from './ending';

/**
 * The properties of every part of a case's page: the case as the person may see it, what the address asks for besides,
 * the end of the case, and the step that is the one act of the page.
 */
export type PartProps = {
  ctx: Ctx;
  record: CaseRecord;
  asked: Record<string, string | string[] | undefined>;
  ending: CaseEnding | null;
  step: NextStep | null;
};
