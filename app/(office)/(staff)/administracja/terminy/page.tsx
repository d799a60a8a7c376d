import type { Metadata } from 'next';
import { found, requireCtx } from '@/app/_entry/context';
import { PolicyForm } from '@/components/deadlines/policy-form';
import { LawNotChoice, PolicyView } from '@/components/deadlines/policy-view';
import { TermsProgress } from '@/components/deadlines/terms-progress';
import { TermsVersions } from '@/components/deadlines/terms-versions';
import { PageHead } from '@/components/layout/page-head';
import { paths } from '@/lib/core/paths';
import { termsProgress } from '@/lib/modules/cases/queries/clocks/terms-progress';
import { canChangeTerms } from '@/lib/modules/deadlines/policy';
import { latestTerms, listTermsVersions } from '@/lib/modules/deadlines/queries';
import { previewTermsAction, saveTermsAction } from '../actions';

export const metadata: Metadata = { title: 'Wybory o terminach' };

export default async function PoliciesPage() {
  const ctx = await requireCtx();
  const changes = await found(listTermsVersions(ctx));
  const [progress, { version, policy }] = await Promise.all([termsProgress(ctx), latestTerms()]);
  return (
    <>
      <PageHead
        title="Wybory o terminach"
        note="To, co prawo zostawia urzędowi. Ustawienia domyślne są ostrożne."
        crumbs={[{ label: 'Administracja', href: paths.administration() }, { label: 'Wybory o terminach' }]}
      />
      <TermsProgress progress={progress} />
      {canChangeTerms(ctx.actor) ? (
        <PolicyForm version={version} policy={policy} preview={previewTermsAction} save={saveTermsAction} />
      ) : (
        <div className="sheet">
          <PolicyView policy={policy} />
        </div>
      )}
      <div className="sheet mt-6">
        <LawNotChoice />
        <TermsVersions {...changes} now={ctx.now} />
      </div>
    </>
  );
}
