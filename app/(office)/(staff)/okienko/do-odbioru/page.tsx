import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { IssuedToday } from '@/components/settlements/issued-today';
import { toIssuedRows, toIssueRows, toReceiveRow } from '@/components/settlements/rows';
import { ToIssue } from '@/components/settlements/to-issue';
import { ToReceive } from '@/components/settlements/to-receive';
import { Empty } from '@/components/ui/empty';
import { nb } from '@/components/ui/typography';
import { paths } from '@/lib/core/paths';
import { counted } from '@/lib/core/polish';
import { canHandOut } from '@/lib/modules/settlements/policy';
import {
  COLLECTIONS_LIMIT,
  listIssuedToday,
  listToIssue,
  listToReceive,
} from '@/lib/modules/settlements/queries/collections';
import {
  findToIssueAction,
  giveBackAction,
  issueAction,
  receiveAction,
  takeBackIssueAction,
} from './actions';

export const metadata: Metadata = { title: 'Do odbioru' };

export default async function CollectionsPage() {
  const ctx = await requireCtx();
  if (!canHandOut(ctx.actor)) notFound();
  const [toIssue, toReceive, issued] = await Promise.all([
    listToIssue(ctx),
    listToReceive(ctx),
    listIssuedToday(ctx),
  ]);
  const documents = (count: number) => counted(count, 'dokument', 'dokumenty', 'dokumentów');
  return (
    <>
      <PageHead
        title="Do odbioru"
        crumbs={[{ label: 'Okienko', href: paths.counter() }, { label: 'Do odbioru' }]}
        note={nb(
          `${documents(toIssue.length)} do wydania, ${documents(toReceive.length)} w drodze do okienka.`,
        )}
      />
      <section className="sheet" aria-labelledby="do-wydania">
        <h2 className="px-4 pt-4 pb-1 text-heading" id="do-wydania">
          Do wydania
        </h2>
        <ToIssue
          rows={toIssueRows(toIssue, ctx)}
          truncated={toIssue.length === COLLECTIONS_LIMIT}
          find={findToIssueAction}
          issue={issueAction}
          giveBack={giveBackAction}
          empty={
            <Empty title="Nic nie czeka na klientów">
              Dokument pojawi się tu, gdy komórka go przekaże, a Ty potwierdzisz, że jest przy okienku.
            </Empty>
          }
        />
      </section>
      <section className="sheet" aria-labelledby="w-drodze">
        <h2 className="px-4 pt-4 pb-1 text-heading" id="w-drodze">
          W drodze do okienka
        </h2>
        <ToReceive rows={toReceive.map((item) => toReceiveRow(item, ctx))} receive={receiveAction} />
        {toReceive.length === 0 && (
          <p className="px-4 pb-4 text-ink-2">
            Nic nie jest w drodze: wszystko, co przekazano, jest potwierdzone.
          </p>
        )}
      </section>
      <section className="sheet" aria-labelledby="wydane">
        <h2 className="px-4 pt-4 pb-1 text-heading" id="wydane">
          Wydane dziś
        </h2>
        <IssuedToday rows={toIssuedRows(issued)} takeBack={takeBackIssueAction} />
        {issued.length === 0 && <p className="px-4 pb-4 text-ink-2">Dziś jeszcze nic nie wydano.</p>}
      </section>
    </>
  );
}
