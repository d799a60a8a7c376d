import Link from 'next/link';
import type { ReactNode } from 'react';
import { TermState } from '@/components/deadlines/term-state';
import { Facts } from '@/components/ui/facts';
import { State } from '@/components/ui/state';
import { formatDate, formatLong } from '@/lib/core/date-text';
import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import { awaitedText } from '@/lib/i18n/case-words';
import { DELIVERY_WORDS, dueLabel, STATUS_WORDS } from '@/lib/i18n/words';
import type { CaseRecord } from '@/lib/modules/cases/schema/case';
import { describeDistance, distanceInWords } from '@/lib/modules/deadlines/rules/describe-distance';
import { meaningOf } from '@/lib/modules/deadlines/rules/term-rules';

const HEADING_MAX = 160;

type Props = {
  of: CaseRecord;
  today: PlainDate;
  acts: ReactNode;
  /** It is time to notify of a new date, and this person may. */
  notice: boolean;
};

/** The head of a case: number, what, who; whose move it is, until when, where the papers are, how the answer goes. */
export function CaseHead({ of, today, acts, notice }: Props) {
  const long = of.subject.length > HEADING_MAX;
  return (
    <header className="part case-head">
      <div>
        <p className="text-ink-2">
          <b className="znak">{of.znak ?? of.number}</b>
          {of.znak && <span className="text-note">podanie {of.number}</span>}
        </p>
        <h1>{long ? of.card : of.subject}</h1>
        <p className="text-ink-2">
          {of.client}
          {!long && ` · ${of.card}`}
        </p>
        {long && (
          <details className="long-text">
            <summary className="lnk">Cała treść ({of.subject.length.toLocaleString('pl-PL')} znaków)</summary>
            <p dir="auto">{of.subject}</p>
          </details>
        )}
        {of.outOfTurn && <State kind="soon">obsługa poza kolejnością</State>}
      </div>
      {acts && <div className="acts">{acts}</div>}
      {notice && (
        <p className="case-head__notice">
          {of.dueOn < today ? 'Termin minął' : 'Termin mija'}{' '}
          {of.dueOn < today ? formatDate(of.dueOn) : distanceInWords(describeDistance(of.dueOn, today))}.{' '}
          <Link href={`/sprawy/${of.slug}?zakladka=terminy&zawiadom=1`}>
            Zawiadom o nowym terminie (art. 36)
          </Link>
        </p>
      )}
      <Facts
        items={[
          { label: 'Czyj ruch', move: true, ...move(of, today) },
          {
            label: dueLabel(meaningOf(of.dueRule)),
            value: <b>{isStill(of) ? 'nie biegnie' : formatLong(of.dueOn)}</b>,
            note:
              of.status === 'ATTACHED' || of.status === 'FILED' ? (
                <State kind="none">{STATUS_WORDS[of.status]}</State>
              ) : of.settledAt !== null ? (
                <State kind="done">załatwiona {formatLong(plainDateOf(of.settledAt)).split(', ')[1]}</State>
              ) : (
                <TermState
                  due={of.dueOn}
                  today={today}
                  meaning={meaningOf(of.dueRule)}
                  stoppedOn={of.stoppedOn}
                />
              ),
          },
          {
            label: 'Gdzie są papiery',
            value: <b>{of.department}</b>,
            note: of.departmentRoom && `pokój ${of.departmentRoom}`,
          },
          { label: 'Odbiór', value: <b>{DELIVERY_WORDS[of.deliveryWay]}</b> },
        ]}
      />
    </header>
  );
}

/** Whether its term stands, or never mattered: of papers that are no case of their own. */
const isStill = ({ status, stoppedOn, settledAt }: CaseRecord): boolean =>
  status === 'ATTACHED' || status === 'FILED' || (stoppedOn !== null && settledAt === null);

/** Whose move it is, and what they are to do. */
function move(of: CaseRecord, today: PlainDate): { value: ReactNode; note?: ReactNode } {
  switch (of.status) {
    case 'REGISTERED':
      return { value: who(of), note: `przekazuje: ${of.destination}` };
    case 'RETURNED':
      return { value: who(of), note: 'przekazuje jeszcze raz, po odmowie' };
    case 'HANDED_OVER':
      return { value: <b>{of.destination}</b>, note: 'przyjmuje albo odmawia' };
    case 'ACCEPTED':
      return { value: <b>{of.department}</b>, note: 'wyznacza prowadzącego' };
    case 'IN_PROGRESS':
      return { value: who(of), note: awaitedText(of, today) };
    case 'SETTLED':
      return { value: who(of), note: 'po załatwieniu: doręczenie, odbiór, zakończenie' };
    case 'CLOSED':
    case 'ATTACHED':
    case 'FILED':
      return { value: <b>nikogo</b>, note: `sprawa jest ${STATUS_WORDS[of.status]}` };
  }
}

function who({ assignee, department }: CaseRecord): ReactNode {
  return assignee ? (
    <>
      <b>{assignee}</b>, {department}
    </>
  ) : (
    <b>{department}</b>
  );
}
