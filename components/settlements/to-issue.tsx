'use client';

import { useRouter } from 'next/navigation';
import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import { TextField } from '@/components/layout/form/fields';
import { RowForm } from '@/components/layout/form/row-form';
import { useAct, useDone } from '@/components/layout/use-act';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { matches } from '@/components/ui/filter-field';
import { Kbd } from '@/components/ui/kbd';
import { Notice } from '@/components/ui/notice';
import { ACTS, Table } from '@/components/ui/table';
import { nb } from '@/components/ui/typography';
import type { Action, ActionResult } from '@/lib/core/action-result';
import { counted } from '@/lib/core/polish';
import { errorText } from '@/lib/error-texts';
import {
  type GiveBackInput,
  giveBackSchema,
  type IssueCollectionsInput,
} from '@/lib/modules/settlements/schema';
import { CaseRef } from './case-ref';
import { IssueForm } from './issue-form';
import type { IssueRow } from './rows';

type Props = {
  rows: IssueRow[];
  /** The list is cut off, so the server searches all waiting documents for the typed text. */
  truncated: boolean;
  find: Action<{ q: string }, IssueRow[]>;
  issue: Action<IssueCollectionsInput, { count: number }>;
  giveBack: Action<GiveBackInput, unknown>;
  empty: ReactNode;
};

const PAUSE_MS = 200;
const COLUMNS = 5;

/**
 * The documents that wait for clients at the counter. The clerk types a few letters of a number or a name, Enter opens
 * the first match, Ctrl+Enter hands the documents out, and the field is ready for the next client.
 */
export function ToIssue({ rows, truncated, find, issue, giveBack, empty }: Props) {
  const router = useRouter();
  const search = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<IssueRow[] | null>(null);
  const [open, setOpen] = useState<{ caseId: number; form: 'issue' | 'give-back' } | null>(null);
  const [done, setDone] = useDone();
  const { run, failure, forgive } = useAct();

  useEffect(() => {
    if (!truncated || typed.trim().length < 2) return setFound(null);
    let stale = false;
    const timer = setTimeout(async () => {
      const answer = await find({ q: typed }).catch(() => null);
      if (!stale && answer?.ok) setFound(answer.value);
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [typed, truncated, find]);

  // The search field takes the focus in the next frame, when it is no longer disabled.
  useEffect(() => {
    const frame = requestAnimationFrame(() => search.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);

  const shown = found ?? rows.filter((row) => matches(textOf(row), typed));

  function show(caseId: number, form: 'issue' | 'give-back') {
    forgive();
    setDone(null);
    setOpen({ caseId, form });
  }

  /** Empties the field and focuses it for the next client. */
  function next(said: string) {
    setOpen(null);
    setTyped('');
    setDone(said);
    search.current?.focus();
  }

  async function giveBackAll(row: IssueRow, reason: string): Promise<ActionResult<unknown>> {
    for (const { id: collectionId } of row.things) {
      const back = await run(`back-${collectionId}`, () => giveBack({ collectionId, reason }));
      if (!back.ok) return back;
    }
    return { ok: true, value: null };
  }

  return (
    <>
      <div className="tools">
        <input
          ref={search}
          className="input"
          type="search"
          aria-label="Numer, znak albo nazwisko"
          placeholder="Numer, znak albo nazwisko"
          autoComplete="off"
          data-search
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || !shown[0]) return;
            event.preventDefault();
            show(shown[0].caseId, 'issue');
          }}
        />
        <span className="tools__end text-note text-ink-2" aria-live="polite">
          {counted(shown.length, 'sprawa', 'sprawy', 'spraw')}
          {shown.length > 0 && (
            <span className="keys-hint">
              {' '}
              <Kbd silent>Enter</Kbd> otwiera pierwszą
            </span>
          )}
        </span>
      </div>
      <div role="status">
        {done && (
          <div className="px-4 py-3">
            <Notice tone="done">
              <b>{nb(done)}</b>
            </Notice>
          </div>
        )}
      </div>
      <div role="alert">
        {failure && !failure.fields && (
          <div className="px-4 py-3">
            <Notice tone="late">{errorText(failure.code, failure.facts)}</Notice>
          </div>
        )}
      </div>
      {rows.length === 0 && empty}
      {rows.length > 0 && shown.length === 0 && (
        <p className="part text-ink-2">Nic takiego nie czeka przy tym okienku.</p>
      )}
      {shown.length > 0 && (
        <Table caption="Do wydania" columns={['Numer', 'Klient', 'Co odbiera', 'U okienka', ACTS]}>
          <tbody>
            {shown.map((row) => {
              const isOpen = open?.caseId === row.caseId;
              return (
                <Fragment key={row.caseId}>
                  <tr className={isOpen ? 'is-open' : undefined}>
                    <CaseRef row={row}>
                      {row.reference !== row.number && <span className="sub">{row.number}</span>}
                    </CaseRef>
                    <th scope="row" className="wrap-anywhere">
                      <bdi>{row.client ?? row.what}</bdi>
                      <span className="sub">{row.matter}</span>
                    </th>
                    <td data-label="Co odbiera" className="wrap-anywhere">
                      {row.things.map(({ id, title, kind, addressee }) => (
                        <span className="block" key={id}>
                          {title} <span className="text-ink-2">({kind})</span>
                          {addressee && (
                            <span className="sub">
                              Adresat: <bdi>{addressee}</bdi>
                            </span>
                          )}
                        </span>
                      ))}
                    </td>
                    <td data-label="U okienka">
                      {row.uncollected ? (
                        <Badge kind="soon" sub={nb(row.since)}>
                          nieodebrane
                        </Badge>
                      ) : (
                        nb(row.since)
                      )}
                    </td>
                    <td className="act">
                      {!isOpen && (
                        <div className="flex flex-wrap justify-start gap-1 lg:justify-end">
                          <Button
                            small
                            id={`wydaj-${row.caseId}`}
                            aria-label={`Wydaj ${row.reference}`}
                            onClick={() => show(row.caseId, 'issue')}
                          >
                            Wydaj
                          </Button>
                          <Button
                            kind="quiet"
                            small
                            id={`zwroc-${row.caseId}`}
                            aria-label={`Zwróć do komórki ${row.reference}`}
                            onClick={() => show(row.caseId, 'give-back')}
                          >
                            Zwróć
                          </Button>
                        </div>
                      )}
                    </td>
                  </tr>
                  {isOpen && open.form === 'issue' && (
                    <IssueForm
                      row={row}
                      columns={COLUMNS}
                      issue={(input) => run(`issue-${row.caseId}`, () => issue(input))}
                      onRefused={() => router.refresh()}
                      onCancel={() => setOpen(null)}
                      onDone={() => next(`Wydano: ${row.reference}.`)}
                    />
                  )}
                  {isOpen && open.form === 'give-back' && (
                    <RowForm
                      columns={COLUMNS}
                      title="Zwrot do komórki"
                      reference={row.reference}
                      returnTo={`zwroc-${row.caseId}`}
                      submit="Zwróć do komórki"
                      schema={giveBackSchema}
                      start={{ collectionId: row.things[0]?.id }}
                      save={({ reason }) => giveBackAll(row, reason)}
                      failed={() => null /* told above the list */}
                      onCancel={() => setOpen(null)}
                      onDone={() => next(`Zwrócono do komórki: ${row.reference}.`)}
                      onRefused={() => router.refresh()}
                    >
                      {(form) => (
                        <>
                          <p className="hint basis-full">Komórka wyśle pismo w inny sposób.</p>
                          <TextField form={form} name="reason" label="Powód" maxLength={1000} />
                        </>
                      )}
                    </RowForm>
                  )}
                </Fragment>
              );
            })}
          </tbody>
        </Table>
      )}
    </>
  );
}

const textOf = ({ reference, number, client, what, matter, things }: IssueRow): string =>
  [
    reference,
    number,
    client ?? what,
    matter,
    ...things.map(({ title, addressee }) => `${title} ${addressee ?? ''}`),
  ].join(' ');
