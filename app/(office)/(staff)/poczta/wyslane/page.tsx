import type { Metadata } from 'next';
import { requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { SentList } from '@/components/mail/sent-list';
import { PageWays } from '@/components/ui/page-ways';
import { TabPanel } from '@/components/ui/tabs';
import { momentCursorText, readMomentCursor } from '@/lib/core/moment-cursor';
import { paths } from '@/lib/core/paths';
import { momentText } from '@/lib/i18n/moments';
import { mailDepartments } from '@/lib/modules/mail/policy';
import { countTabs } from '@/lib/modules/mail/queries/desk';
import { listSent } from '@/lib/modules/mail/queries/sent';
import { DESK_TAB_NAMES } from '@/lib/modules/mail/schema/desk';
import { DeskTabs } from '../_desk/desk-tabs';

export const metadata: Metadata = { title: 'Wysłane e-maile' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The outgoing e-mails of the cases that the person reads. A demonstration sends them nowhere, and shows them here. */
export default async function SentMailPage({ searchParams }: Props) {
  const ctx = await requireCtx();
  const after = readMomentCursor((await searchParams).po);
  const [{ items, next }, counts] = await Promise.all([
    listSent(ctx, after),
    mailDepartments(ctx.actor).length > 0 ? countTabs(ctx) : null,
  ]);
  const rows = items.map((item) => ({ ...item, at: momentText(item.at, ctx.now) }));
  const list = (
    <>
      <SentList rows={rows} />
      <PageWays
        next={next && paths.sentMail({ after: momentCursorText(next) })}
        first={after ? paths.sentMail() : null}
        label="Pokaż starsze"
      />
    </>
  );
  return (
    <>
      <PageHead
        title="Wysłane e-maile"
        crumbs={[{ label: 'Poczta', href: counts ? paths.mail() : undefined }, { label: 'Wysłane e-maile' }]}
        note="Potwierdzenia i odpowiedzi, które wyszły ze skrzynek urzędu."
      />
      <div className="sheet">
        {counts ? (
          <>
            <DeskTabs
              counts={counts}
              selected="sent"
              hrefOf={(tab) => paths.mail({ tab: DESK_TAB_NAMES[tab] })}
            />
            <TabPanel id="poczta">{list}</TabPanel>
          </>
        ) : (
          list
        )}
      </div>
    </>
  );
}
