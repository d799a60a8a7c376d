import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { InUse, RecordTable } from '@/components/staff/record-table';
import { ButtonLink } from '@/components/ui/button-link';
import { Empty } from '@/components/ui/empty';
import { paths } from '@/lib/core/paths';
import { counted } from '@/lib/core/polish';
import { canAdminister } from '@/lib/modules/staff/policy';
import { listServicePoints } from '@/lib/modules/staff/queries/service-points';
import { POINT_KIND_NAMES } from '@/lib/modules/staff/words/values';

export const metadata: Metadata = { title: 'Punkty obsługi' };

export default async function PointsPage() {
  const ctx = await requireCtx();
  if (!canAdminister(ctx.actor)) notFound();
  const points = await listServicePoints(ctx);
  return (
    <>
      <PageHead
        title="Punkty obsługi"
        crumbs={[{ label: 'Administracja', href: paths.administration() }, { label: 'Punkty obsługi' }]}
      >
        <ButtonLink href={paths.servicePoint('nowy')} kind="primary" startsNew keys="Alt N">
          Nowy punkt
        </ButtonLink>
      </PageHead>
      <div className="sheet">
        {points.length === 0 ? (
          <Empty title="Nie ma jeszcze punktów">Dodaj pierwszy, żeby przydzielić do niego ludzi.</Empty>
        ) : (
          <RecordTable
            caption="Punkty obsługi"
            columns={['Punkt', 'Rodzaj', 'Sprawy', 'Otwarte w tygodniu', 'Stan']}
            filter="Nazwa, adres, rodzaj"
            rows={points.map(({ id, name, address, kind, takesAll, cardIds, hours, active }) => ({
              href: paths.servicePoint(id),
              name,
              sub: address,
              words: `${name} ${address} ${POINT_KIND_NAMES[kind]}`,
              cells: [
                POINT_KIND_NAMES[kind],
                takesAll ? 'wszystkie' : counted(cardIds.length, 'karta', 'karty', 'kart'),
                counted(new Set(hours.map((row) => row.weekday)).size, 'dzień', 'dni', 'dni'),
                <InUse key="state" active={active} />,
              ],
            }))}
          />
        )}
      </div>
    </>
  );
}
