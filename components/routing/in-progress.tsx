'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { startTransition, useEffect, useOptimistic, useRef, useState } from 'react';
import type { Action, Failure } from '@/lib/core/action-result';
import type { DepartmentCursor, InProgressInput } from '@/lib/modules/routing/schema';
import { DueCell, ReferenceCell, WhatCell } from '../cases/case-table-cells';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/choices';
import { FilterField } from '../ui/filter-field';
import { Table } from '../ui/table';
import { Outcome } from './outcome';
import type { DepartmentRow } from './rows';

export type ProgressPage = { rows: DepartmentRow[]; next: DepartmentCursor | null };

type Props = {
  first: ProgressPage;
  total: number;
  mine: boolean;
  several: boolean;
  /** Addresses of this list, whole and only mine. */
  hrefs: { all: string; mine: string };
  load: Action<InProgressInput, ProgressPage>;
};

const PAUSE_MS = 200;

/** Cases in progress, the nearest term first. The server narrows and pages: a department may have thousands. */
export function InProgress({ first, total, mine, several, hrefs, load }: Props) {
  const router = useRouter();
  const [ticked, setTicked] = useOptimistic(mine);
  const [typed, setTyped] = useState('');
  const [loaded, setLoaded] = useState<{ page: ProgressPage; mine: boolean } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const turn = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);

  const q = typed.trim();
  const { rows, next } = loaded && loaded.mine === mine ? loaded.page : first;

  async function fetchPage(input: InProgressInput, before: DepartmentRow[]): Promise<ProgressPage | null> {
    turn.current += 1;
    const asked = turn.current;
    const answer = await load(input).catch((): Failure => ({ ok: false, code: 'offline' }));
    if (asked !== turn.current) return null;
    setFailure(answer.ok ? null : answer);
    if (!answer.ok) return null;
    const page = { rows: [...before, ...answer.value.rows], next: answer.value.next };
    setLoaded({ page, mine: input.mine });
    return answer.value;
  }

  function narrow(text: string) {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => fetchPage({ q: text.trim(), mine, after: null }, []), PAUSE_MS);
  }

  async function more() {
    setBusy(true);
    const page = await fetchPage({ q, mine, after: next }, rows);
    setBusy(false);
    const [added] = page?.rows ?? [];
    if (added)
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`#sprawa-${added.id} a`)?.focus());
  }

  return (
    <>
      <div className="tools">
        <FilterField placeholder="Numer, osoba, ulica" value={typed} onChange={narrow} />
        <Checkbox
          label="tylko moje"
          checked={ticked}
          onChange={() =>
            startTransition(() => {
              setTicked(!ticked);
              setTyped('');
              setLoaded(null);
              router.replace(ticked ? hrefs.all : hrefs.mine, { scroll: false });
            })
          }
        />
        <span className="tools__end text-note text-ink-2" role="status">
          {rows.length} z {total} · najpierw najbliższy termin
        </span>
      </div>
      <Outcome failure={failure} />
      {rows.length > 0 ? (
        <Table caption="W toku">
          <thead>
            <tr>
              <th scope="col">Numer</th>
              <th scope="col">Czego dotyczy</th>
              {several && <th scope="col">Komórka</th>}
              <th scope="col">Prowadzący</th>
              <th scope="col">Termin</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} id={`sprawa-${row.id}`}>
                <td className="ref">
                  <ReferenceCell row={row} />
                </td>
                <th scope="row">
                  <WhatCell row={row} />
                </th>
                {several && <td data-label="Komórka">{row.department}</td>}
                <td data-label="Prowadzi">{row.assignee}</td>
                <td>
                  <DueCell due={row.due} />
                  {row.noticeTime && (
                    <span className="sub">
                      <Link href={`/sprawy/${row.slug}?zakladka=terminy&zawiadom=1`} prefetch={false}>
                        Zawiadom o nowym terminie
                        <span className="vh">: {row.reference}</span>
                      </Link>
                    </span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : (
        <p className="part text-ink-2">
          {mine && q === '' ? 'Nie prowadzisz teraz żadnej sprawy.' : 'Nic nie pasuje do filtra.'}
        </p>
      )}
      {next && (
        <div className="tools border-b-0">
          <Button small busy={busy} onClick={more}>
            Pokaż następne
          </Button>
        </div>
      )}
    </>
  );
}
