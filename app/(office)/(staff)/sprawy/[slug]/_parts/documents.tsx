import Link from 'next/link';
import { SupplementForm } from '@/components/applications/supplement-form';
import { ApplicationPapers } from '@/components/cases/application-papers';
import { CallForm } from '@/components/correspondence/call-form';
import { Documents } from '@/components/documents/documents';
import { paths } from '@/lib/core/paths';
import { canPrintReceipt, canTakeSupplement } from '@/lib/modules/applications/policy';
import { findApplication } from '@/lib/modules/applications/queries/application';
import { documentOfDefect, isReceived } from '@/lib/modules/applications/rules';
import type { ApplicationRecord } from '@/lib/modules/applications/schema';
import { canContributeToCase, canOpenDocuments, canWorkOnCase } from '@/lib/modules/cases/policy';
import { canWriteLetters } from '@/lib/modules/correspondence/policy';
import { latestValidLetter } from '@/lib/modules/correspondence/queries/letters';
import { documentsOfCase, listScans } from '@/lib/modules/documents/queries';
import { canHandToCounter } from '@/lib/modules/settlements/policy';
import {
  amendProtocolAction,
  cancelFileAction,
  renewReceiptAction,
  retitleFileAction,
  rewriteProtocolAction,
  supplementAction,
  takeScanAction,
} from '../actions';
import { draftLetterAction } from '../pisma/actions';
import { Handing } from './ending';
import type { PartProps } from './part';

/** Dokumenty: the podanie with its documents, and the files of the case. */
export async function DocumentsPart({ ctx, record, asked, ending, step }: PartProps) {
  const before =
    typeof asked.przed === 'string' && /^\d{1,9}$/.test(asked.przed) ? Number(asked.przed) : null;
  const canAdd = record.status !== 'CLOSED' && canContributeToCase(ctx.actor, record);
  const [application, { shown, next }, scans] = await Promise.all([
    findApplication(ctx, record.id),
    documentsOfCase(ctx, record.id, before),
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
        opens={canOpenDocuments(ctx.actor, record)}
        documents={shown}
        scans={scans}
        pages={{
          newest: before ? paths.case(record.slug, { tab: 'dokumenty' }) : null,
          older: next ? paths.case(record.slug, { tab: 'dokumenty', before: next }) : null,
        }}
        actions={{ cancel: cancelFileAction, retitle: retitleFileAction, take: takeScanAction }}
      />
    </>
  );
}

type FiledProps = Pick<PartProps, 'ctx' | 'record' | 'step'> & {
  application: ApplicationRecord;
  opened: boolean;
};

/** The podanie: received and missing documents, and the acts on them. `opened`: the form of a supplement is open. */
async function Filed({ ctx, record, application, step, opened }: FiledProps) {
  const missing = application.documents.filter((document) => !isReceived(document));
  const calledFor = application.defects.filter(({ waits, supplementId }) => waits && supplementId === null);
  const named = calledFor.map(({ text }) => documentOfDefect(text, missing));
  const defects = missing.filter(({ mandatory }) => mandatory).map(({ name }) => name);
  const toCall =
    step?.step !== 'CALL' && !record.call && defects.length > 0 && canWriteLetters(ctx.actor, record);
  const begun = toCall ? await latestValidLetter(ctx, record.id, 'CALL') : null;
  return (
    <ApplicationPapers
      record={record}
      today={ctx.today}
      application={application}
      supplement={
        canTakeSupplement(ctx.actor, record) && (
          <>
            {toCall &&
              (begun === null ? (
                <CallForm caseId={record.id} slug={record.slug} missing={defects} draft={draftLetterAction} />
              ) : (
                <Link href={paths.letter(record.slug, begun)}>Zobacz przygotowane wezwanie</Link>
              ))}
            <SupplementForm
              caseId={record.id}
              today={ctx.today}
              owed={calledFor}
              missing={missing.filter((each) => !named.includes(each))}
              opened={opened}
              register={supplementAction}
            />
          </>
        )
      }
      can={{ print: canPrintReceipt(ctx.actor, record), work: canWorkOnCase(ctx.actor, record) }}
      actions={{
        renew: renewReceiptAction,
        rewrite: rewriteProtocolAction,
        amend: amendProtocolAction,
      }}
    />
  );
}
