import { Badge, type BadgeKind } from '@/components/ui/badge';
import { type Fact, Facts } from '@/components/ui/facts';
import { nb } from '@/components/ui/typography';
import { formatDate, formatLong } from '@/lib/core/date-text';
import { plainDateOf } from '@/lib/core/plain-date';
import type { ProcedureRow } from '@/lib/modules/cases/schema/procedure';
import type { LetterRecord } from '@/lib/modules/correspondence/queries/letters';
import type { LetterCounter, LetterState } from '@/lib/modules/correspondence/schema/letter';
import { letterStateText, proofText, SENDING_WORDS } from '@/lib/modules/correspondence/words/letters';

const KINDS: Record<LetterState, BadgeKind> = {
  DRAFT: 'none',
  TO_SIGN: 'new',
  SIGNED: 'soon',
  SENT: 'run',
  DELIVERED: 'done',
  UNDELIVERED: 'late',
  CANCELLED: 'none',
};

type StateProps = { letter: { state: LetterState; counter: LetterCounter | null }; boxed?: boolean };

/** The state of a letter: its shape and its word, and the counter at which it waits. */
export function LetterStateWord({ letter: { state, counter }, boxed }: StateProps) {
  const waits = state === 'SENT' && counter !== null;
  return (
    <Badge kind={KINDS[state]} boxed={boxed} sub={waits && !boxed && counter.point}>
      {letterStateText(state, counter)}
    </Badge>
  );
}

/** The facts of a letter: the recipient, the person who signed it and the mandate, how it was sent and delivered. */
export function LetterFacts({ letter, row }: { letter: LetterRecord; row: ProcedureRow }) {
  const { addressee, signed, sent, way, number, delivered, noticedOn, drafted, addressChecked } = letter;
  const facts: (Fact | false)[] = [
    {
      label: 'Adresat',
      value: addressee.name || 'Nie wpisano',
      note: [addressee.address, addressee.ade].filter(Boolean).join(', '),
    },
    signed
      ? {
          label: 'Podpis',
          value: signed.by,
          note: nb(`${formatDate(plainDateOf(signed.at))}, upoważnienie nr ${signed.mandate}`),
        }
      : { label: 'Projekt', value: drafted.by, note: nb(formatDate(plainDateOf(drafted.at))) },
    addressChecked !== null &&
      sent === null && {
        label: 'Adres sprawdzony',
        value: nb(formatDate(plainDateOf(addressChecked.at))),
        note: addressChecked.by,
      },
    sent !== null && {
      label: 'Wysłane',
      value: nb(formatDate(sent.on)),
      note: [way && SENDING_WORDS[way], number && `nr ${number}`, letter.postalNumber]
        .filter(Boolean)
        .join(', '),
    },
    delivered !== null && {
      label: 'Doręczone',
      value: nb(formatLong(delivered.on)),
      note: noticedOn
        ? `${proofText(delivered.proof, row)}, liczone od ${nb(formatDate(noticedOn))}`
        : proofText(delivered.proof, row),
    },
  ];
  return <Facts items={facts.filter((fact) => fact !== false)} />;
}
