import type { Metadata } from 'next';
import { requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { SentList } from '@/components/mail/sent-list';
import { PageWays } from '@/components/ui/page-ways';
import { momentCursorText, readMomentCursor } from '@/lib/core/moment-cursor';
import { paths } from '@/lib/core/paths';
import { momentText } from '@/lib/i18n/moments';
import { mailDepartments } from '@/lib/modules/mail/policy';
import { listSent } from '@/lib/modules/mail/queries/sent';

export const metadata: Metadata = { title: 'Wysłane e-maile' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The outgoing e-mails of the cases that the person reads. A demonstration sends them nowhere, and shows them here. */
export default async function SentMailPage({ searchParams }: Props) {
  const ctx = await requireCtx();
  const after = readMomentCursor((await searchParams).po);
  const { items, next } = await listSent(ctx, after);
  const rows = items.map((item) => ({ ...item, at: momentText(item.at, ctx.now) }));
  const desk = mailDepartments(ctx.actor).length > 0 ? paths.mail() : undefined;
  return (
    <>
      <PageHead
        title="Wysłane e-maile"
        crumbs={[{ label: 'Poczta', href: desk }, { label: 'Wysłane e-maile' }]}
        note="Potwierdzenia i odpowiedzi, które wyszły ze skrzynek urzędu."
      />
      <div className="sheet">
        <SentList rows={rows} />
        <PageWays
          next={next && paths.sentMail({ after: momentCursorText(next) })}
          first={after ? paths.sentMail() : null}
          label="Pokaż starsze"
        />
      </div>
    </>
  );
}
