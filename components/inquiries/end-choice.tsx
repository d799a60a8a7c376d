'use client';

import { RadioField, TextField } from '@/components/layout/form/fields';
import type { ActFormState } from '@/components/layout/form/use-act-form';
import { type EndInquiryInput, endInquirySchema } from '@/lib/modules/inquiries/schema/inquiry';
import type { CallRow } from './rows';

/** The name of the act after the third failed attempt, wherever it stands. */
export const CHOOSE = 'List albo zamknięcie';

type EndValues = Omit<EndInquiryInput, 'ending'> & { ending: EndInquiryInput['ending'] | undefined };

/** The form of the choice, wherever it stands; it is judged by the version that the row shows now. */
export const endChoice = ({ caseId, version }: Pick<CallRow, 'caseId' | 'version'>) => ({
  schema: endInquirySchema,
  start: { caseId, reason: '' },
  input: (values: EndValues) => ({ ...values, version }),
});

/** After three failed attempts: an answer by letter, or an end without one, each with a reason. */
export function EndFields({ form }: { form: ActFormState<EndValues, EndInquiryInput> }) {
  return (
    <>
      <RadioField
        form={form}
        name="ending"
        label="Po trzech nieudanych próbach"
        keyed
        options={[
          { value: 'LETTER' as EndInquiryInput['ending'], label: 'Odpowiedź wysłano listem' },
          { value: 'GIVEN_UP', label: 'Zamykamy bez odpowiedzi' },
        ]}
      />
      <TextField
        form={form}
        name="reason"
        label="Powód"
        maxLength={500}
        hint="Zobaczy go osoba, która przyjęła pytanie."
      />
    </>
  );
}
