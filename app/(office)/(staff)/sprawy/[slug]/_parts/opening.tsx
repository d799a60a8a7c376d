import { OpenCaseForm } from '@/components/filing/open-case-form';
import type { Ctx } from '@/lib/core/context';
import { yearOf } from '@/lib/core/plain-date';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import { canClassifyCase } from '@/lib/modules/filing/policy';
import { isJrwaProvisional, listGroups, suggestedClass } from '@/lib/modules/filing/queries/classes';
import { registerPlaceOf } from '@/lib/modules/filing/queries/file-of-case';
import { findClassesAction, openFileAction } from '../akta/actions';

/** Whether the person's next act is to open the case: it is in progress and has no znak yet. */
export const opensAsMain = ({ actor }: Pick<Ctx, 'actor'>, record: CaseRecord): boolean =>
  record.status === 'IN_PROGRESS' && record.znak === null && canClassifyCase(actor, record);

/** Założenie sprawy as the main act of the page. */
export async function Opening({ ctx, record }: { ctx: Ctx; record: CaseRecord }) {
  const [file, groups, provisional, suggested] = await Promise.all([
    registerPlaceOf(ctx, record),
    listGroups(ctx, record),
    isJrwaProvisional(ctx),
    suggestedClass(ctx, record),
  ]);
  return (
    <OpenCaseForm
      main
      caseId={record.id}
      cell={file.cell}
      year={yearOf(record.receivedOn)}
      groups={groups}
      suggested={suggested}
      provisional={provisional === true}
      actions={{ findClasses: findClassesAction, open: openFileAction }}
    />
  );
}
