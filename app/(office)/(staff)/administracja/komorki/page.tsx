import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { InUse, RecordTable } from '@/components/staff/record-table';
import { ButtonLink } from '@/components/ui/button-link';
import { paths } from '@/lib/core/paths';
import { canAdminister } from '@/lib/modules/staff/policy';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import { listServicePoints } from '@/lib/modules/staff/queries/service-points';

export const metadata: Metadata = { title: 'Komórki' };

export default async function DepartmentsPage() {
  const ctx = await requireCtx();
  if (!canAdminister(ctx.actor)) notFound();
  const [departments, points] = await Promise.all([listDepartments(ctx), listServicePoints(ctx)]);
  return (
    <>
      <PageHead
        title="Komórki"
        crumbs={[{ label: 'Administracja', href: paths.administration() }, { label: 'Komórki' }]}
      >
        <ButtonLink href={paths.departmentSettings('nowa')} kind="primary" startsNew keys="Alt N">
          Nowa komórka
        </ButtonLink>
      </PageHead>
      <div className="sheet">
        <RecordTable
          caption="Komórki"
          columns={['Komórka', 'Symbol', 'Kancelaria', 'Własny przedstawiciel', 'Stan']}
          filter="Nazwa, symbol, pokój"
          rows={departments.map(({ id, name, symbol, depth, deskRoom, deskPhone, ownPointId, active }) => ({
            href: paths.departmentSettings(id),
            name,
            depth,
            words: `${name} ${symbol} ${deskRoom} ${deskPhone}`,
            cells: [
              symbol,
              [deskRoom && `pok. ${deskRoom}`, deskPhone].filter(Boolean).join(', ') || '–',
              points.find((point) => point.id === ownPointId)?.name ?? '–',
              <InUse key="state" active={active} />,
            ],
          }))}
        />
      </div>
    </>
  );
}
