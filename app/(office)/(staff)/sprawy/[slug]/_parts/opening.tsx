import { OpenCaseForm } from '@/components/filing/open-case-form';
import type { Ctx } from '@/lib/core/context';
import { yearOf } from '@/lib/core/plain-date';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import { isJrwaProvisional, listGroups, suggestedClass } from '@/lib/modules/filing/queries/classes';
import { registerPlaceOf } from '@/lib/modules/filing/queries/file-of-case';
import { findClassesAction, openFileAction } from '../akta/actions';

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
