import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { POINT_KIND_NAMES } from '@/components/staff/labels';
import { ButtonLink } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { State } from '@/components/ui/state';
import { Table } from '@/components/ui/table';
import { counted } from '@/lib/i18n/words';
import { canAdminister } from '@/lib/modules/staff/policy';
import { listServicePoints } from '@/lib/modules/staff/queries/service-points';

export const metadata: Metadata = { title: 'Punkty obsługi' };

export default async function PointsPage() {
  const ctx = await requireCtx();
  if (!canAdminister(ctx.actor)) notFound();
  const points = await listServicePoints(ctx);
  return (
    <>
      <PageHead
        title="Punkty obsługi"
        crumbs={[{ label: 'Administracja', href: '/administracja' }, { label: 'Punkty obsługi' }]}
      >
        <ButtonLink href="/administracja/punkty/nowy" kind="primary" startsNew keys="Alt N">
          Nowy punkt
        </ButtonLink>
      </PageHead>
      <div className="sheet">
        {points.length === 0 ? (
          <Empty title="Nie ma jeszcze punktów">Dodaj pierwszy, żeby przydzielić do niego ludzi.</Empty>
        ) : (
          <Table caption="Punkty obsługi">
            <thead>
              <tr>
                <th scope="col">Punkt</th>
                <th scope="col">Rodzaj</th>
                <th scope="col">Sprawy</th>
                <th scope="col">Godziny</th>
                <th scope="col">Stan</th>
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.id}>
                  <th scope="row">
                    <Link href={`/administracja/punkty/${point.id}`} prefetch={false}>
                      {point.name}
                    </Link>
                    <span className="sub">{point.address}</span>
                  </th>
                  <td data-label="Rodzaj">{POINT_KIND_NAMES[point.kind]}</td>
                  <td data-label="Sprawy">
                    {point.takesAll ? 'wszystkie' : counted(point.cardIds.length, 'karta', 'karty', 'kart')}
                  </td>
                  <td data-label="Godziny">
                    {counted(new Set(point.hours.map((row) => row.weekday)).size, 'dzień', 'dni', 'dni')}
                  </td>
                  <td data-label="Stan">
                    {point.active ? <State kind="run">działa</State> : <State kind="none">nie działa</State>}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </div>
    </>
  );
}
