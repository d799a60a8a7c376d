import type { Metadata } from 'next';
import Link from 'next/link';
import { found, requireCtx } from '@/app/_entry/context';
import { ApplicationPapers } from '@/components/cases/application-papers';
import { CaseHead } from '@/components/cases/case-head';
import { ClientForm } from '@/components/cases/client-form';
import { Course } from '@/components/cases/course';
import { Files } from '@/components/cases/files';
import { SettleForm } from '@/components/cases/settle-form';
import { CaseTerms } from '@/components/cases/terms/case-terms';
import { Terms } from '@/components/cases/terms/terms';
import { Proof } from '@/components/deadlines/proof';
import { Crumbs } from '@/components/layout/page-head';
import { ButtonLink } from '@/components/ui/button-link';
import { TabPanel, Tabs } from '@/components/ui/tabs';
import type { Ctx } from '@/lib/core/context';
import { instructionText } from '@/lib/i18n/instructions';
import { canPrintReceipt } from '@/lib/modules/applications/policy';
import { getApplication } from '@/lib/modules/applications/queries/application';
import { noteView } from '@/lib/modules/cases/operations/look';
import {
  canKeepTerms,
  canMarkComplex,
  canSeeClientData,
  canSettleCase,
  canWorkOnCase,
} from '@/lib/modules/cases/policy';
import { courseOfCase } from '@/lib/modules/cases/queries/course';
import { getCase, getClientOfCase } from '@/lib/modules/cases/queries/one';
import { termsOfCase } from '@/lib/modules/cases/queries/terms';
import { clientAddress, isNoticeTime, settlementTerm } from '@/lib/modules/cases/rules';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import { describeProof } from '@/lib/modules/deadlines/rules/describe-step';
import { ruleCodeSchema } from '@/lib/modules/deadlines/schema';
import { listDocuments } from '@/lib/modules/documents/queries';
import { noteOpened } from '@/lib/modules/routing/operations/decide';
import { canReceiveFor, canSendFrom } from '@/lib/modules/routing/policy';
import { getOffice } from '@/lib/modules/staff/queries/office';
import {
  addPauseAction,
  amendProtocolAction,
  clientChangesAction,
  closeClockAction,
  endPauseAction,
  markComplexAction,
  noteEventAction,
  notifyNewDateAction,
  previewTermsAction,
  renewReceiptAction,
  revealPeselAction,
  rewriteProtocolAction,
  settleAction,
  updateClientAction,
  withdrawEntryAction,
} from './actions';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ zakladka?: string; zawiadom?: string }>;
};

const TABS = [
  { key: 'przebieg', label: 'Przebieg' },
  { key: 'terminy', label: 'Terminy' },
  { key: 'dokumenty', label: 'Dokumenty' },
  { key: 'strony', label: 'Strony' },
] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).slug.toUpperCase().replaceAll('-', '/') };
}

export default async function CasePage({ params, searchParams }: Props) {
  const ctx = await requireCtx();
  const { slug } = await params;
  const { zakladka, zawiadom } = await searchParams;
  const tab = TABS.find(({ key }) => key === zakladka)?.key ?? 'przebieg';
  const of = await found(getCase(ctx, slug));
  await noteOpened(ctx, of);
  await noteView(ctx, of);

  return (
    <>
      <Crumbs items={[{ label: 'Sprawy', href: '/sprawy' }, { label: of.number }]} />
      <div className="sheet">
        <CaseHead
          of={of}
          today={ctx.today}
          acts={<MainAct ctx={ctx} of={of} />}
          notice={tab !== 'terminy' && isNoticeTime(of, ctx.today) && canKeepTerms(ctx.actor, of)}
        />
        {tab !== 'terminy' && <Why ctx={ctx} of={of} />}
      </div>
      <div className="sheet mt-5">
        <Tabs
          label="Części sprawy"
          panel="czesc"
          items={TABS.map(({ key, label }) => ({
            href: `/sprawy/${of.slug}?zakladka=${key}`,
            label,
            selected: key === tab,
          }))}
        />
        <TabPanel id="czesc" className="part">
          <Part ctx={ctx} of={of} tab={tab} notify={zawiadom === '1'} />
        </TabPanel>
      </div>
    </>
  );
}

/** The proof of the term; on the tab of terms it stands beside the others. */
function Why({ ctx, of }: { ctx: Ctx; of: CaseRecord }) {
  return (
    <section className="part">
      <details>
        <summary className="proof__summary">
          <h2>Dlaczego ta data?</h2>
        </summary>
        <Proof steps={describeProof(settlementTerm(of, ctx.today), 'pl')} />
      </details>
    </section>
  );
}

/** The one act that is this person's now. */
function MainAct({ ctx, of }: { ctx: Ctx; of: CaseRecord }) {
  if ((of.status === 'REGISTERED' || of.status === 'RETURNED') && canSendFrom(ctx.actor, of.departmentId)) {
    return (
      <ButtonLink kind="primary" mainAct keys="Ctrl Enter" href={`/okienko/przekazania?sprawa=${of.slug}`}>
        Przekaż
      </ButtonLink>
    );
  }
  if (of.pending && canReceiveFor(ctx.actor, of.pending.toDepartmentId)) {
    return (
      <ButtonLink kind="primary" mainAct keys="Ctrl Enter" href={`/komorka?sprawa=${of.slug}`}>
        Przyjmij w komórce
      </ButtonLink>
    );
  }
  if (of.status === 'IN_PROGRESS' && canSettleCase(ctx.actor, of)) {
    return <SettleForm caseId={of.id} settle={settleAction} />;
  }
  return null;
}

type PartProps = { ctx: Ctx; of: CaseRecord; tab: (typeof TABS)[number]['key']; notify: boolean };

async function Part({ ctx, of, tab, notify }: PartProps) {
  switch (tab) {
    case 'przebieg':
      return <Course of={of} entries={await courseOfCase(ctx, of.id)} />;
    case 'terminy':
      return <TermsPart ctx={ctx} of={of} notify={notify} />;
    case 'dokumenty': {
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
    case 'strony': {
      if (!canSeeClientData(ctx.actor, of)) {
        return (
          <p>
            {of.client}. Adres i kontakt widzą ci, którzy mają sprawę u siebie.{' '}
            <Link href="/sprawy">Wróć do spraw</Link>
          </p>
        );
      }
      return (
        <ClientForm
          slug={of.slug}
          client={await getClientOfCase(ctx, of)}
          canChange={canWorkOnCase(ctx.actor, of)}
          reveal={revealPeselAction}
          save={updateClientAction}
          changes={clientChangesAction}
        />
      );
    }
  }
}

/** The dates; with their acts for those who answer for them. */
async function TermsPart({ ctx, of, notify }: { ctx: Ctx; of: CaseRecord; notify: boolean }) {
  const terms = await termsOfCase(ctx, of.id);
  if (of.settledAt || !canKeepTerms(ctx.actor, of)) return <Terms slug={of.slug} {...terms} />;
  const [documents, office, client] = await Promise.all([
    listDocuments(ctx, of.id),
    getOffice(),
    getClientOfCase(ctx, of),
  ]);
  return (
    <CaseTerms
      {...terms}
      slug={of.slug}
      caseId={of.id}
      today={ctx.today}
      documents={documents.map(({ id, title }) => ({ id, title }))}
      notice={{
        instruction: instructionText(ruleCodeSchema.parse(of.dueRule), office.name),
        addressee: `${of.client}, ${clientAddress(client)}`,
        opened: notify,
      }}
      can={{
        markComplex:
          of.dueRule === 'KPA_1M' &&
          (of.stoppedOn !== null || of.dueOn >= ctx.today) &&
          canMarkComplex(ctx.actor, of),
      }}
      actions={{
        preview: previewTermsAction,
        addPause: addPauseAction,
        endPause: endPauseAction,
        withdraw: withdrawEntryAction,
        noteEvent: noteEventAction,
        closeClock: closeClockAction,
        notifyNewDate: notifyNewDateAction,
        markComplex: markComplexAction,
      }}
    />
  );
}
