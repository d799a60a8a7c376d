import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { found, requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { ServicePointForm } from '@/components/staff/service-point-form';
import { paths } from '@/lib/core/paths';
import { listCardNames } from '@/lib/modules/procedure-cards/queries';
import { canAdminister } from '@/lib/modules/staff/policy';
import { getServicePoint } from '@/lib/modules/staff/queries/service-points';
import type { ServicePointInput } from '@/lib/modules/staff/schema';
import { saveServicePointAction } from '../../actions';
import { recordId } from '../../record-id';

export const metadata: Metadata = { title: 'Punkt obsługi' };

const BLANK: ServicePointInput = {
  id: null,
  version: 1,
  slug: '',
  name: '',
  address: '',
  kind: 'BOK',
  takesAll: true,
  cardIds: [],
  active: true,
  hours: [],
};

export default async function PointPage({ params }: { params: Promise<{ id: string }> }) {
  const ctx = await requireCtx();
  if (!canAdminister(ctx.actor)) notFound();
  const id = recordId((await params).id);
  const point = id === null ? null : await found(getServicePoint(ctx, id));
  const title = point?.name ?? 'Nowy punkt';
  const crumbs = [
    { label: 'Administracja', href: paths.administration() },
    { label: 'Punkty obsługi', href: paths.servicePoints() },
    { label: title },
  ];
  return (
    <>
      <PageHead title={title} crumbs={crumbs} />
      <ServicePointForm
        record={point ?? BLANK}
        cards={await listCardNames(ctx)}
        save={saveServicePointAction}
      />
    </>
  );
}
