'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { startTransition, useOptimistic } from 'react';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import type { PlainDate } from '@/lib/core/plain-date';
import { capped } from '@/lib/core/polish';
import type { AssignCasesInput } from '@/lib/modules/cases/schema/assignment';
import { type Assignee, type CaseTab, MOST_IN_TAB } from '@/lib/modules/routing/schema';
import { DueCell, ReferenceCell, SubjectCell } from '../cases/case-table-cells';
import { Outcome } from '../layout/outcome';
import { Badge } from '../ui/badge';
import { Checkbox } from '../ui/choices';
import { FilterField } from '../ui/filter-field';
import { SelectRow, tickColumn } from '../ui/select-box';
import { Table } from '../ui/table';
import { nb } from '../ui/typography';
import { BulkAssign } from './bulk-assign';
import { MoreRows } from './more-rows';
import type { Department, DepartmentRow } from './rows';
import { UnopenedOnly } from './unopened-only';
import { useAssigning } from './use-assigning';
import { type CasePage, type LoadCases, useCasePages } from './use-case-pages';

type Props = {
  tab: CaseTab;
  caption: string;
  /** The order of the list in words: "najpierw najbliższy termin". */
  order: string;
  first: CasePage;
  total: number;
  mine: boolean;
  /** True while the list is narrowed to the cases that nobody has opened for too long. */
  unopened: boolean;
  several: boolean;
  /** Addresses of this list: all cases, and only the person's own. */
  hrefs: { all: string; mine: string };
  load: LoadCases;
  today: PlainDate;
  assignees: Assignee[];
  departments: Department[];
  assign: Action<AssignCasesInput, unknown>;
};

/** Cases that somebody leads or led: the state of each, and the people to whom it can be given. */
export function CaseList(props: Props) {
  const { tab, caption, order, total, mine, unopened, several, hrefs, assignees, departments, today } = props;
  const router = useRouter();
  const [ticked, setTicked] = useOptimistic(mine);
  const pages = useCasePages(tab, props.first, props.load, mine, unopened);
  const { rows } = pages;
  const free = tab === 'done' || tab === 'cooperating' ? [] : rows.filter((row) => row.can.assign);
  const giving = useAssigning(pages, free, props.assign);
  const { selection, chosen, failure, outcome, done } = giving;
  const outside = tab === 'cooperating' || several;

  const only = () =>
    startTransition(() => {
      setTicked(!ticked);
      pages.clear();
      router.replace(ticked ? hrefs.all : hrefs.mine, { scroll: false });
    });
  return (
    <>
      {chosen.length > 0 ? (
        <BulkAssign led {...giving.bulk} assignees={assignees} departments={departments} today={today} />
      ) : (
        <div className="tools">
          <FilterField placeholder="Numer, osoba, ulica" value={pages.typed} onChange={pages.narrow} />
          {unopened && <UnopenedOnly all={hrefs.all} />}
          {tab !== 'cooperating' && !unopened && (
            <Checkbox label="tylko moje" checked={ticked} onChange={only} />
          )}
          <span className="tools__end text-note text-ink-2" role="status">
            {unopened ? rows.length : `${rows.length} z ${capped(total, MOST_IN_TAB)}`} · {order}
          </span>
        </div>
      )}
      <Outcome failure={pages.failure ?? (failure?.fields ? null : failure)} place={outcome}>
        {done && <b>{nb(done)}</b>}
      </Outcome>
      {rows.length > 0 ? (
        <Table
          caption={caption}
          columns={[
            free.length > 0 && tickColumn(selection),
            'Numer',
            'Czego dotyczy',
            outside && 'Komórka',
            'Prowadzący',
            'Termin',
            'Co teraz',
          ]}
        >
          <tbody>
            {rows.map((row) => (
              <tr
                key={row.id}
                id={`sprawa-${row.id}`}
                className={selection.has(row.id) ? 'is-selected' : undefined}
              >
                {free.length > 0 && (
                  <td className="check noprint">
                    {row.can.assign && <SelectRow selection={selection} id={row.id} name={row.reference} />}
                  </td>
                )}
                <td className="ref">
                  <ReferenceCell row={row} />
                </td>
                <th scope="row">
                  <SubjectCell row={row} />
                </th>
                {outside && <td data-label="Komórka">{row.department}</td>}
                <td data-label="Prowadzi">
                  {row.assignee ?? 'bez prowadzącego'}
                  {row.unopened && (
                    <span className="sub">
                      <Badge kind={row.unopened.kind}>{row.unopened.words}</Badge> {nb(row.unopened.sub)}
                    </span>
                  )}
                </td>
                <td>
                  <DateCell row={row} />
                </td>
                <td data-label="Co teraz">{nb(row.next)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : (
        <p className="part text-ink-2">
          {mine && pages.typed === '' ? 'Nie ma tu Twoich spraw.' : 'Nic nie pasuje do filtra.'}
        </p>
      )}
      <MoreRows shown={pages.next !== null} busy={pages.busy} onMore={pages.more} />
    </>
  );
}

/** The cell of a date: the terms of the law and of the office; for a settled case the day of its settlement. */
function DateCell({ row }: { row: DepartmentRow }) {
  if (row.settled)
    return (
      <Badge kind="done" sub={nb(row.settled)}>
        załatwiona
      </Badge>
    );
  return (
    <>
      <DueCell due={row.due} />
      {row.internal && (
        <span className="sub">
          {row.internal.late ? <Badge kind="soon">{nb(row.internal.words)}</Badge> : nb(row.internal.words)} ·
          wewnętrzny
        </span>
      )}
      {row.noticeTime && (
        <span className="sub">
          <Link href={paths.case(row.slug, { tab: 'terminy', notice: true })} prefetch={false}>
            Zawiadom o nowym terminie
            <span className="vh">: {row.reference}</span>
          </Link>
        </span>
      )}
    </>
  );
}
