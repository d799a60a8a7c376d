'use client';

import { useEffect, useEffectEvent } from 'react';
import { useWatch } from 'react-hook-form';
import { RadioField, TextAreaField, TextField } from '@/components/layout/form/fields';
import { DateField } from '@/components/layout/form/typed-fields';
import type { ActFormState } from '@/components/layout/form/use-act-form';
import type { PlainDate } from '@/lib/core/plain-date';
import type { FailedResult } from '@/lib/modules/inquiries/rules/next-call';
import type { AttemptInput, CallResult, CardAnswer } from '@/lib/modules/inquiries/schema/inquiry';
import { CardAnswerFields, type CardChoice } from './card-answer-fields';
import { type CallRow, followsText } from './rows';

/** The note of a call as the person fills it in. */
export type CallValues = {
  caseId: number;
  version: number;
  result: CallResult | null;
  answer: string;
  cardAnswer: CardAnswer | null;
  cardId: number | null;
  cardName: string;
  nextOn: PlainDate | null;
  nextHour: string;
};

export const callStart = (caseId: number, version: number): CallValues => ({
  caseId,
  version,
  result: null,
  answer: '',
  cardAnswer: null,
  cardId: null,
  cardName: '',
  nextOn: null,
  nextHour: '',
});

/**
 * Returns the part of the note that the server takes: without a talk there is no answer, after one no next attempt. The
 * suggested moment is left to the server, because the page may have been open for hours.
 */
export const inputOfCall =
  ({ again }: Pick<CallRow, 'again'>) =>
  ({ cardName: _card, result, ...values }: CallValues) => {
    const leftToOffice = { nextOn: null, nextHour: '' };
    if (result === 'ANSWERED') return { ...values, ...leftToOffice, result };
    const suggested = result && again?.[result];
    const untouched = suggested?.on === values.nextOn && suggested?.hour === values.nextHour;
    const next = untouched ? leftToOffice : {};
    return { ...values, ...next, result: result ?? undefined, answer: '', cardAnswer: null, cardId: null };
  };

type Form = ActFormState<CallValues, AttemptInput>;
type Props = { form: Form; row: CallRow; cards: readonly CardChoice[]; today: PlainDate };

/** The result of the call; with an answer also what was said, and whether the card had it. */
export function CallFields({ form, row, cards, today }: Props) {
  const result = useWatch({ control: form.control, name: 'result' });
  return (
    <>
      <RadioField
        form={form}
        name="result"
        label="Wynik rozmowy"
        keyed
        options={[
          { value: 'ANSWERED' as CallResult, label: 'Odebrał' },
          { value: 'NO_ANSWER' as CallResult, label: 'Nie odebrał' },
          { value: 'MESSAGE_LEFT' as CallResult, label: 'Zostawiono wiadomość' },
        ]}
      />
      {result === 'ANSWERED' && (
        <>
          <TextAreaField form={form} name="answer" label="Odpowiedź" rows={3} />
          <CardAnswerFields form={form} cards={cards} />
        </>
      )}
      {(result === 'NO_ANSWER' || result === 'MESSAGE_LEFT') && (
        <NextCall key={result} form={form} row={row} result={result} today={today} />
      )}
      {result && (
        <p className="hint" role="status">
          {followsText(row, result)}
        </p>
      )}
    </>
  );
}

/** The moment of the next attempt, first the suggested one. */
function NextCall({
  form,
  row,
  result,
  today,
}: Pick<Props, 'form' | 'row' | 'today'> & { result: FailedResult }) {
  const suggested = row.again?.[result];
  const suggest = useEffectEvent(() => {
    form.set('nextOn', suggested?.on ?? null);
    form.set('nextHour', suggested?.hour ?? '');
  });
  useEffect(() => suggest(), []);
  return (
    <>
      <DateField form={form} name="nextOn" label="Następna próba" optional today={today} todayInWords />
      <TextField form={form} name="nextHour" label="Godzina" optional span={3} hint={row.wish} />
    </>
  );
}
