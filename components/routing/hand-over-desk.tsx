'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { Fragment, type ReactNode, useRef, useState } from 'react';
import type { Action } from '@/lib/core/action-result';
import { freshId } from '@/lib/core/fresh-id';
import { paths } from '@/lib/core/paths';
import { counted } from '@/lib/core/polish';
import type { HandOverInput } from '@/lib/modules/routing/schema';
import { DueCell, ReferenceCell, SubjectCell } from '../cases/case-table-cells';
import { Outcome } from '../layout/outcome';
import { useAct, useDone } from '../layout/use-act';
import { Badge } from '../ui/badge';
import { FilterField } from '../ui/filter-field';
import { SelectRow, tickColumn } from '../ui/select-box';
import { Table } from '../ui/table';
import { nb } from '../ui/typography';
import { type Selection, useSelection } from '../ui/use-selection';
import { BulkHandOver } from './bulk-hand-over';
import { ListFrame } from './list-frame';
import { answers, type Department, type WaitingRow } from './rows';

export type HandedOver = { count: number; lists: { to: string; href: string }[] };

type Props = {
  rows: WaitingRow[];
  departments: Department[];
  /** The id of the case from whose page the person came; null without one. */
  preselected: number | null;
  handOver: Action<HandOverInput, HandedOver>;
  /** The content when nothing waits. */
  empty: ReactNode;
};

/** The papers that wait for a hand-over: the person ticks some, chooses the department, and hands them over. */
export function HandOverDesk({ rows, departments, preselected, handOver, empty }: Props) {
  const router = useRouter();
  const [typed, setTyped] = useState('');
  const [done, setDone] = useDone<HandedOver>();
  const { run, failure } = useAct();
  const shown = rows.filter((row) => answers(row, typed, row.destination));
  const selection = useSelection(
    shown.map(({ id }) => id),
    preselected === null ? [] : [preselected],
  );
  const [batch, setBatch] = useState(freshId);
  const outcome = useRef<HTMLDivElement>(null);

  function send(input: HandOverInput) {
    setDone(null);
    return run('hand-over', () => handOver(input));
  }

  function sent(value: HandedOver) {
    setBatch(freshId());
    selection.clear();
    setDone(value);
    outcome.current?.focus();
    // the case of the address is handed over
    if (preselected !== null) router.replace(paths.handOvers(), { scroll: false });
  }

  const tools =
    selection.chosen.length > 0 ? (
      <BulkHandOver
        chosen={rows.filter(({ id }) => selection.chosen.includes(id))}
        departments={departments}
        batch={batch}
        send={send}
        onDone={sent}
        onCancel={selection.clear}
      />
    ) : (
      <div className="tools">
        <FilterField placeholder="Numer, osoba, sprawa" value={typed} onChange={setTyped} />
        <span className="tools__end text-note text-ink-2">Zaznacz to, co przekazujesz.</span>
      </div>
    );
  return (
    <ListFrame
      all={rows.length}
      shown={shown.length}
      tools={tools}
      outcome={
        <Outcome failure={failure?.fields ? null : failure} place={outcome}>
          {done && <HandedOverText {...done} />}
        </Outcome>
      }
      empty={empty}
    >
      <Table
        caption="Do przekazania"
        columns={[tickColumn(selection), 'Numer', 'Czego dotyczy', 'Termin sprawy']}
      >
        {groupsOf(shown).map(([name, group]) => (
          <Group key={name} name={name} rows={group} selection={selection} />
        ))}
      </Table>
    </ListFrame>
  );
}

/** Returns the rows in groups: those that came back first, then by the department that the card names. */
function groupsOf(rows: WaitingRow[]): [string, WaitingRow[]][] {
  const groups = Map.groupBy(rows, (row) => (row.refusal ? RETURNED : row.destination));
  return [...groups].sort(
    ([a], [b]) => Number(b === RETURNED) - Number(a === RETURNED) || a.localeCompare(b, 'pl'),
  );
}
const RETURNED = 'Wróciły z komórek';

function Group({ name, rows, selection }: { name: string; rows: WaitingRow[]; selection: Selection }) {
  return (
    <tbody>
      <tr>
        <th className="bg-paper text-note text-ink-2" colSpan={4} scope="rowgroup">
          <b className="text-ink">{name}</b> · {rows.length}
        </th>
      </tr>
      {rows.map((row) => (
        <tr key={row.id} className={selection.has(row.id) ? 'is-selected' : undefined}>
          <td className="check noprint">
            <SelectRow selection={selection} id={row.id} name={row.reference} />
          </td>
          <td className="ref">
            <ReferenceCell row={row} />
          </td>
          <th scope="row">
            {row.refusal && <Refusal row={row} refusal={row.refusal} />}
            <SubjectCell row={row} />
          </th>
          <td data-label="Termin sprawy">
            <DueCell due={row.due} dateFirst />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

function Refusal({ row, refusal }: { row: WaitingRow; refusal: NonNullable<WaitingRow['refusal']> }) {
  return (
    <span className="mb-2 block max-w-[96ch]">
      <Badge kind="late">{refusal.accepted ? 'Odesłane po przyjęciu' : 'Odmowa'}</Badge> <b>{refusal.from}</b>
      {`: „${refusal.reason}”`}
      <span className="sub">
        {nb(refusal.who)} · karta wskazuje: {row.destination}
        {row.can.correct && (
          <>
            {' · '}
            <Link href={paths.case(row.slug, { tab: 'dokumenty', correct: true })} prefetch={false}>
              Popraw podanie
              <span className="vh">: {row.reference}</span>
            </Link>
          </>
        )}
      </span>
    </span>
  );
}

function HandedOverText({ count, lists }: HandedOver) {
  const [only] = lists;
  return (
    <>
      <b>Przekazano {nb(counted(count, 'sprawę', 'sprawy', 'spraw'))}.</b>{' '}
      {lists.length === 1 ? (
        <a href={only.href}>Lista przekazania (PDF)</a>
      ) : (
        <>
          Listy przekazania (PDF):{' '}
          {lists.map(({ to, href }, index) => (
            <Fragment key={href}>
              {index > 0 && ', '}
              <a href={href}>{to}</a>
            </Fragment>
          ))}
        </>
      )}
    </>
  );
}
