import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { MandateForm } from '@/components/staff/mandate-form';
import { paths } from '@/lib/core/paths';
import { listAuthorities } from '@/lib/modules/procedure-cards/queries';
import { authorityName } from '@/lib/modules/procedure-cards/rules/authority-name';
import { canKeepMandates } from '@/lib/modules/staff/policy';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import { listHolders } from '@/lib/modules/staff/queries/mandates';
import { getOffice } from '@/lib/modules/staff/queries/office';
import { authorityOf } from '@/lib/modules/staff/rules/office-lines';
import { giveMandateAction } from '../actions';

export const metadata: Metadata = { title: 'Nowe upoważnienie' };

export default async function NewMandatePage() {
  const ctx = await requireCtx();
  if (!canKeepMandates(ctx.actor)) notFound();
  const [holders, departments, authorities, office] = await Promise.all([
    listHolders(ctx),
    listDepartments(ctx),
    listAuthorities(),
    getOffice(),
  ]);
  const organs = authorities
    .filter(({ kind }) => kind === 'OWN')
    .map((authority) => ({ id: authority.id, name: authorityName(authority) }));
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
        organ={authorityOf(office)}
        organs={organs}
        today={ctx.today}
        save={giveMandateAction}
      />
    </>
  );
}
