import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { requireCtx } from '@/app/_entry/context';
import { subjectExcerpt } from '@/components/cases/case-table-row';
import { TermState } from '@/components/deadlines/term-state';
import { PageHead } from '@/components/layout/page-head';
import { ButtonLink } from '@/components/ui/button-link';
import { Empty } from '@/components/ui/empty';
import { Notice } from '@/components/ui/notice';
import { Table } from '@/components/ui/table';
import { hasRole } from '@/lib/core/context';
import { formatDate, formatHour, formatLong } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { capital, counted, plural } from '@/lib/core/polish';
import { canRegister } from '@/lib/modules/applications/policy';
import { getDraft } from '@/lib/modules/applications/queries/application';
import { listRegisteredToday } from '@/lib/modules/cases/queries/list';
import { matterName } from '@/lib/modules/cases/words/kinds';
import { STATUS_WORDS } from '@/lib/modules/cases/words/status';
import { lapseOf } from '@/lib/modules/deadlines/rules/term-rules';
import { listSent, listWaiting } from '@/lib/modules/routing/queries/lists';
import { canHandOut } from '@/lib/modules/settlements/policy';
import { countCollections } from '@/lib/modules/settlements/queries/collections';

export const metadata: Metadata = { title: 'Okienko' };

export default async function CounterPage() {
  const ctx = await requireCtx();
  const registers = canRegister(ctx.actor);
  if (!registers && !hasRole(ctx.actor, 'INFORMATION')) notFound();
  const [mine, waiting, sent, draft, collections] = await Promise.all([
    listRegisteredToday(ctx),
    listWaiting(ctx),
    listSent(ctx),
    registers ? getDraft(ctx) : null,
    countCollections(ctx),
  ]);
  const returned = waiting.filter(({ refusal }) => refusal !== null);

  return (
    <>
      <PageHead title="Okienko" note={capital(`${formatLong(ctx.today)}.`)}>
        <ButtonLink href={paths.handOvers()}>Przekazania</ButtonLink>
        {canHandOut(ctx.actor) && <ButtonLink href={paths.collections()}>Do odbioru</ButtonLink>}
        {registers && (
          <ButtonLink kind="primary" mainAct startsNew keys="Alt N" href={paths.newApplication()}>
            Nowe podanie
          </ButtonLink>
        )}
      </PageHead>
      {draft && (
        <Notice tone="accent" title="Masz niedokończone podanie.">
          Szkic z {formatHour(draft.savedAt)}. <Link href={paths.newApplication()}>Wróć do szkicu</Link>
        </Notice>
      )}
      {returned.length > 0 && (
        <Notice tone="late" title={returnedText(returned.length)}>
          <ul className="plain-list">
            {returned.slice(0, 5).map(({ id, slug, number, refusal }) => (
              <li key={id}>
                <Link href={paths.handOvers({ case: slug })}>{number}</Link>: {refusal?.reason}{' '}
                <span className="text-ink-2">({refusal?.from})</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="with-side mt-4">
        <section className="sheet">
          <div className="tools">
            <h2>Zarejestrowane dziś przez Ciebie</h2>
          </div>
          {mine.length === 0 ? (
            <Empty
              title="Nic jeszcze dziś nie zarejestrowano."
              action={registers && <Link href={paths.newApplication()}>Zarejestruj pierwsze podanie</Link>}
            />
          ) : (
            <Table caption="Zarejestrowane dziś" columns={['Numer', 'Czego dotyczy', 'Stan', 'Termin']}>
              <tbody>
                {mine.map((item) => (
                  <tr key={item.id}>
                    <td className="ref">
                      <Link href={paths.case(item.slug)}>{item.number}</Link>
                    </td>
                    <th scope="row">
                      {matterName(item.kind, item.card)}
                      <span className="sub">
                        {item.client ?? subjectExcerpt(item.subject)}
                        {item.missing > 0 && (
                          <b> · brak {counted(item.missing, 'dokumentu', 'dokumentów', 'dokumentów')}</b>
                        )}
                      </span>
                    </th>
                    <td data-label="Stan">{STATUS_WORDS[item.status]}</td>
                    <td data-label="Termin">
                      {formatDate(item.dueOn)}
                      <span className="sub">
                        <TermState
                          due={item.dueOn}
                          today={ctx.today}
                          lapse={lapseOf(item.dueRule)}
                          stoppedOn={item.stoppedOn}
                        />
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
        </section>
        <aside className="side" aria-label="Co czeka">
          <section>
            <h2>Co czeka przy okienku</h2>
            <ul className="pairs">
              <li>
                <Link href={paths.handOvers()}>Do przekazania</Link>
                <b>{waiting.length}</b>
              </li>
              <li>
                <Link href={`${paths.handOvers()}#przekazane`}>Przekazane, jeszcze nieprzyjęte</Link>
                <b>{sent.length}</b>
              </li>
              {canHandOut(ctx.actor) && (
                <>
                  <li>
                    <Link href={paths.collections()}>Do odbioru</Link>
                    <b>{collections.toIssue}</b>
                  </li>
                  <li>
                    <Link href={`${paths.collections()}#w-drodze`}>W drodze do okienka</Link>
                    <b>{collections.toReceive}</b>
                  </li>
                </>
              )}
              {collections.uncollected > 0 && (
                <li>
                  <Link href={`${paths.reminders()}#nieodebrane`}>Nieodebrane za długo</Link>
                  <b>{collections.uncollected}</b>
                </li>
              )}
            </ul>
          </section>
        </aside>
      </div>
    </>
  );
}

/** The cases that departments refused: "Wróciła 1 sprawa. Komórka jej nie przyjęła." */
function returnedText(count: number): string {
  const came = plural(count, 'Wróciła', 'Wróciły', 'Wróciło');
  const why = count === 1 ? 'Komórka jej nie przyjęła.' : 'Komórki ich nie przyjęły.';
  return `${came} ${counted(count, 'sprawa', 'sprawy', 'spraw')}. ${why}`;
}
