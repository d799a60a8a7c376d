'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { TextAreaField } from '@/components/layout/form/fields';
import type { Action } from '@/lib/core/action-result';
import { type GiveBackCaseInput, giveBackCaseSchema } from '@/lib/modules/cases/schema/assignment';

type Props = {
  caseId: number;
  version: number;
  /** The person who assigned the case; they read the reason. */
  to: string;
  giveBack: Action<GiveBackCaseInput, unknown>;
};

/** Gives a wrong assignment back to the person who made it, with the reason. */
export function GiveBack({ caseId, version, to, giveBack }: Props) {
  return (
    <ActForm
      name="give-back"
      title="Oddaj przydział"
      submit="Oddaj przydział"
      schema={giveBackCaseSchema}
      start={{ caseId, version }}
      save={giveBack}
      done={() => `Przydział oddany. Wraca do: ${to}.`}
    >
      {(form) => (
        <TextAreaField
          form={form}
          name="reason"
          label="Powód"
          hint={`Przeczyta go ${to}. Sprawa wróci na listę do przydzielenia.`}
          rows={2}
          maxLength={500}
        />
      )}
    </ActForm>
  );
}
