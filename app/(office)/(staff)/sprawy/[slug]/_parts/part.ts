import type { Ctx } from '@/lib/core/context';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';

/** What every part of a case's page gets: the case as the person may see it, and what the address asks for besides. */
export type PartProps = {
  ctx: Ctx;
  record: CaseRecord;
  asked: Record<string, string | string[] | undefined>;
};
