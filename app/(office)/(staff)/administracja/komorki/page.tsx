import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { ButtonLink } from '@/components/ui/button';
import { State } from '@/components/ui/state';
import { Table } from '@/components/ui/table';
import { canAdminister } from '@/lib/modules/staff/policy';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import { listServicePoints } from '@/lib/modules/staff/queries/service-points';

export const metadata: Metadata = { title: 'Komórki' };

/** Steps to the right by depth in the tree; deeper ones stay at the last. */
const STEPS = ['', 'pl-6', 'pl-12', 'pl-18', 'pl-24'];

export default async function DepartmentsPage() {
  const ctx = await requireCtx();
  if (!canAdminister(ctx.actor)) notFound();
  const [departments, points] = await Promise.all([listDepartments(ctx), listServicePoints(ctx)]);
  return (
    <>
      <PageHead
        title="Komórki"
        crumbs={[{ label: 'Administracja', href: '/administracja' }, { label: 'Komórki' }]}
      >
        <ButtonLink href="/administracja/komorki/nowa" kind="primary" startsNew keys="Alt N">
          Nowa komórka
        </ButtonLink>
      </PageHead>
      <div className="sheet">
        <Table caption="Komórki">
          <thead>
            <tr>
              <th scope="col">Komórka</th>
              <th scope="col">Symbol</th>
              <th scope="col">Kancelaria</th>
              <th scope="col">Własny przedstawiciel</th>
              <th scope="col">Stan</th>
            </tr>
          </thead>
          <tbody>
            {departments.map((department) => (
              <tr key={department.id}>
                <th scope="row">
                  <span className={STEPS[Math.min(department.depth, STEPS.length - 1)]}>
                    <Link href={`/administracja/komorki/${department.id}`} prefetch={false}>
                      {department.name}
                    </Link>
                  </span>
                </th>
                <td data-label="Symbol">{department.symbol}</td>
                <td data-label="Kancelaria">
                  {[department.deskRoom && `pok. ${department.deskRoom}`, department.deskPhone]
                    .filter(Boolean)
                    .join(', ') || '–'}
                </td>
                <td data-label="Własny przedstawiciel">
                  {points.find((point) => point.id === department.ownPointId)?.name ?? '–'}
                </td>
                <td data-label="Stan">
                  {department.active ? (
                    <State kind="run">działa</State>
                  ) : (
                    <State kind="none">nie działa</State>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </>
  );
}
