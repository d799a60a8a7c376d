import type { Metadata } from 'next';
import Link from 'next/link';
import { found, requireCtx } from '@/app/_entry/context';
import { toCaseRow } from '@/components/cases/case-table-row';
import { PageHead } from '@/components/layout/page-head';
import { hrefOf } from '@/components/settlements/ending';
import { SettledList, type SettledRow } from '@/components/settlements/settled-list';
import { Empty } from '@/components/ui/empty';
import { TabPanel, Tabs } from '@/components/ui/tabs';
import { nb } from '@/components/ui/typography';
import { formatDate } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import type { PlainDate } from '@/lib/core/plain-date';
import { capped, counted } from '@/lib/core/polish';
import { closingPlaces } from '@/lib/modules/filing/queries/closing-places';
import type { ClosingPlace } from '@/lib/modules/filing/schema/file';
import { archiveText } from '@/lib/modules/filing/words/archive';
import { countSettled, listSettled } from '@/lib/modules/settlements/queries/settled';
import { MOST_SETTLED, type SettledItem } from '@/lib/modules/settlements/schema';
import { openText, settledWord } from '@/lib/modules/settlements/words/values';
import { closeCasesAction } from './actions';

export const metadata: Metadata = { title: 'Załatwione' };

type Props = { searchParams: Promise<{ zakladka?: string | string[]; po?: string | string[] }> };

/**
 * Settled cases that are not closed. One tab lists those that can be closed at once, the other all, with their open
 * matters.
 */
export default async function SettledPage({ searchParams }: Props) {
  const ctx = await requireCtx();
  const { zakladka, po } = await searchParams;
  const all = zakladka === 'wszystkie';
  const after = typeof po === 'string' && /^\d{1,9}$/.test(po) ? Number(po) : undefined;
  const [page, counts] = await Promise.all([
    found(listSettled(ctx, { ready: !all, after })),
    countSettled(ctx),
  ]);
  const total = all ? counts.all : counts.ready;
  const places = await closingPlaces(
    ctx,
    page.items.map(({ id, settlement: { settledOn } }) => ({ id, settledOn })),
  );
  return (
    <>
      <PageHead
        title="Załatwione, do zakończenia"
        crumbs={[{ label: 'Sprawy', href: paths.cases() }, { label: 'Załatwione' }]}
        note={nb('Sprawę kończysz, gdy nic w niej nie zostało otwarte. Wtedy spis spraw dostaje jej datę.')}
      />
      <div className="sheet">
        <Tabs
          label="Załatwione sprawy"
          panel="zalatwione"
          items={[
            {
              href: paths.settledCases(),
              label: 'Gotowe do zakończenia',
              count: counts.ready ?? undefined,
              selected: !all,
            },
            {
              href: paths.settledCases({ tab: 'wszystkie' }),
              label: 'Wszystkie',
              count: capped(counts.all, MOST_SETTLED),
              selected: all,
            },
          ]}
        />
        <TabPanel id="zalatwione">
          <SettledList
            rows={page.items.map((item) => toRow(item, ctx.today, places.get(item.id)))}
            close={closeCasesAction}
            empty={
              <Empty
                title={
                  all
                    ? 'Żadna załatwiona sprawa nie czeka na zakończenie'
                    : 'Nic nie jest gotowe do zakończenia'
                }
                action={
                  !all &&
                  counts.all > 0 && (
                    <Link href={paths.settledCases({ tab: 'wszystkie' })}>Zobacz, co zostało otwarte</Link>
                  )
                }
              >
                Sprawa pojawi się tu po załatwieniu.
              </Empty>
            }
          />
          {page.next && (
            <p className="part">
              <Link href={paths.settledCases({ tab: all && 'wszystkie', after: page.next })}>
                Następne
                {total !== null &&
                  total <= MOST_SETTLED &&
                  ` (${counted(Math.max(0, total - page.items.length), 'sprawa', 'sprawy', 'spraw')})`}
              </Link>
            </p>
          )}
        </TabPanel>
      </div>
    </>
  );
}

function toRow(
  { settlement, open, ...item }: SettledItem,
  today: PlainDate,
  place: ClosingPlace | undefined,
): SettledRow {
  const { id, slug, reference, number, what, client } = toCaseRow(item, today);
  return {
    id,
    slug,
    reference,
    number,
    what,
    client,
    outcome: settledWord(settlement),
    settledOn: formatDate(settlement.settledOn),
    filing: place
      ? {
          place: `${place.symbol}, ${place.category || 'bez kategorii'}`,
          years: archiveText(place.category, place.archiveYear),
        }
      : null,
    open: open.map((thing) => ({ text: openText(thing), href: hrefOf(thing, slug) })),
  };
}
