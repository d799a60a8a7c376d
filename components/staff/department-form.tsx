'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useForm } from 'react-hook-form';
import { Checkbox } from '@/components/ui/choices';
import { Options, Select, TextInput } from '@/components/ui/inputs';
import { MarginBlock } from '@/components/ui/margin-block';
import { toast } from '@/components/ui/toast';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import { type DepartmentInput, departmentSchema } from '@/lib/modules/staff/schema';
import { numberOrNull } from './number-or-null';
import { SheetForm } from './sheet-form';
import { useRecord } from './use-record';
import { useSave } from './use-save';

type Option = { id: number; name: string };

interface DepartmentFormProps {
  record: DepartmentInput;
  /** Departments that it may stand under, in tree order. */
  parents: readonly (Option & { depth: number })[];
  points: readonly Option[];
  save: Action<DepartmentInput, { id: number }>;
}

const BACK = paths.departments();

/** A department: its place in the tree, its registry desk, and its own representative at a counter. */
export function DepartmentForm({ record, parents, points, save }: DepartmentFormProps) {
  const router = useRouter();
  const form = useForm<DepartmentInput>({
    resolver: zodResolver(departmentSchema),
    shouldFocusError: false,
    defaultValues: record,
  });
  const nameIn = (list: readonly Option[]) => (id: number | null) =>
    list.find((each) => each.id === id)?.name ?? 'nic';
  const { meanwhile, onRefused } = useRecord(form, record, {
    symbol: 'Symbol',
    name: 'Nazwa',
    genitive: 'Nazwa w dopełniaczu',
    parentId: ['Podlega', nameIn(parents)],
    deskRoom: 'Pokój',
    deskPhone: 'Telefon',
    deskHours: 'Godziny',
    ownPointId: ['Własny przedstawiciel', nameIn(points)],
    active: 'W użyciu',
  });
  const { onSubmit, busy, summary, errorOf } = useSave(form, save, {
    purpose: 'zapisać komórkę',
    onRefused,
    onSaved: () => {
      toast(`Zapisano: ${form.getValues('name')}`);
      router.push(BACK);
    },
  });
  const field = (name: keyof DepartmentInput) => ({ ...form.register(name), error: errorOf(name) });
  const choice = (name: 'parentId' | 'ownPointId') => ({
    ...form.register(name, { setValueAs: numberOrNull }),
    error: errorOf(name),
  });
  return (
    <SheetForm
      onSubmit={onSubmit}
      busy={busy}
      summary={summary}
      meanwhile={meanwhile}
      act="Zapisz komórkę"
      back={BACK}
    >
      <MarginBlock label="Komórka" heading section={1}>
        <div className="fields">
          <TextInput
            label="Symbol"
            hint="Stoi w każdym znaku sprawy, np. DR.7230."
            span={4}
            room="s"
            {...field('symbol')}
          />
          <TextInput label="Nazwa" hint="Na przykład: Wydział Dróg." {...field('name')} />
          <TextInput
            label="Nazwa w dopełniaczu"
            hint="Do zdań: przekazano do Wydziału Dróg."
            {...field('genitive')}
          />
          <Select label="Podlega" optional {...choice('parentId')}>
            <option value="">nikomu: najwyższy szczebel</option>
            <Options
              choices={parents.map(({ id, name, depth }) => [id, '\u00a0'.repeat(depth * 3) + name])}
            />
          </Select>
        </div>
      </MarginBlock>
      <MarginBlock label="Kancelaria" heading section={2} note="Tu przekazuje się papiery komórki.">
        <div className="fields">
          <TextInput label="Pokój" optional span={4} {...field('deskRoom')} />
          <TextInput label="Telefon" optional span={4} {...field('deskPhone')} />
          <TextInput label="Godziny" optional span={8} {...field('deskHours')} />
        </div>
      </MarginBlock>
      <MarginBlock label="W punkcie obsługi" heading section={3}>
        <div className="fields">
          <Select
            label="Własny przedstawiciel"
            optional
            hint="Komórka, która ma w punkcie swojego człowieka, sama przyjmuje tam swoje podania."
            span={8}
            {...choice('ownPointId')}
          >
            <option value="">nie ma</option>
            <Options choices={points.map(({ id, name }) => [id, name])} />
          </Select>
          <Checkbox label="Komórka działa" {...field('active')} />
        </div>
      </MarginBlock>
    </SheetForm>
  );
}
