import type { ReactNode } from 'react';
import { formatDate, formatDay } from '@/lib/core/date-text';
import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import { capped } from '@/lib/core/polish';
import { actSentence } from '@/lib/course-texts';
import { isOver } from '@/lib/modules/cases/rules/whose-move';
import type { FoundCase } from '@/lib/modules/cases/schema/list';
import { MOST_OF_CLIENT, type CasePeek as Peek, type ToldStatus } from '@/lib/modules/cases/schema/peek';
import { toTell } from '@/lib/modules/cases/words/told';
import { meaningOf } from '@/lib/modules/deadlines/rules/term-rules';
import { DELIVERY_WORDS } from '@/lib/modules/procedure-cards/words/values';
import { ButtonLink } from '../ui/button-link';
import { type Fact, Facts } from '../ui/facts';
import { nb } from '../ui/typography';

type Props = {
  item: FoundCase;
  peek: Peek;
  status: ToldStatus | null;
  today: PlainDate;
  /** The page of the case, and the list of all cases of its party. */
  paths: { page: string; party: string };
};

/** The unfolded row: who answers, the last act, the documents, the way of the answer, and what to tell the client. */
export function CasePeek({ item, peek, status, today, paths }: Props) {
  const others = peek.ofClient > 1;
  const planned = meaningOf(item.dueRule) === 'TARGET';
  return (
    <div className="case-peek">
      <Facts items={factsOf(item, peek)} />
      <p>
        <b>Powiedz:</b> {nb(toTell(item, { today, deliveryWay: peek.deliveryWay, planned, status }))}
      </p>
      <p className="acts">
        <ButtonLink small kind="primary" href={paths.page} prefetch={false}>
          Otwórz sprawę
        </ButtonLink>
        {others && (
          <ButtonLink small kind="quiet" href={paths.party} prefetch={false}>
            Wszystkie sprawy {peek.organisation ? 'tego klienta' : 'tej osoby'} (
            {capped(peek.ofClient, MOST_OF_CLIENT)})
          </ButtonLink>
        )}
      </p>
    </div>
  );
}

function factsOf(item: FoundCase, peek: Peek): Fact[] {
  const { last, documents, deliveryWay, address } = peek;
  const facts: (Fact | false)[] = [
    { label: 'Kto odpowie', move: true, value: whoAnswers(item, peek), note: nb(placeText(peek)) },
    last !== null && {
      label: 'Ostatnio',
      value: <b>{nb(formatDay(plainDateOf(last.at)))}</b>,
      note: nb(actSentence(last).title),
    },
    documents > 0 && {
      label: 'Dokumenty',
      value: <b>{documentsText(item.missing, documents)}</b>,
      note: nb(peek.unit),
    },
    deliveryWay !== null && {
      label: 'Odbiór',
      value: <b>{DELIVERY_WORDS[deliveryWay]}</b>,
      note: deliveryWay === 'POST' ? nb(address) : undefined,
    },
  ];
  return facts.filter((fact) => fact !== false);
}

function whoAnswers(
  { assignee, status }: FoundCase,
  { unit, phone, awayUntil, substitute }: Peek,
): ReactNode {
  const person = isOver(status) ? null : assignee;
  return (
    <>
      <b>{person ?? unit}</b>
      {phone && `, tel. ${phone}`}
      {person && awayUntil && (
        <span className="block">
          {nb(`nie ma w pracy do ${formatDate(awayUntil)}`)}
          {substitute && `, zastępuje: ${substitute}`}
        </span>
      )}
    </>
  );
}

const placeText = ({ room, hours }: Peek): string =>
  [room && `pokój ${room}`, hours].filter(Boolean).join(', ');

function documentsText(missing: number, all: number): string {
  if (missing > 0) return `Brak ${missing} z ${all}`;
  return all === 1 ? 'Jest jedyny' : `Wszystkie ${all}`;
}
