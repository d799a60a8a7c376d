'use client';

import { useWatch } from 'react-hook-form';
import { RadioField, TextAreaField, TextField } from '@/components/layout/form/fields';
import type { ActFormState } from '@/components/layout/form/use-act-form';
import type { AttemptInput, CallResult, CardAnswer } from '@/lib/modules/inquiries/schema/inquiry';
import { CardAnswerFields, type CardChoice } from './card-answer-fields';

/** The note of a call as the person fills it in. */
export type CallValues = {
  caseId: number;
  version: number;
  result: CallResult | null;
  answer: string;
  cardAnswer: CardAnswer | null;
  cardId: number | null;
  cardName: string;
  nextAt: string;
};

export const callStart = (caseId: number, version: number): CallValues => ({
  caseId,
  version,
  result: null,
  answer: '',
  cardAnswer: null,
  cardId: null,
  cardName: '',
  nextAt: '',
});

/** Returns the part of the note that the server takes: without a talk there is no answer, after one no next attempt. */
export function inputOfCall({ cardName: _card, result, ...values }: CallValues) {
  if (result === 'ANSWERED') return { ...values, result, nextAt: '' };
  return { ...values, result: result ?? undefined, answer: '', cardAnswer: null, cardId: null };
}

type Props = {
  form: ActFormState<CallValues, AttemptInput>;
  cards: readonly CardChoice[];
  /** Said under the result: what follows the attempt. */
  follows: (result: CallResult) => string;
};

/** How the call went; with an answer also what was said, and whether the card had it. */
export function CallFields({ form, cards, follows }: Props) {
  const result = useWatch({ control: form.control, name: 'result' });
  return (
    <>
      <RadioField
        form={form}
        name="result"
        label="Jak poszło"
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
        <TextField
          form={form}
          name="nextAt"
          type="datetime-local"
          label="Następna próba"
          optional
          span={6}
          hint="Puste pole: podpowiemy porę, o którą prosi rozmówca."
        />
      )}
      {result && (
        <p className="hint" role="status">
          {follows(result)}
        </p>
      )}
    </>
  );
}
