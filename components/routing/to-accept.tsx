'use client';

import { Fragment, type ReactNode, useRef, useState } from 'react';
import type { Action, Failure } from '@/lib/core/action-result';
import { counted } from '@/lib/core/polish';
import type { Accepted, HandOverCursor, RefuseInput, ToAcceptPageInput } from '@/lib/modules/routing/schema';
import { DueCell, ReferenceCell, SubjectCell } from '../cases/case-table-cells';
import { Outcome } from '../layout/outcome';
import { useAct, useDone } from '../layout/use-act';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { FilterField } from '../ui/filter-field';
import { SelectRow, tickColumn } from '../ui/select-box';
import { ACTS, Table } from '../ui/table';
import { nb } from '../ui/typography';
import { useSelection } from '../ui/use-selection';
import { ListFrame } from './list-frame';
import { MoreRows } from './more-rows';
import { RefusalForm } from './refusal-form';
import type { HandOverRow } from './rows';
import { UnopenedOnly } from './unopened-only';
import { type Page, usePages } from './use-pages';

type Props = {
  first: Page<HandOverRow, HandOverCursor>;
  total: number;
  /** True when the person sees several departments: each row names its own. */
  several: boolean;
  /** The hand-over of the case from whose page the person came; null without one. */
  preselected: number | null;
  /** The address of the whole list, while it is narrowed to what nobody has opened for too long. */
  whole?: string;
  load: Action<ToAcceptPageInput, Page<HandOverRow, HandOverCursor>>;
  accept: Action<{ handOverIds: number[] }, Accepted>;
  /** Accepts a case that goes straight to one post, and makes the person its lead. */
  lead: Action<{ handOverIds: number[] }, Accepted>;
  refuse: Action<RefuseInput, unknown>;
  empty: ReactNode;
};

/** Hand-overs that wait for the department. A person who may not accept sees the list alone. */
export function ToAccept(props: Props) {
  const { first, total, several, preselected, whole, load, accept, lead, refuse, empty } = props;
  const unopened = whole !== undefined;
  const pages = usePages(first, (q, after) => load({ q, unopened, after }), {
    listKey: String(unopened),
    linkOf: (id) => `#przekazanie-${id} a`,
  });
  const { rows } = pages;
  const [refused, setRefused] = useState<number | null>(null);
  const [reasons, setReasons] = useState<Record<number, string>>({});
  const [done, setDone] = useDone();
  const outcome = useRef<HTMLDivElement>(null);
  const { act, run, busy, failure, forgive } = useAct();
  const mayAct = rows.some((row) => row.can.refuse);
  const mayTick = rows.some((row) => row.can.receive);
  const selection = useSelection(
    rows.filter((row) => row.can.receive).map(({ id }) => id),
    preselected === null ? [] : [preselected],
  );

  async function acceptThese(ids: number[], next?: number, leads = false) {
    setDone(null);
    const accepted = await act(`${leads ? 'lead' : 'accept'}-${ids[0]}`, () =>
      (leads ? lead : accept)({ handOverIds: ids }),
    );
    await pages.again();
    if (!accepted) return;
    selection.clear();
    setDone([acceptedText(accepted.value), leads && 'Prowadzisz Ty.'].filter(Boolean).join(' '));
    (document.getElementById(`przyjmij-${next}`) ?? outcome.current)?.focus();
  }

  async function refuseOne(input: RefuseInput) {
    setDone(null);
    const answer = await run(`refuse-${input.handOverId}`, () => refuse(input));
    await pages.again();
    return answer;
  }

  function refusedOne(row: HandOverRow) {
    setRefused(null);
    setDone(`Odmówiono przyjęcia ${row.case.reference}. Sprawa wróciła do nadawcy z Twoim powodem.`);
    outcome.current?.focus();
  }

  const idAfter = (index: number) => (rows[index + 1] ?? rows[index - 1])?.id;
  const columns = 5 + Number(mayAct) + Number(mayTick) + Number(several);
  const tools =
    selection.chosen.length > 0 ? (
      <div className="tools tools--selected sticky top-0 z-[2]">
        <p>
          <b>Zaznaczono {selection.chosen.length}.</b>
        </p>
        <div className="acts">
          <Button kind="quiet" small onClick={selection.clear}>
            Odznacz
          </Button>
          <Button
            kind="primary"
            small
            keys="Ctrl Enter"
            mainAct
            busy={busy !== null}
            onClick={() => acceptThese(selection.chosen)}
          >
            Przyjmij
          </Button>
        </div>
      </div>
    ) : (
      <div className="tools">
        <FilterField placeholder="Numer, osoba, sprawa" value={pages.typed} onChange={pages.narrow} />
        {whole && <UnopenedOnly all={whole} />}
        {mayAct && (
          <span className="tools__end text-note text-ink-2">Odmowa wraca do nadawcy z Twoim powodem.</span>
        )}
      </div>
    );
  return (
    <ListFrame
      all={total}
      shown={rows.length}
      tools={tools}
      outcome={
        <Outcome failure={pages.failure ?? aboutMany(failure)} place={outcome}>
          {done && <b>{nb(done)}</b>}
        </Outcome>
      }
      empty={empty}
    >
      <Table
        caption="Do przyjęcia"
        columns={[
          mayTick && tickColumn(selection),
          'Numer',
          'Czego dotyczy',
          several && 'Komórka',
          'Przekazanie',
          'Od przekazania',
          'Termin sprawy',
          mayAct && { ...ACTS, className: 'noprint' },
        ]}
      >
        <tbody>
          {rows.map((row, index) => (
            <Fragment key={row.id}>
              <tr
                id={`przekazanie-${row.id}`}
                className={refused === row.id ? 'is-open' : selection.has(row.id) ? 'is-selected' : undefined}
              >
                {mayTick && (
                  <td className="check noprint">
                    {row.can.receive && (
                      <SelectRow selection={selection} id={row.id} name={row.case.reference} />
                    )}
                  </td>
                )}
                <td className="ref">
                  <ReferenceCell row={row.case} />
                </td>
                <th scope="row">
                  <SubjectCell row={row.case} />
                </th>
                {several && <td data-label="Komórka">{row.to}</td>}
                <td data-label="Przekazanie" className="lg:whitespace-nowrap">
                  {row.from}
                  <span className="sub wrap-anywhere">
                    {nb(row.at)}
                    {row.reason && ` · ${row.reason}`}
                  </span>
                </td>
                <td className="lg:whitespace-nowrap">
                  <Badge kind={row.state.kind} sub={nb(row.state.sub)}>
                    {nb(row.state.words)}
                  </Badge>
                </td>
                <td data-label="Termin sprawy" className="lg:whitespace-nowrap">
                  <DueCell due={row.case.due} dateFirst />
                </td>
                {mayAct && (
                  <td className="act noprint">
                    {row.can.refuse && refused !== row.id && (
                      <div className="flex justify-start gap-1 md:max-lg:flex-col lg:justify-end">
                        {row.can.lead && (
                          <Button
                            small
                            id={row.can.receive ? undefined : `przyjmij-${row.id}`}
                            aria-describedby={`numer-${row.case.id}`}
                            busy={busy === `lead-${row.id}`}
                            onClick={() => acceptThese([row.id], idAfter(index), true)}
                          >
                            Przyjmij i prowadź
                          </Button>
                        )}
                        {row.can.receive && (
                          <Button
                            small
                            id={`przyjmij-${row.id}`}
                            aria-describedby={`numer-${row.case.id}`}
                            busy={busy === `accept-${row.id}`}
                            onClick={() => acceptThese([row.id], idAfter(index))}
                          >
                            Przyjmij
                          </Button>
                        )}
                        <Button
                          kind="quiet"
                          small
                          id={`odmow-${row.id}`}
                          aria-describedby={`numer-${row.case.id}`}
                          onClick={() => {
                            forgive();
                            setRefused(row.id);
                          }}
                        >
                          Odmów przyjęcia
                        </Button>
                      </div>
                    )}
                  </td>
                )}
              </tr>
              {refused === row.id && (
                <RefusalForm
                  columns={columns}
                  boxes={mayTick}
                  handOverId={row.id}
                  reference={row.case.reference}
                  reason={reasons[row.id] ?? ''}
                  onType={(reason) => setReasons((all) => ({ ...all, [row.id]: reason }))}
                  refuse={refuseOne}
                  onCancel={() => setRefused(null)}
                  onDone={() => refusedOne(row)}
                />
              )}
            </Fragment>
          ))}
        </tbody>
      </Table>
      <MoreRows shown={pages.next !== null} busy={pages.busy} onMore={pages.more} />
    </ListFrame>
  );
}

/** Says who accepted how many: the person now, a colleague a moment earlier. */
function acceptedText({ count, before }: Accepted): string {
  const cases = (count: number) => counted(count, 'sprawę', 'sprawy', 'spraw');
  const earlier = before && `Już wcześniej przyjęto ${cases(before.count)}: ${before.by}.`;
  return [(count > 0 || !earlier) && `Przyjęto ${cases(count)}.`, earlier].filter(Boolean).join(' ');
}

/** Returns the failure when it is about the whole act (too many at once) and not about a field of the refusal. */
function aboutMany(failure: Failure | null): Failure | null {
  const code = failure?.fields?.handOverIds;
  if (failure && code) return { ...failure, code };
  return failure?.fields ? null : failure;
}
