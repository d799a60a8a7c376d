import { Documents } from '@/components/documents/documents';
import { paths } from '@/lib/core/paths';
import { findApplication } from '@/lib/modules/applications/queries/application';
import { canContributeToCase, canReadCaseFiles } from '@/lib/modules/cases/policy';
import { filesOfCase } from '@/lib/modules/cases/queries/files';
import { listScans } from '@/lib/modules/documents/queries';
import { canHandToCounter } from '@/lib/modules/settlements/policy';
import { cancelFileAction, retitleFileAction, takeScanAction, tieSignatureAction } from '../actions';
import { Handing } from './ending';
import { Filed } from './filed';
import type { PartProps } from './part';

/** Dokumenty: the podanie with its documents, and the files of the case. */
export async function DocumentsPart({ ctx, record, asked, ending, step }: PartProps) {
  const before =
    typeof asked.przed === 'string' && /^\d{1,9}$/.test(asked.przed) ? Number(asked.przed) : null;
  const open = record.status !== 'CLOSED' && record.status !== 'CANCELLED';
  const canAdd = open && canContributeToCase(ctx.actor, record);
  const [application, { shown, next }, scans] = await Promise.all([
    findApplication(ctx, record.id),
    filesOfCase(ctx, record, before),
    canAdd ? listScans(ctx) : null,
  ]);
  return (
    <>
      {application && (
        <Filed
          ctx={ctx}
          record={record}
          application={application}
          step={step}
          opened={asked.uzupelnienie === '1'}
        />
      )}
      {ending && record.status !== 'CLOSED' && canHandToCounter(ctx.actor, record) && (
        <div className="acts mt-4">
          <Handing ctx={ctx} record={record} ending={ending} originalsOnly />
        </div>
      )}
      <Documents
        slug={record.slug}
        opens={canReadCaseFiles(ctx.actor, record)}
        documents={shown}
        scans={scans}
        pages={{
          newest: before ? paths.case(record.slug, { tab: 'dokumenty' }) : null,
          older: next ? paths.case(record.slug, { tab: 'dokumenty', before: next }) : null,
        }}
        actions={{
          cancel: cancelFileAction,
          retitle: retitleFileAction,
          tie: tieSignatureAction,
          take: takeScanAction,
        }}
      />
    </>
  );
}
