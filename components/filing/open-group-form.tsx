'use client';

import { ActForm } from '@/components/layout/act-form';
import { Options, Select, TextInput } from '@/components/ui/inputs';
import type { Action } from '@/lib/core/action-result';
import type { OpenGroupInput } from '@/lib/modules/filing/schema/file';
import { ClassField } from './class-field';
import type { FileActions } from './file-actions';

type Props = {
  departments: readonly { id: number; name: string }[];
  year: number;
  provisional: boolean;
  findClasses: FileActions['findClasses'];
  openGroup: Action<OpenGroupInput, { number: number }>;
};

/** Sets a group apart in the spis of a class. */
export function OpenGroupForm({ departments, year, provisional, findClasses, openGroup }: Props) {
  return (
    <ActForm
      name="grupa"
      title="Wydziel grupę"
      submit="Wydziel grupę"
      start={{ departmentId: String(departments[0].id), year: String(year) }}
      save={({ departmentId, symbol = '', year: typedYear = '', title = '' }) =>
        openGroup({ departmentId: Number(departmentId), symbol, year: Number(typedYear), title })
      }
      done={({ number }) => `Grupa wydzielona pod numerem ${number}.`}
    >
      {(field, typed, type) => (
        <>
          {departments.length > 1 && (
            <Select {...field('departmentId')} label="Komórka" span={8}>
              <Options choices={departments.map(({ id, name }) => [id, name])} />
            </Select>
          )}
          <ClassField
            field={field}
            typed={typed}
            type={type}
            provisional={provisional}
            find={findClasses}
            takes={({ makesCases }) => makesCases}
          />
          <TextInput {...field('year')} label="Rok" span={2} inputMode="numeric" autoComplete="off" />
          <TextInput
            {...field('title')}
            label="Czego dotyczą sprawy grupy"
            span={8}
            maxLength={200}
            autoComplete="off"
          />
        </>
      )}
    </ActForm>
  );
}
