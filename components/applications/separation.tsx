'use client';

import Link from 'next/link';
import { ActForm } from '@/components/layout/form/act-form';
import { SelectField, TextField } from '@/components/layout/form/fields';
import { MarginBlock } from '@/components/ui/margin-block';
import { Notice } from '@/components/ui/notice';
import { nb } from '@/components/ui/typography';
import type { Action } from '@/lib/core/action-result';
import { formatDate } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import type { PlainDate } from '@/lib/core/plain-date';
import type { TiedCase } from '@/lib/modules/applications/queries/separation';
import {
  type EarlierApplication,
  type SeparateInput,
  separateSchema,
  type WithdrawSeparationInput,
  withdrawSeparationSchema,
} from '@/lib/modules/applications/schema/application';
import type { ClockMoves } from '@/lib/modules/cases/schema/clock';
import { movesText } from '@/lib/modules/cases/words/clocks';

const movedText = (moves: ClockMoves) => movesText(moves, true) || 'Zapisano. Żadna data się nie zmieniła.';

/** A podanie that may answer a notice of several matters. The person who reads it says whether it does. */
export function SeparateApplication({
  caseId,
  mayAnswer,
  tie,
}: {
  caseId: number;
  mayAnswer: EarlierApplication[];
  tie: Action<SeparateInput, ClockMoves>;
}) {
  const [latest] = mayAnswer;
  return (
    <section className="part" aria-label="Odrębne podanie">
      <Notice>
        {mayAnswer.map(({ id, number, deliveredOn, receivedOn, dueOn, matters }) => (
          <p key={id}>
            {nb(
              `W sprawie ${number} klient dostał ${formatDate(deliveredOn)} zawiadomienie, że trzeba odrębnych podań${matters.length > 0 ? ` (${matters.join('; ')})` : ''}. Podanie na taką sprawę, wniesione do ${formatDate(dueOn)}, uważa się za wniesione ${formatDate(receivedOn)} (art. 66 § 2 KPA).`,
            )}
          </p>
        ))}
        <div className="acts mt-3">
          <ActForm
            name="osobne"
            title="Wniesione po zawiadomieniu z art. 66"
            submit="Powiąż z pierwszym podaniem"
            schema={separateSchema}
            start={{ caseId, firstCaseId: latest.id }}
            save={tie}
            done={movedText}
          >
            {(form) => (
              <SelectField
                form={form}
                name="firstCaseId"
                label="Pierwsze podanie"
                span={8}
                choices={mayAnswer.map(({ id, number, receivedOn }) => [
                  id,
                  `${number} z ${formatDate(receivedOn)}`,
                ])}
              />
            )}
          </ActForm>
        </div>
      </Notice>
    </section>
  );
}

/**
 * Shows the tie between two podania in both cases. A mistaken tie is withdrawn, with a reason, in the case where it was
 * made.
 */
export function TiedApplications({
  caseId,
  receivedOn,
  first,
  separate,
  withdraw,
}: {
  caseId: number;
  receivedOn: PlainDate;
  first: TiedCase | null;
  separate: TiedCase[];
  withdraw: Action<WithdrawSeparationInput, ClockMoves> | null;
}) {
  return (
    <MarginBlock label="Odrębne podania" heading>
      {first && (
        <p>
          Wniesione po zawiadomieniu z art. 66 w sprawie <Tied first={first} />.{' '}
          {nb(
            `Wpłynęło ${formatDate(receivedOn)}, a uważa się je za wniesione ${formatDate(first.receivedOn)}: od tego dnia biegnie termin (art. 66 § 2 KPA).`,
          )}
        </p>
      )}
      {separate.length > 0 && (
        <p>
          Po zawiadomieniu z art. 66 klient wniósł odrębne podania:{' '}
          {separate.map((each, place) => (
            <span key={each.number}>
              {place > 0 && ', '}
              <Tied first={each} /> {nb(`(wpływ ${formatDate(each.receivedOn)})`)}
            </span>
          ))}
          .
        </p>
      )}
      {first && withdraw && (
        <div className="acts mt-3">
          <ActForm
            name="wycofaj-powiazanie"
            title="Wycofaj powiązanie"
            submit="Wycofaj"
            schema={withdrawSeparationSchema}
            start={{ caseId }}
            save={withdraw}
            done={movedText}
          >
            {(form) => <TextField form={form} name="reason" label="Powód" maxLength={1000} />}
          </ActForm>
        </div>
      )}
    </MarginBlock>
  );
}

function Tied({ first: { number, slug } }: { first: TiedCase }) {
  return slug ? <Link href={paths.case(slug)}>{number}</Link> : <b>{number}</b>;
}
