'use client';

import { useFieldArray } from 'react-hook-form';
import { CheckboxesField, CheckboxField, SelectField, TextField } from '@/components/layout/form/fields';
import { Meanwhile } from '@/components/layout/form/meanwhile';
import { SheetForm } from '@/components/layout/form/sheet-form';
import type { ActFormState } from '@/components/layout/form/use-act-form';
import { Button } from '@/components/ui/button';
import { MarginBlock } from '@/components/ui/margin-block';
import type { Action } from '@/lib/core/action-result';
import { WEEKDAYS } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import {
  HOURS_KINDS,
  SERVICE_POINT_KINDS,
  type ServicePointInput,
  servicePointSchema,
} from '@/lib/modules/staff/schema';
import { HOURS_KIND_NAMES, POINT_KIND_NAMES } from '@/lib/modules/staff/words/values';

interface ServicePointFormProps {
  record: ServicePointInput;
  /** The procedure cards to choose from when the point does not take all matters. */
  cards: readonly { id: number; name: string }[];
  save: Action<ServicePointInput, { id: number }>;
}

const hoursText = (rows: ServicePointInput['hours']) =>
  rows.map((row) => `${WEEKDAYS.pl[row.weekday - 1]} ${row.opens}–${row.closes}`).join(', ') || 'nic';

/** A service point: where it is, when it is open, and which matters it takes. */
export function ServicePointForm({ record, cards, save }: ServicePointFormProps) {
  return (
    <SheetForm
      schema={servicePointSchema}
      start={record}
      save={save}
      purpose="zapisać punkt"
      act="Zapisz punkt"
      back={paths.servicePoints()}
      done={(_saved, { name }) => `Zapisano: ${name}`}
      above={(form) => (
        <Meanwhile
          form={form}
          record={record}
          names={{
            name: 'Nazwa',
            slug: 'Skrót',
            address: 'Adres',
            kind: ['Rodzaj', (kind: ServicePointInput['kind']) => POINT_KIND_NAMES[kind]],
            takesAll: 'Przyjmuje wszystkie sprawy',
            cardIds: ['Sprawy', (ids: number[]) => `${ids.length}`],
            active: 'Działa',
            hours: ['Godziny', hoursText],
          }}
        />
      )}
    >
      {(form) => (
        <>
          <MarginBlock label="Punkt" heading section={1}>
            <div className="fields">
              <TextField form={form} name="name" label="Nazwa" autoFocus />
              <TextField form={form} name="address" label="Adres" hint="Ulica i numer, piętro, jak trafić." />
              <TextField
                form={form}
                name="slug"
                label="Skrót"
                hint="Do adresów stron, np. bok-rynek."
                span={6}
              />
              <SelectField
                form={form}
                name="kind"
                label="Rodzaj"
                span={6}
                choices={SERVICE_POINT_KINDS.map((kind) => [kind, POINT_KIND_NAMES[kind]])}
              />
              <CheckboxField form={form} name="active" label="Punkt działa" />
            </div>
          </MarginBlock>
          <MarginBlock label="Godziny" heading section={2}>
            <Hours form={form} />
          </MarginBlock>
          <MarginBlock label="Sprawy" heading section={3}>
            <CheckboxField form={form} name="takesAll" label="Przyjmuje wszystkie sprawy" />
            {!form.watch('takesAll') && (
              <div className="mt-4">
                {cards.length === 0 && <p className="text-ink-2">Nie ma jeszcze kart usług do wyboru.</p>}
                <CheckboxesField
                  form={form}
                  name="cardIds"
                  label="Tylko te sprawy"
                  choices={cards.map(({ id, name }) => [id, name])}
                />
              </div>
            )}
          </MarginBlock>
        </>
      )}
    </SheetForm>
  );
}

/** The opening hours, row by row. */
function Hours({ form }: { form: ActFormState<ServicePointInput, unknown> }) {
  const hours = useFieldArray({ control: form.control, name: 'hours' });

  function add() {
    const last = form.getValues('hours').at(-1);
    const weekday = Math.min((last?.weekday ?? 0) + 1, 7);
    const [opens, closes] = [last?.opens ?? '07:30', last?.closes ?? '15:30'];
    hours.append({ weekday, opens, closes, kind: 'ORDINARY' });
  }

  return (
    <>
      {hours.fields.map((row, place) => (
        <fieldset key={row.id} className="mb-4">
          <legend className="vh">Godziny, wiersz {place + 1}</legend>
          <div className="fields">
            <SelectField
              form={form}
              name={`hours.${place}.weekday`}
              label="Dzień"
              span={3}
              choices={WEEKDAYS.pl.map((name, index) => [index + 1, name])}
            />
            <TextField
              form={form}
              name={`hours.${place}.opens`}
              label="Od"
              inputMode="numeric"
              span={2}
              half
            />
            <TextField
              form={form}
              name={`hours.${place}.closes`}
              label="Do"
              inputMode="numeric"
              span={2}
              half
            />
            <SelectField
              form={form}
              name={`hours.${place}.kind`}
              label="Czego"
              span={3}
              choices={HOURS_KINDS.map((kind) => [kind, HOURS_KIND_NAMES[kind]])}
            />
            <div className="span-2 self-end">
              <Button
                kind="quiet"
                aria-label={`Usuń wiersz ${place + 1}`}
                onClick={() => hours.remove(place)}
              >
                Usuń
              </Button>
            </div>
          </div>
        </fieldset>
      ))}
      <Button onClick={add}>Dodaj godziny</Button>
    </>
  );
}
