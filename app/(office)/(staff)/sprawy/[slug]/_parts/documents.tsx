import { SupplementForm } from '@/components/applications/supplement-form';
import { ApplicationPapers } from '@/components/cases/application-papers';
import { Files } from '@/components/cases/files';
import { canPrintReceipt, canTakeSupplement } from '@/lib/modules/applications/policy';
import { getApplication } from '@/lib/modules/applications/queries/application';
import { hasCome } from '@/lib/modules/applications/rules';
import { canContributeToCase, canWorkOnCase } from '@/lib/modules/cases/policy';
import { listDocuments } from '@/lib/modules/documents/queries';
import { amendProtocolAction, renewReceiptAction, rewriteProtocolAction, supplementAction } from '../actions';
import type { PartProps } from './part';

/** Dokumenty: what was filed, and the files of the case. */
export async function DocumentsPart({ ctx, of, asked }: PartProps) {
  const [application, files] = await Promise.all([getApplication(ctx, of.id), listDocuments(ctx, of.id)]);
  return (
    <>
      <ApplicationPapers
        of={of}
        application={application}
        supplement={
          canTakeSupplement(ctx.actor, of) && (
            <SupplementForm
              caseId={of.id}
              today={ctx.today}
              missing={application.documents.filter((document) => !hasCome(document))}
              opened={asked.uzupelnienie === '1'}
              main={false}
              register={supplementAction}
            />
          )
        }
        can={{ print: canPrintReceipt(ctx.actor, of), work: canWorkOnCase(ctx.actor, of) }}
        actions={{
          renew: renewReceiptAction,
          rewrite: rewriteProtocolAction,
          amend: amendProtocolAction,
        }}
      />
      <Files slug={of.slug} files={files} canAdd={canContributeToCase(ctx.actor, of)} />
    </>
  );
}
