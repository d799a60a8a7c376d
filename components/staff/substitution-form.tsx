'use client';

import { useRouter } from 'next/navigation';
import { SelectField } from '@/components/layout/form/fields';
import { FormFrame } from '@/components/layout/form/form-frame';
import { DateField } from '@/components/layout/form/typed-fields';
import { useActForm } from '@/components/layout/form/use-act-form';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { nb } from '@/components/ui/typography';
import type { Action } from '@/lib/core/action-result';
import { formatRange } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { type SubstitutionInput, substitutionSchema } from '@/lib/modules/staff/schema';

type Person = { id: number; name: string };
interface SubstitutionFormProps {
  /** The people who may be absent. With one person the form does not ask for it. */
  people: readonly Person[];
  substitutes: readonly Person[];
  today: PlainDate;
  save: Action<SubstitutionInput, { id: number }>;
}

/** A substitution: the absent person, the substitute, the first and the last day. */
export function SubstitutionForm({ people, substitutes, today, save }: SubstitutionFormProps) {
  const router = useRouter();
  const only = people.length === 1 ? people[0].id : undefined;
  const form = useActForm(substitutionSchema, save, {
    start: { staffId: only },
    onDone: (_saved, { from, to }) => {
      toast(nb(`Zapisano zastępstwo: ${formatRange(from, to)}`));
      form.reset();
      router.refresh();
    },
  });
  const away = form.watch('staffId');
  return (
    <FormFrame form={form} whole purpose="zapisać zastępstwo">
      {({ above }) => (
        <>
          {above}
          <div className="fields">
            {only === undefined && (
              <SelectField
                form={form}
                name="staffId"
                label="Kogo nie będzie"
                span={6}
                blank="wybierz osobę"
                choices={people.map(({ id, name }) => [id, name])}
              />
            )}
            <SelectField
              form={form}
              name="substituteId"
              label="Kto zastępuje"
              span={6}
              hint="Zastępca widzi i prowadzi tylko te sprawy, na które pozwalają jego własne role."
              blank="wybierz osobę"
              choices={substitutes.filter(({ id }) => id !== away).map(({ id, name }) => [id, name])}
            />
            <DateField form={form} name="from" label="Pierwszy dzień" today={today} span={3} />
            <DateField form={form} name="to" label="Ostatni dzień" today={today} span={3} />
          </div>
          <div className="mt-4">
            <Button
              type="submit"
              kind={only === undefined ? 'primary' : undefined}
              keys={only === undefined ? 'Ctrl Enter' : undefined}
              mainAct={only === undefined}
              busy={form.busy}
            >
              Zapisz zastępstwo
            </Button>
          </div>
        </>
      )}
    </FormFrame>
  );
}
