import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import { TermState } from '@/components/deadlines/term-state';
import { Badge } from '@/components/ui/badge';
import { cx } from '@/components/ui/cx';
import { Table } from '@/components/ui/table';
import { nb } from '@/components/ui/typography';
import { formatDay, weekdayName } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import { isOver } from '@/lib/modules/cases/rules/whose-move';
import { lapseOf } from '@/lib/modules/deadlines/rules/term-rules';
import type { DeskRow } from '@/lib/modules/mail/schema/desk';
import { answererCell, type Cell, categoryCell, receivedCell } from '@/lib/modules/mail/words/desk';
import { NO_SUBJECT } from '@/lib/modules/mail/words/values';
import { TickAll, TickThread } from './desk-selection';

type Props = {
  caption: string;
  rows: readonly DeskRow[];
  now: Date;
  today: PlainDate;
  /** The person who reads the list, and the departments whose e-mails they answer. */
  reader: { staffId: number; departments: readonly number[] };
  /** The address of the list with the thread opened, or closed when it is open. */
  hrefOf: (row: DeskRow) => string;
  openId: number | null;
  /** The opened thread. */
  children?: ReactNode;
};

const TICKS = { name: 'Zaznacz', shown: <TickAll />, className: 'check noprint' };
const COLUMNS = [TICKS, 'Wpłynęło', 'Temat i nadawca', 'Rodzaj', 'Kto odpowiada', 'Termin'];
/** The columns of e-mails that the office wrote first. */
const COLUMNS_OF_OURS = [TICKS, 'Napisano', 'Temat i odbiorca', 'Rodzaj', 'Kto napisał', 'Termin'];

/** The threads of a tab; the opened one unfolds below its row. On a phone a list. */
export function DeskTable({ caption, rows, now, today, reader, hrefOf, openId, children }: Props) {
  return (
    <div className="mail">
      <Table caption={caption} columns={rows.every(isOurs) ? COLUMNS_OF_OURS : COLUMNS}>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.id}>
              <Row
                row={row}
                now={now}
                today={today}
                reader={reader}
                href={hrefOf(row)}
                open={row.id === openId}
              />
              {row.id === openId && (
                <tr className="is-form mail-open" id={`tresc-${row.id}`}>
                  <td colSpan={COLUMNS.length}>{children}</td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

type RowProps = {
  row: DeskRow;
  now: Date;
  today: PlainDate;
  reader: Props['reader'];
  href: string;
  open: boolean;
};

function Row({ row, now, today, reader, href, open }: RowProps) {
  const answerer = answererCell(row, now, reader);
  const category = categoryCell(row);
  const unread = row.firstOpenedAt === null && row.case !== null && !isOver(row.case.status);
  const undecided = row.category === null && row.case !== null;
  return (
    <tr id={`watek-${row.id}`} className={cx(open && 'is-open', unread && 'is-unread') || undefined}>
      <td className="check noprint">
        <TickThread id={row.id} />
      </td>
      <td>
        <TwoLines {...receivedCell(row.receivedAt, today)} />
      </td>
      <th scope="row">
        <Link
          className="what wrap-anywhere"
          href={href}
          scroll={false}
          prefetch={false}
          aria-expanded={open}
          aria-controls={open ? `tresc-${row.id}` : undefined}
        >
          <bdi>{row.subject || NO_SUBJECT}</bdi>
        </Link>
        <span className="sub wrap-anywhere">{senderLine(row)}</span>
      </th>
      <td data-label="rodzaj">
        {undecided ? <Badge kind="new">{category.text}</Badge> : category.text}
        {category.note && <span className="sub">{nb(category.note)}</span>}
      </td>
      <td data-label="kto">
        {answerer.marked ? <Badge kind="new">{nb(answerer.text)}</Badge> : nb(answerer.text)}
        {answerer.note && <span className="sub">{nb(answerer.note)}</span>}
      </td>
      <td>{row.case && <Due caseRow={row.case} today={today} />}</td>
    </tr>
  );
}

function TwoLines({ text, note }: Cell) {
  return (
    <>
      {nb(text)}
      {note && <span className="sub">{nb(note)}</span>}
    </>
  );
}

/** Whether the office wrote first, and nobody has answered. */
const isOurs = ({ startedBy, case: caseRow }: Pick<DeskRow, 'startedBy' | 'case'>): boolean =>
  startedBy !== null && caseRow === null;

function senderLine({
  correspondentName,
  correspondentAddress,
  attachments,
  messages,
  purpose,
  startedBy,
  case: caseRow,
}: DeskRow): string {
  const correspondent = correspondentName || correspondentAddress;
  return [
    isOurs({ startedBy, case: caseRow }) ? `do: ${correspondent}` : correspondent,
    purpose === 'BIP' && 'na adres BIP',
    messages > 2 && counted(messages, 'wiadomość', 'wiadomości', 'wiadomości'),
    attachments > 0 && counted(attachments, 'załącznik', 'załączniki', 'załączników'),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Due({ caseRow, today }: { caseRow: NonNullable<DeskRow['case']>; today: PlainDate }) {
  if (isOver(caseRow.status)) {
    const cancelled = caseRow.status === 'CANCELLED';
    return <Badge kind={cancelled ? 'none' : 'done'}>{cancelled ? 'bez odpowiedzi' : 'załatwione'}</Badge>;
  }
  const { dueOn, dueRule, stoppedOn } = caseRow;
  return (
    <>
      <TermState due={dueOn} today={today} lapse={lapseOf(dueRule)} stoppedOn={stoppedOn} />
      <span className="sub">{nb(`${weekdayName(dueOn, 'pl')}, ${formatDay(dueOn)}`)}</span>
    </>
  );
}
