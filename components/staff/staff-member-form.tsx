'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useFieldArray, useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { Options, Select, TextInput } from '@/components/ui/inputs';
import { MarginBlock } from '@/components/ui/margin-block';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import { ROLES } from '@/lib/core/roles';
import { type StaffMemberInput, staffMemberSchema } from '@/lib/modules/staff/schema';
import { ROLE_NAMES } from '@/lib/modules/staff/words/values';
import { numberOrNull } from './number-or-null';
import { OneTimePassword } from './one-time-password';
import { SheetForm } from './sheet-form';
import { useRecord } from './use-record';
import { useSave } from './use-save';

type Option = { id: number; name: string };

interface StaffMemberFormProps {
  record: StaffMemberInput;
  departments: readonly Option[];
  points: readonly Option[];
  save: Action<StaffMemberInput, { id: number; password: string | null }>;
}

const BACK = paths.staff();

/** A person of the office: their login, where they sit, and their roles in departments. */
export function StaffMemberForm({ record, departments, points, save }: StaffMemberFormProps) {
  const router = useRouter();
  const [made, setMade] = useState<{ login: string; password: string } | null>(null);
  const form = useForm<StaffMemberInput>({
    resolver: zodResolver(staffMemberSchema),
    shouldFocusError: false,
    defaultValues: record,
  });
  const posts = useFieldArray({ control: form.control, name: 'posts' });
  const departmentName = (id: number) => departments.find((each) => each.id === id)?.name ?? '';
  const { meanwhile, onRefused } = useRecord(form, record, {
    login: 'Login',
    name: 'Imię i nazwisko',
    position: 'Stanowisko',
    symbol: 'Symbol',
    servicePointId: ['Punkt', (id: number | null) => points.find((each) => each.id === id)?.name ?? 'nic'],
    active: 'Konto działa',
    posts: [
      'Role',
      (list: StaffMemberInput['posts']) =>
        list.map((post) => `${ROLE_NAMES[post.role]} (${departmentName(post.departmentId)})`).join(', ') ||
        'nic',
    ],
  });
  const { onSubmit, busy, summary, errorOf } = useSave(form, save, {
    purpose: 'zapisać osobę',
    onRefused,
    onSaved: ({ password }) => {
      const { login, name, posts: roles } = form.getValues();
      if (password) return setMade({ login, password });
      toast(roles.length > 0 ? `Zapisano: ${name}` : `Zapisano bez roli: ${name}`);
      router.push(BACK);
    },
  });
  if (made) return <OneTimePassword {...made} back={BACK} />;
  const cell = (place: number, name: 'role' | 'departmentId') => ({
    ...form.register(`posts.${place}.${name}`, name === 'departmentId' ? { valueAsNumber: true } : {}),
    error: errorOf(`posts.${place}.${name}`),
  });
  return (
    <SheetForm
      onSubmit={onSubmit}
      busy={busy}
      summary={summary}
      meanwhile={meanwhile}
      act="Zapisz osobę"
      back={BACK}
    >
      <MarginBlock label="Osoba" heading section={1}>
        <div className="fields">
          <TextInput label="Imię i nazwisko" span={8} error={errorOf('name')} {...form.register('name')} />
          <TextInput
            label="Symbol"
            optional
            hint="Kończy znak sprawy, na przykład JW."
            span={4}
            room="s"
            spellCheck={false}
            error={errorOf('symbol')}
            {...form.register('symbol')}
          />
          <TextInput
            label="Stanowisko"
            optional
            hint="Stoi pod podpisem na pismach (art. 107 § 1 pkt 8 KPA), na przykład: inspektor."
            maxLength={120}
            error={errorOf('position')}
            {...form.register('position')}
          />
          <TextInput
            label="Login"
            span={6}
            autoCapitalize="none"
            spellCheck={false}
            error={errorOf('login')}
            {...form.register('login')}
          />
          <Select
            label="Punkt obsługi"
            optional
            span={6}
            error={errorOf('servicePointId')}
            {...form.register('servicePointId', { setValueAs: numberOrNull })}
          >
            <option value="">nie siedzi w punkcie</option>
            <Options choices={points.map(({ id, name }) => [id, name])} />
          </Select>
          <Checkbox
            label="Konto działa"
            hint="Wyłączone konto kończy sesje tej osoby od razu."
            error={errorOf('active')}
            {...form.register('active')}
          />
        </div>
      </MarginBlock>
      <MarginBlock label="Role" heading section={2} note="Zmiana ról kończy sesje tej osoby.">
        {posts.fields.length === 0 && (
          <div className="mb-4">
            <Notice tone="soon" title="Ta osoba nie ma roli.">
              Zaloguje się, ale zobaczy tylko swoje konto.
            </Notice>
          </div>
        )}
        {posts.fields.map((row, place) => (
          <fieldset key={row.id} className="mb-4">
            <legend className="vh">Rola {place + 1}</legend>
            <div className="fields">
              <Select label="Rola" span={5} {...cell(place, 'role')}>
                <Options choices={ROLES.map((role) => [role, ROLE_NAMES[role]])} />
              </Select>
              <Select label="Komórka" span={5} {...cell(place, 'departmentId')}>
                <Options choices={departments.map(({ id, name }) => [id, name])} />
              </Select>
              <div className="span-2 self-end">
                <Button
                  kind="quiet"
                  aria-label={`Usuń rolę ${place + 1}`}
                  onClick={() => posts.remove(place)}
                >
                  Usuń
                </Button>
              </div>
            </div>
          </fieldset>
        ))}
        <Button onClick={() => posts.append({ role: 'CASE_WORKER', departmentId: departments[0]?.id ?? 0 })}>
          Dodaj rolę
        </Button>
      </MarginBlock>
    </SheetForm>
  );
}
