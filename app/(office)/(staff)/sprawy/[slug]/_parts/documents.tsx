import { ApplicationPapers } from '@/components/cases/application-papers';
import { Files } from '@/components/cases/files';
import { canPrintReceipt } from '@/lib/modules/applications/policy';
import { getApplication } from '@/lib/modules/applications/queries/application';
import { canWorkOnCase } from '@/lib/modules/cases/policy';
import { listDocuments } from '@/lib/modules/documents/queries';
import { amendProtocolAction, renewReceiptAction, rewriteProtocolAction } from '../actions';
import type { PartProps } from './part';

/** Dokumenty: what was filed, and the files of the case. */
export async function DocumentsPart({ ctx, of }: PartProps) {
  const [application, files] = await Promise.all([getApplication(ctx, of.id), listDocuments(ctx, of.id)]);
  const canWork = canWorkOnCase(ctx.actor, of);
  return (
    <>
      <ApplicationPapers
        of={of}
        application={application}
        can={{ print: canPrintReceipt(ctx.actor, of), work: canWork }}
        actions={{
          renew: renewReceiptAction,
          rewrite: rewriteProtocolAction,
          amend: amendProtocolAction,
        }}
      />
      <Files slug={of.slug} files={files} canAdd={canWork} />
    </>
  );
}
