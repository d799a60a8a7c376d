'use client';

import { CountryField } from '@/components/clients/country-field';
import { ActForm } from '@/components/layout/form/act-form';
import { TextField } from '@/components/layout/form/fields';
import { Meanwhile } from '@/components/layout/form/meanwhile';
import type { Action } from '@/lib/core/action-result';
import { POLAND } from '@/lib/core/countries';
import { namedRepresentative } from '@/lib/modules/cases/rules/representative';
import {
  type EndRepresentativeInput,
  endRepresentativeSchema,
  type RepresentativeInput,
  type RepresentativeRecord,
  type SaveRepresentativeInput,
  saveRepresentativeSchema,
} from '@/lib/modules/cases/schema/representative';
import { RepresentativeFields } from './representative-fields';

type Props = {
  slug: string;
  representative: RepresentativeRecord | null;
  canChange: boolean;
  save: Action<SaveRepresentativeInput, { version: number }>;
  end: Action<EndRepresentativeInput, unknown>;
};

const NOBODY: RepresentativeRecord = {
  id: 0,
  version: 0,
  firstName: '',
  lastName: '',
  street: '',
  postalCode: '',
  city: '',
  country: POLAND,
  adeAddress: '',
};

/** Pełnomocnik of the party: the person and the address to which the letters of the case go (KPA art. 40 § 2). */
export function RepresentativeSection({ slug, representative, canChange, save, end }: Props) {
  const named = namedRepresentative(representative);
  return (
    <section className="mt-5">
      <h2>Pełnomocnik</h2>
      {named ? (
        <>
          <p>
            <b>{named.name}</b>, {named.address}
          </p>
          <p className="text-note text-ink-2">Pisma w sprawie idą do pełnomocnika (art. 40 § 2 KPA).</p>
        </>
      ) : (
        <p className="text-ink-2">Strona działa sama.</p>
      )}
      {canChange && (
        <div className="acts mt-3">
          <RepresentativeForm slug={slug} representative={representative} save={save} />
          {representative && (
            <ActForm
              name="koniec-pelnomocnictwa"
              title="Już nie działa"
              submit="Zapisz koniec pełnomocnictwa"
              schema={endRepresentativeSchema}
              start={{ slug, representativeId: representative.id }}
              save={end}
              done={() => 'Pisma pójdą odtąd do strony.'}
            >
              {(form) => <TextField form={form} name="reason" label="Dlaczego" maxLength={1000} />}
            </ActForm>
          )}
        </div>
      )}
    </section>
  );
}

function RepresentativeForm({ slug, representative, save }: Omit<Props, 'canChange' | 'end'>) {
  const { id: _id, version, ...present } = representative ?? NOBODY;
  const record = { slug, version, representative: present, requestKey: '' };
  return (
    <ActForm
      name="pelnomocnik"
      title={representative ? 'Popraw dane pełnomocnika' : 'Wskaż pełnomocnika'}
      submit="Zapisz pełnomocnika"
      schema={saveRepresentativeSchema}
      start={{ slug, version, representative: present }}
      save={save}
      done={() => 'Zapisano. Pisma pójdą do pełnomocnika.'}
    >
      {(form) => (
        <>
          <div className="span-12">
            <Meanwhile form={form} record={record} names={{ representative: ['Pełnomocnik', inWords] }} />
          </div>
          <RepresentativeFields
            text={(name, props) => <TextField form={form} name={`representative.${name}`} {...props} />}
            country={form.watch('representative.country')}
            countryField={<CountryField form={form} name="representative.country" />}
          />
        </>
      )}
    </ActForm>
  );
}

function inWords(representative: RepresentativeInput): string {
  const named = namedRepresentative(representative);
  return named?.name ? `„${named.name}, ${named.address}”` : 'nikt';
}
