import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { MandateForm } from '@/components/staff/mandate-form';
import { paths } from '@/lib/core/paths';
import { canKeepMandates } from '@/lib/modules/staff/policy';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import { listHolders } from '@/lib/modules/staff/queries/mandates';
import { giveMandateAction } from '../actions';

export const metadata: Metadata = { title: 'Nowe upoważnienie' };

export default async function NewMandatePage() {
  const ctx = await requireCtx();
  if (!canKeepMandates(ctx.actor)) notFound();
  const [holders, departments] = await Promise.all([listHolders(ctx), listDepartments(ctx)]);
  const crumbs = [
    { label: 'Administracja', href: paths.administration() },
    { label: 'Upoważnienia', href: paths.mandates() },
    { label: 'Nowe upoważnienie' },
  ];
  return (
    <>
      <PageHead
        title="Nowe upoważnienie"
        note="Przepisz je z dokumentu, który podpisał organ. Numer w rejestrze nada się sam."
        crumbs={crumbs}
      />
      <MandateForm
        people={holders.filter(({ active }) => active)}
        departments={departments.filter(({ active }) => active)}
        today={ctx.today}
        save={giveMandateAction}
      />
    </>
  );
}
