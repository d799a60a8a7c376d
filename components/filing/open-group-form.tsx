'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { SelectField, TextField } from '@/components/layout/form/fields';
import { CountField } from '@/components/layout/form/typed-fields';
import type { Action } from '@/lib/core/action-result';
import { type OpenGroupInput, openGroupSchema } from '@/lib/modules/filing/schema/file';
import { ClassField } from './class-field';
import type { FilingActions } from './filing-actions';

type Props = {
  departments: readonly { id: number; name: string }[];
  year: number;
  provisional: boolean;
  findClasses: FilingActions['findClasses'];
  openGroup: Action<OpenGroupInput, { number: number }>;
};

/** Sets a group apart in the spis of a class. */
export function OpenGroupForm({ departments, year, provisional, findClasses, openGroup }: Props) {
  return (
    <ActForm
      name="grupa"
      title="Wydziel grupę"
      submit="Wydziel grupę"
      schema={openGroupSchema}
      start={{ departmentId: departments[0].id, year }}
      save={openGroup}
      done={({ number }) => `Grupa wydzielona pod numerem ${number}.`}
    >
      {(form) => (
        <>
          {departments.length > 1 && (
            <SelectField
              form={form}
              name="departmentId"
              label="Komórka"
              span={8}
              choices={departments.map(({ id, name }) => [id, name])}
            />
          )}
          <ClassField
            form={form}
            name="symbol"
            provisional={provisional}
            find={findClasses}
            takes={({ makesCases }) => makesCases}
          />
          <CountField form={form} name="year" label="Rok" span={2} />
          <TextField form={form} name="title" label="Czego dotyczą sprawy grupy" span={8} maxLength={200} />
        </>
      )}
    </ActForm>
  );
}
