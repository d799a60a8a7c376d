'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { SelectField, TextField } from '@/components/layout/form/fields';
import { addReferenceSchema, withdrawReferenceSchema } from '@/lib/modules/case-files/schema';
import type { ReferenceActions } from './file-actions';

type Common = { slug: string; actions: ReferenceActions };

/** Adds the number under which another system of the office keeps the case. */
export function AddReferenceForm({
  slug,
  systems,
  actions,
}: Common & { systems: readonly { id: number; name: string }[] }) {
  return (
    <ActForm
      name="numer"
      title="Dodaj numer"
      submit="Zapisz numer"
      schema={addReferenceSchema}
      start={{ slug, systemId: systems[0]?.id }}
      save={actions.add}
      done={() => 'Numer zapisany. Sprawę można już po nim znaleźć.'}
    >
      {(form) => (
        <>
          <SelectField
            form={form}
            name="systemId"
            label="System"
            span={6}
            choices={systems.map(({ id, name }) => [id, name])}
          />
          <TextField form={form} name="reference" label="Numer w tym systemie" span={6} maxLength={100} />
        </>
      )}
    </ActForm>
  );
}

/** Withdraws a number, with a reason. */
export function WithdrawReferenceForm({
  slug,
  referenceId,
  reference,
  actions,
}: Common & { referenceId: number; reference: string }) {
  return (
    <ActForm
      name={`numer-${referenceId}`}
      title={`Wycofaj numer ${reference}`}
      opener="Wycofaj"
      submit="Wycofaj numer"
      schema={withdrawReferenceSchema}
      start={{ slug, referenceId }}
      save={actions.withdraw}
      done={() => 'Numer wycofany.'}
    >
      {(form) => (
        <TextField
          form={form}
          name="reason"
          label="Dlaczego"
          hint="Numer i powód zostaną w historii sprawy."
          maxLength={500}
        />
      )}
    </ActForm>
  );
}
