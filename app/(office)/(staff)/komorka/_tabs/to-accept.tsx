import { toHandOverRow } from '@/components/routing/rows';
import { ToAccept } from '@/components/routing/to-accept';
import { Empty } from '@/components/ui/empty';
import { nb } from '@/components/ui/typography';
import { momentText } from '@/lib/i18n/moments';
import { lastAccepted } from '@/lib/modules/routing/queries/inbox-counts';
import { listToAccept } from '@/lib/modules/routing/queries/lists';
import { acceptAction, acceptAndLeadAction, loadToAcceptAction, refuseAction } from '../actions';
import { NextTab } from './next-tab';
import { addressOf, type TabView } from './tabs';

/** Do przyjęcia: hand-overs that wait to be accepted. `asked` is the case from whose page the person came. */
export async function ToAcceptTab({
  ctx,
  counts,
  since,
  several,
  asked,
  unopened,
}: TabView & { asked: string | null; unopened: boolean }) {
  const [page, come, last] = await Promise.all([
    listToAccept(ctx, { unopenedSince: unopened ? since : undefined }),
    asked === null ? null : listToAccept(ctx, { slug: asked }),
    lastAccepted(ctx),
  ]);
  // A case from a later page of the list is put first, so that the person sees it.
  const [one] = come?.items ?? [];
  const further = one && !page.items.some(({ id }) => id === one.id);
  const items = further ? [one, ...page.items] : page.items;
  return (
    <ToAccept
      first={{ rows: items.map((item) => toHandOverRow(item, ctx, since)), next: page.next }}
      total={unopened ? counts.unopenedToAccept : counts.toAccept}
      whole={unopened ? addressOf('do-przyjecia') : undefined}
      several={several}
      preselected={one?.id ?? null}
      load={loadToAcceptAction}
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
  );
}
