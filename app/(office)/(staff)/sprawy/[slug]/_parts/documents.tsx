import Link from 'next/link';
import { SupplementForm } from '@/components/applications/supplement-form';
import { ApplicationPapers } from '@/components/cases/application-papers';
import { CallForm } from '@/components/correspondence/call-form';
import { Documents } from '@/components/documents/documents';
import { canPrintReceipt, canTakeSupplement } from '@/lib/modules/applications/policy';
import { getApplication } from '@/lib/modules/applications/queries/application';
import { hasCome } from '@/lib/modules/applications/rules';
import { canContributeToCase, canOpenFiles, canWorkOnCase } from '@/lib/modules/cases/policy';
import { canWriteLetters } from '@/lib/modules/correspondence/policy';
import { standingLetter } from '@/lib/modules/correspondence/queries/letters';
import { documentsOfCase, listScans } from '@/lib/modules/documents/queries';
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
import type { PartProps } from './part';

/** Dokumenty: what was filed, and the files of the case. */
export async function DocumentsPart({ ctx, record, asked }: PartProps) {
  const before =
    typeof asked.przed === 'string' && /^\d{1,9}$/.test(asked.przed) ? Number(asked.przed) : null;
  const canAdd = record.status !== 'CLOSED' && canContributeToCase(ctx.actor, record);
  const [application, { shown, next }, scans] = await Promise.all([
    getApplication(ctx, record.id),
    documentsOfCase(ctx, record.id, before),
    canAdd ? listScans(ctx) : null,
  ]);
  const missing = application.documents.filter((document) => !hasCome(document));
  const defects = missing.filter(({ mandatory }) => mandatory).map(({ name }) => name);
  const toCall = !record.call && defects.length > 0 && canWriteLetters(ctx.actor, record);
  const begun = toCall ? await standingLetter(ctx, record.id, 'CALL') : null;
  const here = `/sprawy/${record.slug}?zakladka=dokumenty`;
  return (
    <>
      <ApplicationPapers
        record={record}
        today={ctx.today}
        application={application}
        supplement={
          canTakeSupplement(ctx.actor, record) && (
            <>
              {toCall &&
                (begun === null ? (
                  <CallForm
                    caseId={record.id}
                    slug={record.slug}
                    missing={defects}
                    draft={draftLetterAction}
                  />
                ) : (
                  <Link href={`/sprawy/${record.slug}/pisma/${begun}`}>Zobacz przygotowane wezwanie</Link>
                ))}
              <SupplementForm
                caseId={record.id}
                today={ctx.today}
                missing={missing}
                opened={asked.uzupelnienie === '1'}
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
      <Documents
        slug={record.slug}
        opens={canOpenFiles(ctx.actor, record)}
        documents={shown}
        scans={scans}
        pages={{ newest: before ? here : null, older: next ? `${here}&przed=${next}` : null }}
        actions={{ cancel: cancelFileAction, retitle: retitleFileAction, take: takeScanAction }}
      />
    </>
  );
}
