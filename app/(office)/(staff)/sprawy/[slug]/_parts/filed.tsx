import Link from 'next/link';
import { CancelForm, CorrectButton } from '@/components/applications/registration-acts';
import { SupplementForm } from '@/components/applications/supplement-form';
import { SupplementList } from '@/components/applications/supplement-list';
import { ApplicationPapers } from '@/components/cases/application-papers';
import { CallForm } from '@/components/correspondence/call-form';
import { paths } from '@/lib/core/paths';
import {
  canCancelRegistration,
  canCancelSupplement,
  canPrintReceipt,
  canRegister,
  canTakeSupplement,
} from '@/lib/modules/applications/policy';
import { registrationFacts } from '@/lib/modules/applications/queries/correction';
import { cancellationHindrance, hindrancesOf } from '@/lib/modules/applications/rules/correction';
import { defectsOfForm, documentOfDefect, isReceived } from '@/lib/modules/applications/rules/registration';
import type { ApplicationRecord } from '@/lib/modules/applications/schema/record';
import { canReadCaseFiles, canSeeClientData, canWorkOnCase } from '@/lib/modules/cases/policy';
import { proceedingsOfCase } from '@/lib/modules/cases/queries/proceedings';
import { citation } from '@/lib/modules/cases/words/procedures';
import { canWriteLetters } from '@/lib/modules/correspondence/policy';
import { latestValidLetter } from '@/lib/modules/correspondence/queries/letters';
import {
  cancelRegistrationAction,
  cancelSupplementAction,
  printProtocolAction,
  renewReceiptAction,
  replaceProtocolAction,
  rewriteProtocolAction,
  supplementAction,
} from '../actions';
import { draftLetterAction } from '../pisma/actions';
import { mayCorrect } from './correction';
import type { PartProps } from './part';

type FiledProps = Pick<PartProps, 'ctx' | 'record' | 'step'> & {
  application: ApplicationRecord;
  opened: boolean;
};

/** The podanie: what was filed, what is missing of it, and what can be done about that. `opened`: the form of a supplement. */
export async function Filed({ ctx, record, application, step, opened }: FiledProps) {
  const missing = application.documents.filter((document) => !isReceived(document));
  const defects = defectsOfForm(application.documents);
  const calledFor = application.defects.filter(({ waits, supplementId }) => waits && supplementId === null);
  const named = calledFor.map(({ text }) => documentOfDefect(text, missing));
  const toCall =
    step?.step !== 'CALL' && !record.call && defects.length > 0 && canWriteLetters(ctx.actor, record);
  const { row } = await proceedingsOfCase(ctx, record.id);
  const begun = toCall ? await latestValidLetter(ctx, record.id, 'CALL') : null;
  const here = record.status !== 'CANCELLED';
  return (
    <ApplicationPapers
      record={record}
      today={ctx.today}
      application={application}
      call={row.call}
      mend={here && <Mending ctx={ctx} record={record} application={application} />}
      supplement={
        canTakeSupplement(ctx.actor, record) && (
          <>
            {toCall && begun !== null && (
              <Link href={paths.letter(record.slug, begun)}>Zobacz przygotowane wezwanie</Link>
            )}
            {toCall && begun === null && row.call && record.znak !== null && (
              <CallForm
                caseId={record.id}
                slug={record.slug}
                missing={defects}
                row={{ ...row, call: row.call }}
                draft={draftLetterAction}
              />
            )}
            {toCall && row.call && record.znak === null && (
              <p className="text-ink-2">Wezwanie wychodzi pod znakiem sprawy. Najpierw załóż sprawę.</p>
            )}
            <SupplementForm
              caseId={record.id}
              today={ctx.today}
              owed={calledFor}
              missing={missing
                .filter((each) => !named.includes(each))
                .map(({ id, name, requirement, mandatory }) => ({
                  id,
                  name,
                  mandatory,
                  evidence: requirement === 'EVIDENCE',
                  defect: mandatory && requirement === 'FORMAL',
                }))}
              provision={row.call ? citation(row.call.provision) : ''}
              opened={opened}
              atCounter={canRegister(ctx.actor)}
              register={supplementAction}
            />
          </>
        )
      }
      supplementList={
        <SupplementList
          slug={record.slug}
          supplements={application.supplements}
          opens={canReadCaseFiles(ctx.actor, record)}
          cancels={application.supplements
            .filter(({ cancelled }) => cancelled === null)
            .filter(({ registeredById: staffId, pointId }) =>
              canCancelSupplement(ctx.actor, { ...record, staffId, pointId }),
            )
            .map(({ id }) => id)}
          cancel={cancelSupplementAction}
        />
      }
      can={{
        print: here && canPrintReceipt(ctx.actor, record),
        work: here && canWorkOnCase(ctx.actor, record),
        read: canReadCaseFiles(ctx.actor, record),
        address: canSeeClientData(ctx.actor, record),
      }}
      actions={{
        renew: renewReceiptAction,
        rewrite: rewriteProtocolAction,
        print: printProtocolAction,
        replace: replaceProtocolAction,
      }}
    />
  );
}

/** The acts that correct and cancel the registration, for those who may do them and as long as they may. */
async function Mending({ ctx, record, application }: Omit<FiledProps, 'opened' | 'step'>) {
  const facts = await registrationFacts(ctx, record);
  const { pointId } = application;
  const corrects = mayCorrect(ctx, record, application) && !hindrancesOf(facts).all;
  const cancels =
    canCancelRegistration(ctx.actor, { ...record, pointId, accepted: facts.accepted }) &&
    cancellationHindrance({ ...facts, open: 0 }) === null;
  return (
    <>
      {corrects && <CorrectButton slug={record.slug} />}
      {cancels && (
        <CancelForm
          slug={record.slug}
          version={record.version}
          publicStatus={application.publicStatus}
          cancel={cancelRegistrationAction}
        />
      )}
    </>
  );
}
