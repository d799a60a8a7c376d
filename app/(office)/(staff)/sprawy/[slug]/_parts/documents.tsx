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
export async function DocumentsPart({ ctx, of, asked }: PartProps) {
  const before =
    typeof asked.przed === 'string' && /^\d{1,9}$/.test(asked.przed) ? Number(asked.przed) : null;
  const canAdd = of.status !== 'CLOSED' && canContributeToCase(ctx.actor, of);
  const [application, { shown, next }, scans] = await Promise.all([
    getApplication(ctx, of.id),
    documentsOfCase(ctx, of.id, before),
    canAdd ? listScans(ctx) : null,
  ]);
  const missing = application.documents.filter((document) => !hasCome(document));
  const defects = missing.filter(({ mandatory }) => mandatory).map(({ name }) => name);
  const toCall = !of.call && defects.length > 0 && canWriteLetters(ctx.actor, of);
  const begun = toCall ? await standingLetter(ctx, of.id, 'CALL') : null;
  const here = `/sprawy/${of.slug}?zakladka=dokumenty`;
  return (
    <>
      <ApplicationPapers
        of={of}
        today={ctx.today}
        application={application}
        supplement={
          canTakeSupplement(ctx.actor, of) && (
            <>
              {toCall &&
                (begun === null ? (
                  <CallForm
                    caseId={of.id}
                    slug={of.slug}
                    today={ctx.today}
                    missing={defects}
                    draft={draftLetterAction}
                  />
                ) : (
                  <Link href={`/sprawy/${of.slug}/pisma/${begun}`}>Zobacz przygotowane wezwanie</Link>
                ))}
              <SupplementForm
                caseId={of.id}
                today={ctx.today}
                missing={missing}
                opened={asked.uzupelnienie === '1'}
                register={supplementAction}
              />
            </>
          )
        }
        can={{ print: canPrintReceipt(ctx.actor, of), work: canWorkOnCase(ctx.actor, of) }}
        actions={{
          renew: renewReceiptAction,
          rewrite: rewriteProtocolAction,
          amend: amendProtocolAction,
        }}
      />
      <Documents
        slug={of.slug}
        opens={canOpenFiles(ctx.actor, of)}
        documents={shown}
        scans={scans}
        pages={{ newest: before ? here : null, older: next ? `${here}&przed=${next}` : null }}
        actions={{ cancel: cancelFileAction, retitle: retitleFileAction, take: takeScanAction }}
      />
    </>
  );
}
