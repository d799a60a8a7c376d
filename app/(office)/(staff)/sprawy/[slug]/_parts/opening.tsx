import { OpenFileForm } from '@/components/filing/open-file-form';
import type { Ctx } from '@/lib/core/context';
import { yearOf } from '@/lib/core/plain-date';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import { canKeepFile } from '@/lib/modules/filing/policy';
import { isJrwaProvisional, listGroups, suggestedClass } from '@/lib/modules/filing/queries/classes';
import { fileOfCase } from '@/lib/modules/filing/queries/file-of-case';
import { findClassesAction, openFileAction } from '../akta/actions';

/** Whether opening the case is what the person has to do now: it is in hand and has no znak yet. */
export const opensAsMain = ({ actor }: Pick<Ctx, 'actor'>, record: CaseRecord): boolean =>
  record.status === 'IN_PROGRESS' && record.znak === null && canKeepFile(actor, record);

/** Założenie sprawy as the one act of the page. */
export async function Opening({ ctx, record }: { ctx: Ctx; record: CaseRecord }) {
  const [file, groups, provisional, suggested] = await Promise.all([
    fileOfCase(ctx, record),
    listGroups(ctx, record),
    isJrwaProvisional(ctx),
    suggestedClass(ctx, record),
  ]);
  return (
    <OpenFileForm
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
