import type { Ctx } from '@/lib/core/context';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';

/** The props of every part of a case's page: the case as the person may see it, and the parameters of the address. */
export type PartProps = {
  ctx: Ctx;
  record: CaseRecord;
  asked: Record<string, string | string[] | undefined>;
};
