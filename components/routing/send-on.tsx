'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { SelectField, TextAreaField } from '@/components/layout/form/fields';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import {
  type SendBackInput,
  type SendOnInput,
  sendBackSchema,
  sendOnSchema,
} from '@/lib/modules/routing/schema';
import type { Department } from './rows';

type SendOnProps = {
  caseId: number;
  departments: Department[];
  /** The department of the card, when it is another one. */
  suggested: number | null;
  send: Action<SendOnInput, unknown>;
};

/** Sends a case that was accepted by mistake on to the department that it belongs to, with the reason. */
export function SendOn({ caseId, departments, suggested, send }: SendOnProps) {
  return (
    <ActForm
      name="przeslij"
      title="Prześlij do innej komórki"
      submit="Prześlij"
      schema={sendOnSchema}
      start={{ caseId, departmentId: suggested ?? undefined }}
      save={send}
      done={() => 'Przesłano. Sprawa czeka na przyjęcie w innej komórce.'}
    >
      {(form) => (
        <>
          <SelectField
            form={form}
            name="departmentId"
            label="Komórka"
            span={7}
            blank="Wybierz, dokąd trafi"
            choices={departments.map(({ id, name }) => [id, name])}
          />
          <TextAreaField
            form={form}
            name="reason"
            label="Powód"
            hint="Przeczyta go ta komórka. Przydział się skończy, termin biegnie dalej."
            rows={2}
            maxLength={500}
          />
        </>
      )}
    </ActForm>
  );
}

type SendBackProps = {
  caseId: number;
  version: number;
  /** The department that handed the case over. */
  to: string;
  sendBack: Action<SendBackInput, unknown>;
};

/** Sends a case that was accepted by mistake back to the department that handed it over, with the reason. */
export function SendBack({ caseId, version, to, sendBack }: SendBackProps) {
  return (
    <ActForm
      name="odeslij"
      title="Odeślij"
      submit="Odeślij"
      schema={sendBackSchema}
      start={{ caseId, version }}
      save={sendBack}
      leadsTo={paths.department()}
      done={() => `Odesłano do: ${to}.`}
    >
      {(form) => (
        <TextAreaField
          form={form}
          name="reason"
          label="Powód"
          hint={`Wróci do: ${to}. Tam przeczytają powód i przekażą sprawę dalej.`}
          rows={2}
          maxLength={500}
        />
      )}
    </ActForm>
  );
}
