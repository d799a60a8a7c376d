'use client';

import { RadioField, TextField } from '@/components/layout/form/fields';
import { FormFrame } from '@/components/layout/form/form-frame';
import { DateField } from '@/components/layout/form/typed-fields';
import { useActForm } from '@/components/layout/form/use-act-form';
import { Button } from '@/components/ui/button';
import type { ActionResult } from '@/lib/core/action-result';
import type { PlainDate } from '@/lib/core/plain-date';
import { refusalOfDay } from '@/lib/modules/deadlines/rules/terms-change';
import { type OfficeDay, officeDaySchema } from '@/lib/modules/deadlines/schema';

interface AddDayProps {
  today: PlainDate;
  there: readonly OfficeDay[];
  onAdd: (day: OfficeDay) => void;
}

/**
 * Adds one day to the list: its kind, its date and its basis. The day is saved later, together with all other changes.
 */
export function AddDay({ today, there, onAdd }: AddDayProps) {
  const form = useActForm(officeDaySchema, add, {
    start: { kind: 'CLOSURE' },
    onDone: () => {
      form.resetField('date');
      form.resetField('why');
      form.setFocus('date');
    },
  });

  async function add(day: OfficeDay): Promise<ActionResult<null>> {
    const refusal = refusalOfDay(day, there);
    if (refusal) return { ok: false, code: 'invalid', fields: { date: refusal } };
    onAdd(day);
    return { ok: true, value: null };
  }

  const extra = form.watch('kind') === 'EXTRA';
  return (
    <FormFrame form={form} className="fields" feedsAct>
      {({ above, below }) => (
        <>
          {above && <div className="span-12">{above}</div>}
          <RadioField
            form={form}
            name="kind"
            label="Co to jest"
            rows
            options={[
              {
                value: 'CLOSURE',
                label: 'Urząd nieczynny',
                hint: 'Na przykład dzień wolny za święto w sobotę. Przesuwa tylko cele urzędu, nie terminy ustawowe.',
              },
              {
                value: 'EXTRA',
                label: 'Dodatkowy dzień wolny z rozporządzenia',
                hint: 'Ustawa z 18.01.1951 art. 1a. Przesuwa także terminy ustawowe (KPA art. 57 § 4).',
              },
            ]}
          />
          <DateField form={form} name="date" label="Data" today={today} hint="Na przykład 24.12.2027." />
          <TextField
            form={form}
            name="why"
            label={extra ? 'Podstawa' : 'Powód'}
            span={8}
            maxLength={500}
            hint={
              extra
                ? 'Rozporządzenie: data i pozycja w Dzienniku Ustaw.'
                : 'Na przykład: za 1 maja w sobotę, zarządzenie nr 12.'
            }
          />
          {below}
          <div>
            <Button type="submit" busy={form.busy}>
              Dodaj do listy
            </Button>
          </div>
        </>
      )}
    </FormFrame>
  );
}
