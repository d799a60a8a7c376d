'use client';

import { CheckboxField, SelectField, TextField } from '@/components/layout/form/fields';
import { Meanwhile } from '@/components/layout/form/meanwhile';
import { SheetForm } from '@/components/layout/form/sheet-form';
import { MarginBlock } from '@/components/ui/margin-block';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import { type DepartmentInput, departmentSchema } from '@/lib/modules/staff/schema';

type Option = { id: number; name: string };

interface DepartmentFormProps {
  record: DepartmentInput;
  /** Departments that it may stand under, in tree order. */
  parents: readonly (Option & { depth: number })[];
  points: readonly Option[];
  save: Action<DepartmentInput, { id: number }>;
}

/** A department: its place in the tree, its registry desk, and its own representative at a counter. */
export function DepartmentForm({ record, parents, points, save }: DepartmentFormProps) {
  const nameIn = (list: readonly Option[]) => (id: number | null) =>
    list.find((each) => each.id === id)?.name ?? 'nic';
  return (
    <SheetForm
      schema={departmentSchema}
      start={record}
      save={save}
      purpose="zapisać komórkę"
      act="Zapisz komórkę"
      back={paths.departments()}
      done={(_saved, { name }) => `Zapisano: ${name}`}
      above={(form) => (
        <Meanwhile
          form={form}
          record={record}
          names={{
            symbol: 'Symbol',
            name: 'Nazwa',
            genitive: 'Nazwa w dopełniaczu',
            locative: 'Gdzie jest sprawa',
            nameEn: 'Nazwa po angielsku',
            nameUk: 'Nazwa po ukraińsku',
            parentId: ['Podlega', nameIn(parents)],
            deskRoom: 'Pokój',
            deskPhone: 'Telefon',
            deskHours: 'Godziny',
            ownPointId: ['Własny przedstawiciel', nameIn(points)],
            active: 'W użyciu',
          }}
        />
      )}
    >
      {(form) => (
        <>
          <MarginBlock label="Komórka" heading section={1}>
            <div className="fields">
              <TextField
                autoFocus
                form={form}
                name="symbol"
                label="Symbol"
                hint="Stoi w każdym znaku sprawy, np. DR.7230."
                span={4}
                room="s"
              />
              <TextField form={form} name="name" label="Nazwa" hint="Na przykład: Wydział Dróg." />
              <TextField
                form={form}
                name="genitive"
                label="Nazwa w dopełniaczu"
                hint="Do zdań: przekazano do Wydziału Dróg."
              />
              <TextField
                form={form}
                name="locative"
                label="Gdzie jest sprawa"
                optional
                hint="Do zdań dla mieszkańca, z przyimkiem: w Wydziale Dróg, u Sekretarza Miasta."
              />
              <SelectField
                form={form}
                name="parentId"
                label="Podlega"
                optional
                blank="nikomu: najwyższy szczebel"
                choices={parents.map(({ id, name, depth }) => [id, '\u00a0'.repeat(depth * 3) + name])}
              />
            </div>
          </MarginBlock>
          <MarginBlock
            label="W innych językach"
            heading
            section={2}
            note="Na stronach dla mieszkańców. Puste pole: zostaje nazwa polska."
          >
            <div className="fields">
              <TextField
                form={form}
                name="nameEn"
                label="Nazwa po angielsku"
                optional
                hint="Na przykład: Roads Department."
              />
              <TextField
                form={form}
                name="nameUk"
                label="Nazwa po ukraińsku"
                optional
                hint="Na przykład: Відділ доріг."
              />
            </div>
          </MarginBlock>
          <MarginBlock label="Kancelaria" heading section={3} note="Tu przekazuje się papiery komórki.">
            <div className="fields">
              <TextField form={form} name="deskRoom" label="Pokój" optional span={4} />
              <TextField form={form} name="deskPhone" label="Telefon" optional span={4} />
              <TextField form={form} name="deskHours" label="Godziny" optional span={8} />
            </div>
          </MarginBlock>
          <MarginBlock label="W punkcie obsługi" heading section={4}>
            <div className="fields">
              <SelectField
                form={form}
                name="ownPointId"
                label="Własny przedstawiciel"
                optional
                hint="Komórka, która ma w punkcie swojego człowieka, sama przyjmuje tam swoje podania."
                span={8}
                blank="nie ma"
                choices={points.map(({ id, name }) => [id, name])}
              />
              <CheckboxField form={form} name="active" label="Komórka działa" />
            </div>
          </MarginBlock>
        </>
      )}
    </SheetForm>
  );
}
