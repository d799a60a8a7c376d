import { OpenFileForm } from '@/components/filing/open-file-form';
import type { Ctx } from '@/lib/core/context';
import { yearOf } from '@/lib/core/plain-date';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import { canKeepFile } from '@/lib/modules/filing/policy';
import { isJrwaProvisional, listGroups, suggestedClass } from '@/lib/modules/filing/queries/classes';
import { fileOfCase } from '@/lib/modules/filing/queries/file-of-case';
import { findClassesAction, openFileAction } from '../akta/actions';

/** Whether opening the case is what the person has to do now: it is in hand and has no znak yet. */
export const opensAsMain = ({ actor }: Pick<Ctx, 'actor'>, of: CaseRecord): boolean =>
  of.status === 'IN_PROGRESS' && of.znak === null && canKeepFile(actor, of);

/** Założenie sprawy as the one act of the page. */
export async function Opening({ ctx, of }: { ctx: Ctx; of: CaseRecord }) {
  const [file, groups, provisional, suggested] = await Promise.all([
    fileOfCase(ctx, of),
    listGroups(ctx, of),
    isJrwaProvisional(ctx),
    suggestedClass(ctx, of),
  ]);
  return (
    <OpenFileForm
      main
      caseId={of.id}
      cell={file.cell}
      year={yearOf(of.receivedOn)}
      groups={groups}
      suggested={suggested}
      provisional={provisional === true}
      actions={{ findClasses: findClassesAction, open: openFileAction }}
    />
  );
}
