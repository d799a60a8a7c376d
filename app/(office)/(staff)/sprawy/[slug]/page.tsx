import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { found, requireCtx } from '@/app/_entry/context';
import { CorrectButton } from '@/components/applications/registration-acts';
import { CaseHead } from '@/components/cases/case-head';
import { Proof } from '@/components/deadlines/proof';
import { Crumbs } from '@/components/layout/page-head';
import { PlainAct } from '@/components/settlements/ending-acts';
import { ButtonLink } from '@/components/ui/button-link';
import { TabPanel, Tabs } from '@/components/ui/tabs';
import type { Ctx } from '@/lib/core/context';
import { paths } from '@/lib/core/paths';
import { canCorrectRegistration, canTakeSupplement } from '@/lib/modules/applications/policy';
import { noteView } from '@/lib/modules/cases/operations/look';
import { noteAssignmentOpened } from '@/lib/modules/cases/operations/note-assignment-opened';
import { canKeepTerms, canSeeClientData, canWorkOnCase } from '@/lib/modules/cases/policy';
import { getCase } from '@/lib/modules/cases/queries/one';
import { isNoticeTime } from '@/lib/modules/cases/rules/clocks/notice-time';
import { settlementTerm } from '@/lib/modules/cases/rules/clocks/term';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import { describeProof } from '@/lib/modules/deadlines/rules/describe-step';
import { noteOpened } from '@/lib/modules/routing/operations/decide';
import { canKeepCase, canRefuse, canSendFrom } from '@/lib/modules/routing/policy';
import { AssignmentPart } from './_parts/assignment';
import { CancelledPart } from './_parts/cancelled';
import { CorrectionPart, loadCorrection } from './_parts/correction';
import { CoursePart } from './_parts/course';
import { DocumentsPart } from './_parts/documents';
import { EndingPart, loadEnding } from './_parts/ending';
import { FilePart } from './_parts/file';
import { GrownPart } from './_parts/grown';
import { InquiryPart } from './_parts/inquiry';
import { LapsedCallPart } from './_parts/lapsed-call';
import { LettersPart } from './_parts/letters';
import { leadsToDesk, loadMail, MailPart, ToDesk } from './_parts/mail';
import { NextAct, ownStep, TakeSupplement } from './_parts/next-act';
import { NoAddressPart } from './_parts/no-address';
import type { PartProps } from './_parts/part';
import { PartiesPart } from './_parts/parties';
import { SeparationPart } from './_parts/separation';
import { TermsPart } from './_parts/terms';
import { keepCaseAction } from './actions';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<PartProps['asked']>;
};

/** The parts of a case, as its tabs. */
const PARTS: { key: string; label: string; Part: (props: PartProps) => Promise<ReactNode> }[] = [
  { key: 'przebieg', label: 'Przebieg', Part: CoursePart },
  { key: 'terminy', label: 'Terminy', Part: TermsPart },
  { key: 'pisma', label: 'Pisma', Part: LettersPart },
  { key: 'dokumenty', label: 'Dokumenty', Part: DocumentsPart },
  { key: 'akta', label: 'Akta', Part: FilePart },
  { key: 'strony', label: 'Strony', Part: PartiesPart },
];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).slug.toUpperCase().replaceAll('-', '/') };
}

export default async function CasePage({ params, searchParams }: Props) {
  const ctx = await requireCtx();
  const { slug } = await params;
  const asked = await searchParams;
  const { key: tab, Part } = PARTS.find(({ key }) => key === asked.zakladka) ?? PARTS[0];
  const record = await found(getCase(ctx, slug));
  const [ending, step, correction, mail] = await Promise.all([
    loadEnding(ctx, record),
    ownStep(ctx, record),
    loadCorrection({ ctx, record, asked }),
    loadMail(ctx, record),
    noteOpened(ctx, record),
    noteAssignmentOpened(ctx, record),
    noteView(ctx, record),
  ]);

  return (
    <>
      <Crumbs items={[{ label: 'Sprawy', href: paths.cases() }, { label: record.number }]} />
      <div className="sheet">
        <CaseHead
          record={record}
          today={ctx.today}
          acts={
            !correction &&
            (mail && leadsToDesk(mail, step) ? (
              <ToDesk threadId={mail.threadId} main />
            ) : (
              (mainAct(ctx, record, tab) ??
              (ending && step && <NextAct ctx={ctx} record={record} ending={ending} step={step} />))
            ))
          }
          contacts={
            record.clientId !== null && canSeeClientData(ctx.actor, record)
              ? paths.cases({ client: record.slug })
              : null
          }
          notice={tab !== 'terminy' && isNoticeTime(record, ctx.today) && canKeepTerms(ctx.actor, record)}
        />
        <CancelledPart ctx={ctx} record={record} />
        <AssignmentPart ctx={ctx} record={record} />
        <LapsedCallPart ctx={ctx} record={record} step={step} />
        <NoAddressPart ctx={ctx} record={record} />
        <SeparationPart ctx={ctx} record={record} />
        <GrownPart {...record.growth} />
        <InquiryPart ctx={ctx} record={record} />
        <MailPart mail={mail} step={step} />
        {ending && <EndingPart ctx={ctx} record={record} ending={ending} step={step} />}
        {tab !== 'terminy' && <Why ctx={ctx} record={record} />}
      </div>
      <div className="sheet mt-5">
        <Tabs
          label="Części sprawy"
          panel="czesc"
          items={PARTS.map(({ key, label }) => ({
            href: paths.case(record.slug, { tab: key }),
            label,
            selected: key === tab,
          }))}
        />
        {correction ? (
          <TabPanel id="czesc">
            <CorrectionPart ctx={ctx} record={record} correction={correction} />
          </TabPanel>
        ) : (
          <TabPanel id="czesc" className="part">
            <Part ctx={ctx} record={record} asked={asked} ending={ending} step={step} />
          </TabPanel>
        )}
      </div>
    </>
  );
}

/** The proof of the case's term. It is not drawn on the tab of terms, which shows it with the other proofs. */
function Why({ ctx, record }: { ctx: Ctx; record: CaseRecord }) {
  return (
    <section className="part">
      <details>
        <summary className="proof__summary">
          <h2>Dlaczego ta data?</h2>
        </summary>
        <Proof steps={describeProof(settlementTerm(record, ctx.today), 'pl')} />
      </details>
    </section>
  );
}

/** The act of the papers on their way: handing them over, accepting them, taking a supplement at the counter. */
function mainAct(ctx: Ctx, record: CaseRecord, tab: string): ReactNode {
  if ((record.status === 'REGISTERED' || record.status === 'RETURNED') && canSendFrom(ctx.actor, record)) {
    return (
      <>
        {/* The tab of documents has the button beside what it corrects. */}
        {tab !== 'dokumenty' &&
          record.application &&
          canCorrectRegistration(ctx.actor, { ...record, pointId: null }) && (
            <CorrectButton slug={record.slug} kind="quiet" />
          )}
        {canKeepCase(ctx.actor, record) && (
          <PlainAct
            label="Zostaje u nas"
            done="Sprawa zostaje w komórce. Czeka na prowadzącego."
            input={{ caseId: record.id, version: record.version }}
            act={keepCaseAction}
          />
        )}
        <ButtonLink kind="primary" mainAct keys="Ctrl Enter" href={paths.handOvers({ case: record.slug })}>
          Przekaż
        </ButtonLink>
      </>
    );
  }
  if (record.pending && canRefuse(ctx.actor, record.pending)) {
    return (
      <ButtonLink kind="primary" mainAct keys="Ctrl Enter" href={paths.department({ case: record.slug })}>
        Przyjmij w komórce
      </ButtonLink>
    );
  }
  const atCounter = !canWorkOnCase(ctx.actor, record) && canTakeSupplement(ctx.actor, record);
  return record.missing > 0 && atCounter ? <TakeSupplement slug={record.slug} /> : null;
}
