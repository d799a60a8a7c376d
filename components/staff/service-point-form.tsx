'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useFieldArray, useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { Options, Select, TextInput } from '@/components/ui/inputs';
import { MarginBlock } from '@/components/ui/margin-block';
import { toast } from '@/components/ui/toast';
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
import { SheetForm } from './sheet-form';
import { useRecord } from './use-record';
import { useSave } from './use-save';

interface ServicePointFormProps {
  record: ServicePointInput;
  /** The cards that a point can be given when it does not take all. */
  cards: readonly { id: number; name: string }[];
  save: Action<ServicePointInput, { id: number }>;
}

const BACK = paths.servicePoints();

const hoursText = (rows: ServicePointInput['hours']) =>
  rows.map((row) => `${WEEKDAYS.pl[row.weekday - 1]} ${row.opens}–${row.closes}`).join(', ') || 'nic';

/** A service point: where it is, when it is open, and which matters it takes. */
export function ServicePointForm({ record, cards, save }: ServicePointFormProps) {
  const router = useRouter();
  const form = useForm<ServicePointInput>({
    resolver: zodResolver(servicePointSchema),
    shouldFocusError: false,
    defaultValues: record,
  });
  const hours = useFieldArray({ control: form.control, name: 'hours' });
  const { meanwhile, onRefused } = useRecord(form, record, {
    name: 'Nazwa',
    slug: 'Skrót',
    address: 'Adres',
    kind: ['Rodzaj', (kind: ServicePointInput['kind']) => POINT_KIND_NAMES[kind]],
    takesAll: 'Przyjmuje wszystkie sprawy',
    cardIds: ['Sprawy', (ids: number[]) => `${ids.length}`],
    active: 'Działa',
    hours: ['Godziny', hoursText],
  });
  const { onSubmit, busy, summary, errorOf } = useSave(form, save, {
    purpose: 'zapisać punkt',
    onRefused,
    onSaved: () => {
      toast(`Zapisano: ${form.getValues('name')}`);
      router.push(BACK);
    },
  });
  const takesAll = form.watch('takesAll');
  const field = (name: 'name' | 'slug' | 'address' | 'kind' | 'takesAll' | 'active') => ({
    ...form.register(name),
    error: errorOf(name),
  });
  const cell = (place: number, name: 'weekday' | 'opens' | 'closes' | 'kind') => ({
    ...form.register(`hours.${place}.${name}`, name === 'weekday' ? { valueAsNumber: true } : {}),
    error: errorOf(`hours.${place}.${name}`),
  });
  function addHours() {
    const last = form.getValues('hours').at(-1);
    const weekday = Math.min((last?.weekday ?? 0) + 1, 7);
    hours.append({
      weekday,
      opens: last?.opens ?? '07:30',
      closes: last?.closes ?? '15:30',
      kind: 'ORDINARY',
    });
  }
  return (
    <SheetForm
      onSubmit={onSubmit}
      busy={busy}
      summary={summary}
      meanwhile={meanwhile}
      act="Zapisz punkt"
      back={BACK}
    >
      <MarginBlock label="Punkt" heading section={1}>
        <div className="fields">
          <TextInput label="Nazwa" {...field('name')} />
          <TextInput label="Adres" hint="Ulica i numer, piętro, jak trafić." {...field('address')} />
          <TextInput label="Skrót" hint="Do adresów stron, np. bok-rynek." span={6} {...field('slug')} />
          <Select label="Rodzaj" span={6} {...field('kind')}>
            <Options choices={SERVICE_POINT_KINDS.map((kind) => [kind, POINT_KIND_NAMES[kind]])} />
          </Select>
          <Checkbox label="Punkt działa" {...field('active')} />
        </div>
      </MarginBlock>
      <MarginBlock label="Godziny" heading section={2}>
        {hours.fields.map((row, place) => (
          <fieldset key={row.id} className="mb-4">
            <legend className="vh">Godziny, wiersz {place + 1}</legend>
            <div className="fields">
              <Select label="Dzień" span={3} {...cell(place, 'weekday')}>
                <Options choices={WEEKDAYS.pl.map((name, index) => [index + 1, name])} />
              </Select>
              <TextInput label="Od" inputMode="numeric" span={2} half {...cell(place, 'opens')} />
              <TextInput label="Do" inputMode="numeric" span={2} half {...cell(place, 'closes')} />
              <Select label="Czego" span={3} {...cell(place, 'kind')}>
                <Options choices={HOURS_KINDS.map((kind) => [kind, HOURS_KIND_NAMES[kind]])} />
              </Select>
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
        <Button onClick={addHours}>Dodaj godziny</Button>
      </MarginBlock>
      <MarginBlock label="Sprawy" heading section={3}>
        <Checkbox label="Przyjmuje wszystkie sprawy" {...field('takesAll')} />
        {!takesAll && (
          <fieldset className="mt-4">
            <legend className="label">Tylko te sprawy</legend>
            {cards.length === 0 && <p className="text-ink-2">Nie ma jeszcze kart usług do wyboru.</p>}
            {cards.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                value={id}
                {...form.register('cardIds', { setValueAs: ids })}
                id={`card-${id}`}
              />
            ))}
          </fieldset>
        )}
      </MarginBlock>
    </SheetForm>
  );
}

const ids = (values: unknown) => (Array.isArray(values) ? values.map(Number) : []);
