import { toHandOverRow } from '@/components/routing/rows';
import { ToAccept } from '@/components/routing/to-accept';
import { Empty } from '@/components/ui/empty';
import { nb } from '@/components/ui/typography';
import { momentText } from '@/lib/i18n/moments';
import { lastAccepted } from '@/lib/modules/routing/queries/inbox-counts';
import { listToAccept } from '@/lib/modules/routing/queries/lists';
import { acceptAction, acceptAndLeadAction, refuseAction } from '../actions';
import { NextTab } from './next-tab';
import type { TabView } from './tabs';

/** Do przyjęcia: hand-overs that wait. `asked`: the case that the person came here with. */
export async function ToAcceptTab({
  ctx,
  counts,
  since,
  several,
  asked,
}: TabView & { asked: string | null }) {
  const [items, last] = await Promise.all([listToAccept(ctx), lastAccepted(ctx)]);
  return (
    <>
      <ToAccept
        rows={items.map((item) => toHandOverRow(item, ctx, since))}
        several={several}
        preselected={items.find((item) => item.case.slug === asked)?.id ?? null}
        accept={acceptAction}
        lead={acceptAndLeadAction}
        refuse={refuseAction}
        empty={
          <Empty title="Nic nie czeka na przyjęcie" action={<NextTab counts={counts} />}>
            {last
              ? nb(`Ostatnie przyjęcie: ${last.by}, ${momentText(last.at, ctx.now)}.`)
              : 'Nikt jeszcze nic tu nie przekazał.'}
          </Empty>
        }
      />
      {items.length < counts.toAccept && (
        <p className="part text-ink-2">
          {items.length} z {counts.toAccept}. Następne pokażą się, gdy przyjmiesz te.
        </p>
      )}
    </>
  );
}
