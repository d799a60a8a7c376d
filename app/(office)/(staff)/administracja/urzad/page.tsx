import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { OfficeForm } from '@/components/staff/office-form';
import { paths } from '@/lib/core/paths';
import { canAdminister } from '@/lib/modules/staff/policy';
import { getOffice } from '@/lib/modules/staff/queries/office';
import { saveOfficeAction } from '../actions';

export const metadata: Metadata = { title: 'Urząd' };

export default async function OfficePage() {
  const ctx = await requireCtx();
  if (!canAdminister(ctx.actor)) notFound();
  return (
    <>
      <PageHead
        title="Urząd"
        crumbs={[{ label: 'Administracja', href: paths.administration() }, { label: 'Urząd' }]}
      />
      <OfficeForm record={await getOffice()} save={saveOfficeAction} />
    </>
  );
}
