'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { Fragment, type ReactNode, useState } from 'react';
import { TermState } from '@/components/deadlines/term-state';
import { RowForm } from '@/components/layout/form/row-form';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { FilterField, matches } from '@/components/ui/filter-field';
import { ACTS, Table } from '@/components/ui/table';
import { toast } from '@/components/ui/toast';
import { paths } from '@/lib/core/paths';
import type { PlainDate } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import { lapseOf } from '@/lib/modules/deadlines/rules/term-rules';
import { ATTEMPTS, INQUIRY_RULE } from '@/lib/modules/inquiries/rules/inquiry';
import { attemptSchema } from '@/lib/modules/inquiries/schema/inquiry';
import { type CallActions, CallActs, PastCalls } from './call-acts';
import { CallFields, callStart, inputOfCall } from './call-fields';
import type { CardChoice } from './card-answer-fields';
import { CHOOSE, EndFields, endChoice } from './end-choice';
import { Over } from './over';
import { type CallRow, callsOf } from './rows';
import type { TargetItem } from './target-field';
import { TelLink } from './tel-link';

type Props = {
  caption: string;
  rows: readonly CallRow[];
  today: PlainDate;
  cards: readonly CardChoice[];
  targets: readonly TargetItem[];
  actions: CallActions;
  /** Said above the rows: their order. */
  order: string;
  /** True when the rows are of several people. */
  shared: boolean;
  /** The slug of the row that is open at first. */
  opened: string | null;
  empty: ReactNode;
};

const COLUMNS = 6;

/** The term of a call-back is the office's own, so it is never late before the law. */
const LAPSE = lapseOf(INQUIRY_RULE);

type Open = { caseId: number; part: 'call' | 'choose' | 'more' };

/** Call-backs in the order in which it is time to call. A row opens for the note of a call, or for its other acts. */
export function CallList(props: Props) {
  const { caption, rows, today, cards, targets, actions, order, shared, empty } = props;
  const router = useRouter();
  const closed = rows.every(({ over }) => over !== null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState<Open | null>(() => firstOpen(rows, props.opened));
  const shown = rows.filter(({ question, who, phone, number }) =>
    matches(
      `${question} ${who} ${phone.slice(-9)} ${phone} ${number}`,
      typed.replace(/(?<=\d)\s+(?=\d)/g, ''),
    ),
  );
  if (rows.length === 0) return empty;
  return (
    <>
      <div className="tools">
        <FilterField placeholder="Filtruj: nazwisko, telefon, pytanie" value={typed} onChange={setTyped} />
        <span className="tools__end text-note text-ink-2">{order}</span>
      </div>
      <Table
        caption={caption}
        columns={
          closed
            ? ['Kiedy', 'Pytanie i klient', 'Telefon', 'Próby', 'Koniec', ACTS]
            : ['Kiedy dzwonić', 'Pytanie i klient', 'Telefon', 'Próby', 'Oddzwonić do', ACTS]
        }
      >
        <tbody>
          {shown.map((row) => {
            const part = open?.caseId === row.caseId ? open.part : null;
            return (
              <Fragment key={row.caseId}>
                <tr className={part ? 'is-open' : undefined}>
                  <Cells row={row} today={today} shared={shared} />
                  <td className="act">
                    <div className="acts">
                      {row.canCall && row.mustChoose && part !== 'choose' && (
                        <Button
                          small
                          id={`wybierz-${row.caseId}`}
                          onClick={() => setOpen({ caseId: row.caseId, part: 'choose' })}
                        >
                          {CHOOSE}
                          <span className="vh">, {row.who}</span>
                        </Button>
                      )}
                      {row.canCall && !row.over && part !== 'call' && (
                        <Button
                          small
                          kind={row.mustChoose ? 'quiet' : undefined}
                          id={`zapisz-${row.caseId}`}
                          onClick={() => setOpen({ caseId: row.caseId, part: 'call' })}
                        >
                          Zapisz rozmowę<span className="vh">, {row.who}</span>
                        </Button>
                      )}
                      <Button
                        small
                        kind="quiet"
                        aria-expanded={part === 'more'}
                        onClick={() => setOpen(part === 'more' ? null : { caseId: row.caseId, part: 'more' })}
                      >
                        {part === 'more' ? 'Zwiń' : 'Więcej'}
                        <span className="vh">, {row.number}</span>
                      </Button>
                    </div>
                  </td>
                </tr>
                {part === 'choose' && (
                  <RowForm
                    {...endChoice(row)}
                    columns={COLUMNS}
                    title={CHOOSE}
                    reference={row.who}
                    returnTo={`wybierz-${row.caseId}`}
                    submit="Zakończ"
                    main="primary"
                    save={actions.end}
                    onCancel={() => setOpen(null)}
                    onDone={() => {
                      setOpen(null);
                      toast('Oddzwonienie zamknięte.');
                      router.refresh();
                    }}
                  >
                    {(form) => <EndFields form={form} />}
                  </RowForm>
                )}
                {part === 'call' && (
                  <RowForm
                    columns={COLUMNS}
                    title="Zapisz rozmowę"
                    reference={row.who}
                    returnTo={`zapisz-${row.caseId}`}
                    submit="Zapisz rozmowę"
                    main="primary"
                    schema={attemptSchema}
                    start={callStart(row.caseId, row.version)}
                    input={inputOfCall(row)}
                    save={actions.call}
                    onCancel={() => setOpen(null)}
                    onDone={({ ended }) => {
                      const choose = !ended && row.failed + 1 >= ATTEMPTS;
                      setOpen(choose ? { caseId: row.caseId, part: 'choose' } : null);
                      toast(ended ? 'Zapisano rozmowę. Oddzwonienie zamknięte.' : 'Zapisano próbę.');
                      router.refresh();
                    }}
                  >
                    {(form) => (
                      <div className="call-open">
                        <div className="fields">
                          <CallFields form={form} row={row} cards={cards} today={today} />
                        </div>
                        <PastCalls row={row} />
                      </div>
                    )}
                  </RowForm>
                )}
                {part === 'more' && (
                  <tr className="is-form">
                    <td colSpan={COLUMNS}>
                      <div className="call-open call-open--more">
                        <div>
                          <p>
                            {row.isSeen ? <Link href={paths.case(row.slug)}>{row.number}</Link> : row.number}
                          </p>
                          <CallActs row={row} targets={targets} actions={actions} />
                        </div>
                        <PastCalls row={row} takeBack={actions.takeBack} />
                      </div>
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </Table>
      {shown.length === 0 && <p className="part">Nic nie pasuje do filtra.</p>}
    </>
  );
}

function firstOpen(rows: readonly CallRow[], slug: string | null): Open | null {
  const row = rows.find((each) => each.slug === slug);
  if (!row) return null;
  const part = row.mustChoose ? 'choose' : 'call';
  return { caseId: row.caseId, part: row.canCall && !row.over ? part : 'more' };
}

function Cells({ row, today, shared }: { row: CallRow; today: PlainDate; shared: boolean }) {
  const { over, failed, lastCall } = row;
  return (
    <>
      <td data-label={over ? 'Kiedy' : 'Kiedy dzwonić'}>
        {row.mustChoose ? (
          <Badge kind="soon" sub="list albo zamknięcie">
            pora wybrać
          </Badge>
        ) : (
          <>
            <b>{over ? over.at : row.when}</b>
            <span className="sub">{over ? over.by : row.wish}</span>
          </>
        )}
      </td>
      <th scope="row">
        {row.question}
        <span className="sub">
          {row.who}
          {shared && ` · ${row.whose}`}
        </span>
        {over?.text && <span className="sub">„{over.text}”</span>}
      </th>
      <td data-label="Telefon">
        <TelLink phone={row.phone} />
      </td>
      <td data-label="Próby">
        {over
          ? counted(callsOf(row), 'próba', 'próby', 'prób')
          : lastCall
            ? `${failed} z ${ATTEMPTS}`
            : 'jeszcze żadnej'}
        {lastCall && <span className="sub">{lastCall}</span>}
      </td>
      <td data-label={over ? 'Koniec' : 'Oddzwonić do'}>
        {over ? <Over row={row} /> : <TermState due={row.dueOn} today={today} lapse={LAPSE} />}
        {!over && <span className="sub">{row.due}</span>}
      </td>
    </>
  );
}
