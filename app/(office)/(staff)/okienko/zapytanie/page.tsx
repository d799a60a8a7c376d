import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { Proof } from '@/components/deadlines/proof';
import { CountedToday } from '@/components/inquiries/counted-today';
import { InquiryForm } from '@/components/inquiries/inquiry-form';
import type { Ctx } from '@/lib/core/context';
import { formatHour, formatLong } from '@/lib/core/date-text';
import { canFindClients } from '@/lib/modules/clients/policy';
import { officeTerms } from '@/lib/modules/deadlines/queries';
import { computeTerm } from '@/lib/modules/deadlines/rules/compute-term';
import { describeProof } from '@/lib/modules/deadlines/rules/describe-step';
import { canTakeInquiry } from '@/lib/modules/inquiries/policy';
import { countedToday } from '@/lib/modules/inquiries/queries/asked';
import { getInquiryDraft } from '@/lib/modules/inquiries/queries/draft';
import { listContacts } from '@/lib/modules/inquiries/queries/who';
import { INQUIRY_RULE } from '@/lib/modules/inquiries/rules/inquiry';
import { listCardsInForce } from '@/lib/modules/procedure-cards/queries';
import { findClientsAction } from '../podanie/actions';
import {
  discardInquiryDraftAction,
  saveInquiryAction,
  saveInquiryDraftAction,
  takeBackInquiryAction,
  whoDealsWithAction,
  withdrawAnsweredAction,
} from './actions';

export const metadata: Metadata = { title: 'Nowe zapytanie' };

/** A question that came by telephone or in person: counted, transferred, or kept as a call-back. */
export default async function NewInquiryPage() {
  const ctx = await requireCtx();
  if (!canTakeInquiry(ctx.actor)) notFound();
  const [targets, cards, draft, counted] = await Promise.all([
    listContacts(ctx),
    listCardsInForce(ctx),
    getInquiryDraft(ctx),
    countedToday(ctx),
  ]);
  return (
    <>
      <InquiryForm
        targets={targets}
        cards={cards}
        due={<Due ctx={ctx} />}
        draft={draft && { form: draft.form, writer: draft.writer, savedAt: formatHour(draft.savedAt) }}
        actions={{
          save: saveInquiryAction,
          who: whoDealsWithAction,
          takeBack: takeBackInquiryAction,
          withdraw: withdrawAnsweredAction,
          findCaller: canFindClients(ctx.actor) ? findClientsAction : null,
          saveDraft: saveInquiryDraftAction,
          discardDraft: discardInquiryDraftAction,
        }}
      />
      {counted.length > 0 && <CountedToday questions={counted} withdraw={withdrawAnsweredAction} />}
    </>
  );
}

/** The last day of a call-back that is saved today, with its proof. */
async function Due({ ctx }: { ctx: Ctx }) {
  const { calendar, policy } = await officeTerms();
  const term = computeTerm({ rule: INQUIRY_RULE, start: ctx.today, calendar, policy });
  return (
    <div>
      <p className="label-over">Oddzwonimy najpóźniej</p>
      <p className="date-big">{formatLong(term.due)}</p>
      <details>
        <summary className="lnk text-note">Dlaczego ta data?</summary>
        <Proof steps={describeProof(term, 'pl')} />
      </details>
    </div>
  );
}
