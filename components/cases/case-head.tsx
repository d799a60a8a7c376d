import Link from 'next/link';
import type { ReactNode } from 'react';
import { TermState } from '@/components/deadlines/term-state';
import { Badge } from '@/components/ui/badge';
import { Facts } from '@/components/ui/facts';
import { nb } from '@/components/ui/typography';
import { formatDate, formatLong } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import { isOver, nextMove } from '@/lib/modules/cases/rules/whose-move';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import { CASE_KIND_WORDS, matterName } from '@/lib/modules/cases/words/kinds';
import { awaitedText, clientMoveText, STATUS_WORDS } from '@/lib/modules/cases/words/status';
import { describeDistance, distanceInWords } from '@/lib/modules/deadlines/rules/describe-distance';
import { lapseOf, meaningOf } from '@/lib/modules/deadlines/rules/term-rules';
import { dueLabel } from '@/lib/modules/deadlines/words/values';
import { DELIVERY_WORDS } from '@/lib/modules/procedure-cards/words/values';

const HEADING_MAX = 160;

type Props = {
  record: CaseRecord;
  today: PlainDate;
  acts: ReactNode;
  /** The list of all contacts of the client; null for a person who may not see the client's data. */
  contacts: string | null;
  /** True when it is time to notify the party of a new date, and this person may do it. */
  notice: boolean;
};

/**
 * The head of a case: number, subject and party, whose move it is, the date, the place of the papers, and the way of
 * the answer.
 */
export function CaseHead({ record, today, acts, contacts, notice }: Props) {
  const long = record.subject.length > HEADING_MAX;
  const matter = matterName(record.kind, record.card);
  return (
    <header className="part case-head">
      <div>
        <p className="text-ink-2">
          <b className="znak">{record.znak ?? record.number}</b>
          {record.znak && (
            <span className="text-note">
              {CASE_KIND_WORDS[record.kind]} {record.number}
            </span>
          )}
        </p>
        <h1>{long ? matter : record.subject}</h1>
        <p className="text-ink-2">
          {[
            record.client,
            record.representative && `pełnomocnik: ${record.representative}`,
            long ? null : matter,
          ]
            .filter(Boolean)
            .join(' · ')}
          {contacts && (
            <>
              {' · '}
              <Link href={contacts} prefetch={false}>
                wszystkie kontakty klienta
              </Link>
            </>
          )}
        </p>
        {long && (
          <details className="long-text">
            <summary className="lnk">
              Cała treść ({record.subject.length.toLocaleString('pl-PL')} znaków)
            </summary>
            <p dir="auto">{record.subject}</p>
          </details>
        )}
        {record.outOfTurn && <Badge kind="soon">obsługa poza kolejnością</Badge>}
      </div>
      {acts && <div className="acts">{acts}</div>}
      {notice && (
        <p className="case-head__notice">
          {record.dueOn < today ? 'Termin minął' : 'Termin mija'}{' '}
          {record.dueOn < today
            ? formatDate(record.dueOn)
            : distanceInWords(describeDistance(record.dueOn, today))}
          .{' '}
          <Link href={paths.case(record.slug, { tab: 'terminy', notice: true })}>
            Zawiadom o nowym terminie (art. 36)
          </Link>
        </p>
      )}
      <Facts
        items={[
          { label: 'Czyj ruch', move: true, ...move(record, today) },
          {
            label: dueLabel(meaningOf(record.dueRule)),
            value: <b>{isStill(record) ? 'nie biegnie' : formatLong(record.dueOn)}</b>,
            note: isNoCase(record) ? (
              <Badge kind="none">{STATUS_WORDS[record.status]}</Badge>
            ) : record.settledAt !== null ? (
              <Badge kind="done">załatwiona {formatLong(plainDateOf(record.settledAt)).split(', ')[1]}</Badge>
            ) : (
              <TermState
                due={record.dueOn}
                today={today}
                lapse={lapseOf(record.dueRule)}
                stoppedOn={record.stoppedOn}
              />
            ),
          },
          {
            label: 'Gdzie są papiery',
            value: <b>{record.department}</b>,
            note: papersNote(record),
          },
          ...(record.application
            ? [{ label: 'Odbiór', value: <b>{DELIVERY_WORDS[record.application.deliveryWay]}</b> }]
            : []),
        ]}
      />
    </header>
  );
}

/** True when the term of the case does not run: it is stopped, or the papers are no case of their own. */
const isStill = ({ status, stoppedOn, settledAt }: CaseRecord): boolean =>
  isNoCase({ status }) || (stoppedOn !== null && settledAt === null);

/** True when the papers are no case of their own. */
const isNoCase = ({ status }: Pick<CaseRecord, 'status'>): boolean =>
  status === 'ATTACHED' || status === 'FILED' || status === 'CANCELLED';

/** The room of the department, and the counter of a document that has left it. */
function papersNote({ departmentRoom, waiting }: CaseRecord): ReactNode {
  const document =
    waiting && `dokument ${waiting.state === 'SENT' ? 'w drodze do okienka' : 'w okienku'}: ${waiting.point}`;
  return nb([departmentRoom && `pokój ${departmentRoom}`, document].filter(Boolean).join('; '));
}

/** Returns whose move it is, and what they have to do. */
function move(record: CaseRecord, today: PlainDate): { value: ReactNode; note?: ReactNode } {
  switch (nextMove(record, today)) {
    case 'sender':
      return {
        value: who(record),
        note:
          record.status === 'RETURNED'
            ? 'przekazuje jeszcze raz, po odmowie'
            : `przekazuje: ${record.destination}`,
      };
    case 'accept':
      return { value: <b>{record.destination}</b>, note: 'przyjmuje albo odmawia' };
    case 'desk':
      return { value: <b>{record.department}</b>, note: 'wyznacza prowadzącego' };
    case 'client':
      return {
        value: <b>klient</b>,
        note: nb([clientMoveText(record, today), leader(record)].filter(Boolean).join('; ')),
      };
    case 'counter':
      return { value: <b>{record.waiting?.point}</b>, note: 'potwierdza, że ma dokument' };
    case 'worker':
      return {
        value: who(record),
        note: isOver(record.status)
          ? 'po załatwieniu: doręczenie, odbiór, zakończenie'
          : awaitedText(record, today),
      };
    case 'nobody':
      return { value: <b>nikogo</b>, note: `sprawa jest ${STATUS_WORDS[record.status]}` };
  }
}

const leader = ({ assignee }: CaseRecord): string => (assignee ? `prowadzi ${assignee}` : '');

function who({ assignee, department }: CaseRecord): ReactNode {
  return assignee ? (
    <>
      <b>{assignee}</b>, {department}
    </>
  ) : (
    <b>{department}</b>
  );
}
