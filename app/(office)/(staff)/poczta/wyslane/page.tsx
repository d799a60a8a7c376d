import type { Metadata } from 'next';
import Link from 'next/link';
import { requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { SentList } from '@/components/mail/sent-list';
import { paths } from '@/lib/core/paths';
import { momentText } from '@/lib/i18n/moments';
import { listSent } from '@/lib/modules/mail/queries/sent';
import { sentMailSchema } from '@/lib/modules/mail/schema/sent';

export const metadata: Metadata = { title: 'Wysłane e-maile' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The outgoing e-mails of the cases that the person reads. A demonstration sends them nowhere, and shows them here. */
export default async function SentMailPage({ searchParams }: Props) {
  const ctx = await requireCtx();
  const { po } = sentMailSchema.parse(await searchParams);
  const { items, next } = await listSent(ctx, po);
  const rows = items.map(({ writtenAt, endedAt, ...item }) => ({
    ...item,
    at: momentText(endedAt ?? writtenAt, ctx.now),
  }));
  return (
    <>
      <PageHead title="Wysłane e-maile" note="Potwierdzenia i odpowiedzi, które wyszły ze skrzynek urzędu." />
      <div className="sheet">
        <SentList rows={rows} />
        {next && (
          <p className="part">
            <Link href={paths.sentMail({ after: next })}>Wcześniejsze</Link>
          </p>
        )}
      </div>
    </>
  );
}
