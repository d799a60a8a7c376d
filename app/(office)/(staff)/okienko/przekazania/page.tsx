import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { PageHead } from '@/components/layout/page-head';
import { HandOverDesk } from '@/components/routing/hand-over-desk';
import { toHandOverRow, toWaitingRow } from '@/components/routing/rows';
import { SentList } from '@/components/routing/sent-list';
import { Empty } from '@/components/ui/empty';
import { Notice } from '@/components/ui/notice';
import { nb } from '@/components/ui/typography';
import { paths } from '@/lib/core/paths';
import { counted, plural } from '@/lib/core/polish';
import { formatRegistryNumber, parseRegistryNumber, registryNumberSlug } from '@/lib/core/registry-number';
import { canRegister } from '@/lib/modules/applications/policy';
import { sendingDepartments } from '@/lib/modules/routing/policy';
import { LIST_LIMIT, listSent, listWaiting } from '@/lib/modules/routing/queries/lists';
import { unopenedSince } from '@/lib/modules/routing/queries/unopened';
import { listDepartments } from '@/lib/modules/staff/queries/departments';
import { handOverAction, takeBackAction } from './actions';

export const metadata: Metadata = { title: 'Przekazania' };

type Props = { searchParams: Promise<{ sprawa?: string | string[] }> };

export default async function HandOversPage({ searchParams }: Props) {
  const ctx = await requireCtx();
  const own = sendingDepartments(ctx.actor);
  if (own.length === 0) notFound();
  const { sprawa } = await searchParams;
  const [waiting, sent, departments, { since }] = await Promise.all([
    listWaiting(ctx),
    listSent(ctx),
    listDepartments(ctx),
    unopenedSince(ctx),
  ]);
  const asked = typeof sprawa === 'string' ? parseRegistryNumber(sprawa) : null;
  const preselected = asked && waiting.find(({ number }) => number === formatRegistryNumber(asked));
  const elsewhere = departments.filter(({ id, active }) => active && !(own.length === 1 && own[0] === id));
  return (
    <>
      <PageHead
        title="Przekazania"
        crumbs={[{ label: 'Okienko', href: paths.counter() }, { label: 'Przekazania' }]}
        note={nb(summary(waiting.length, sent.length))}
      />
      {asked && !preselected && (
        <div className="mb-4">
          <Notice tone="soon" title={`${formatRegistryNumber(asked)} nie czeka na przekazanie.`}>
            <Link href={paths.case(registryNumberSlug(asked))}>Zobacz, gdzie jest ta sprawa</Link>
          </Notice>
        </div>
      )}
      <section className="sheet" aria-labelledby="do-przekazania">
        <h2 className="px-4 pt-4 pb-1 text-heading" id="do-przekazania">
          Do przekazania
        </h2>
        <HandOverDesk
          rows={waiting.map((item) => toWaitingRow(item, ctx))}
          departments={elsewhere.map(({ id, name }) => ({ id, name }))}
          preselected={preselected?.id ?? null}
          handOver={handOverAction}
          empty={
            <Empty
              title="Nic nie czeka na przekazanie"
              action={canRegister(ctx.actor) && <Link href={paths.newApplication()}>Nowe podanie</Link>}
            >
              Podanie pojawi się tu zaraz po rejestracji. Sprawa wróci tu, gdy komórka odmówi przyjęcia.
            </Empty>
          }
        />
        {waiting.length === LIST_LIMIT && (
          <p className="part text-ink-2">Pokazano {LIST_LIMIT}. Następne pokażą się, gdy przekażesz te.</p>
        )}
      </section>
      <section className="sheet" aria-labelledby="przekazane">
        <h2 className="px-4 pt-4 pb-1 text-heading" id="przekazane">
          Przekazane, jeszcze nieprzyjęte
        </h2>
        <SentList
          rows={sent.map((item) => toHandOverRow(item, ctx, since, true))}
          takeBack={takeBackAction}
          empty={
            <Empty title="Wszystko, co przekazano, jest przyjęte">
              Tu zobaczysz, czy komórka otworzyła sprawę i od kiedy na nią czeka.
            </Empty>
          }
        />
        {sent.length === LIST_LIMIT && (
          <p className="part text-ink-2">Pokazano {LIST_LIMIT}. Następne pokażą się, gdy te będą przyjęte.</p>
        )}
      </section>
    </>
  );
}

function summary(waiting: number, sent: number): string {
  const first = `${atLeast(waiting)}${counted(waiting, 'sprawa', 'sprawy', 'spraw')} do przekazania`;
  return `${first}, ${atLeast(sent)}${sent} ${plural(sent, 'czeka', 'czekają', 'czeka')} na przyjęcie.`;
}

const atLeast = (count: number): string => (count === LIST_LIMIT ? 'co najmniej ' : '');
