'use client';

import { ActForm } from '@/components/layout/act-form';
import { Options, Select, TextInput } from '@/components/ui/inputs';
import type { ReferenceActions } from './file-actions';

type Common = { slug: string; actions: ReferenceActions };

/** The number under which another system of the office has the case. */
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
      start={{ systemId: String(systems[0]?.id ?? '') }}
      save={({ systemId, reference = '' }) => actions.add({ slug, systemId: Number(systemId), reference })}
      done={() => 'Numer zapisany. Sprawę można już po nim znaleźć.'}
    >
      {(field) => (
        <>
          <Select {...field('systemId')} label="System" span={6}>
            <Options choices={systems.map(({ id, name }) => [id, name])} />
          </Select>
          <TextInput
            {...field('reference')}
            label="Numer w tym systemie"
            span={6}
            autoComplete="off"
            maxLength={100}
          />
        </>
      )}
    </ActForm>
  );
}

/** Takes a number back, with the reason. */
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
      save={({ reason = '' }) => actions.withdraw({ slug, referenceId, reason })}
      done={() => 'Numer wycofany.'}
    >
      {(field) => (
        <TextInput
          {...field('reason')}
          label="Dlaczego"
          hint="Numer i powód zostaną w historii sprawy."
          autoComplete="off"
          maxLength={500}
        />
      )}
    </ActForm>
  );
}
