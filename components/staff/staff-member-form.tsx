'use client';

import { useState } from 'react';
import { useFieldArray } from 'react-hook-form';
import { CheckboxField, SelectField, TextField } from '@/components/layout/form/fields';
import { Meanwhile } from '@/components/layout/form/meanwhile';
import { SheetForm } from '@/components/layout/form/sheet-form';
import type { ActFormState } from '@/components/layout/form/use-act-form';
import { Button } from '@/components/ui/button';
import { MarginBlock } from '@/components/ui/margin-block';
import { Notice } from '@/components/ui/notice';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import { ROLES } from '@/lib/core/roles';
import { type StaffMemberInput, staffMemberSchema } from '@/lib/modules/staff/schema';
import { ROLE_NAMES } from '@/lib/modules/staff/words/values';
import { OneTimePassword } from './one-time-password';

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
  const [made, setMade] = useState<{ login: string; password: string } | null>(null);
  const departmentName = (id: number) => departments.find((each) => each.id === id)?.name ?? '';
  const postsText = (posts: StaffMemberInput['posts']) =>
    posts.map((post) => `${ROLE_NAMES[post.role]} (${departmentName(post.departmentId)})`).join(', ') ||
    'nic';
  if (made) return <OneTimePassword {...made} back={BACK} />;
  return (
    <SheetForm
      schema={staffMemberSchema}
      start={record}
      save={save}
      purpose="zapisać osobę"
      act="Zapisz osobę"
      back={BACK}
      done={({ password }, { login, name, posts }) => {
        if (password) {
          setMade({ login, password });
          return null;
        }
        return posts.length > 0 ? `Zapisano: ${name}` : `Zapisano bez roli: ${name}`;
      }}
      above={(form) => (
        <Meanwhile
          form={form}
          record={record}
          names={{
            login: 'Login',
            name: 'Imię i nazwisko',
            position: 'Stanowisko',
            symbol: 'Symbol',
            phone: 'Telefon',
            room: 'Pokój',
            servicePointId: [
              'Punkt',
              (id: number | null) => points.find((each) => each.id === id)?.name ?? 'nic',
            ],
            active: 'Konto działa',
            posts: ['Role', postsText],
          }}
        />
      )}
    >
      {(form) => (
        <>
          <MarginBlock label="Osoba" heading section={1}>
            <div className="fields">
              <TextField form={form} name="name" label="Imię i nazwisko" span={8} autoFocus />
              <TextField
                form={form}
                name="symbol"
                label="Symbol"
                optional
                hint="Kończy znak sprawy, na przykład JW."
                span={4}
                room="s"
                spellCheck={false}
              />
              <TextField
                form={form}
                name="position"
                label="Stanowisko"
                optional
                hint="Stoi pod podpisem na pismach (art. 107 § 1 pkt 8 KPA), na przykład: inspektor."
                maxLength={120}
              />
              <TextField
                form={form}
                name="phone"
                label="Telefon"
                optional
                hint="Numer bezpośredni, do przełączania rozmów."
                span={6}
                inputMode="tel"
              />
              <TextField form={form} name="room" label="Pokój" optional span={3} room="s" />
              <TextField
                form={form}
                name="login"
                label="Login"
                span={6}
                autoCapitalize="none"
                spellCheck={false}
              />
              <SelectField
                form={form}
                name="servicePointId"
                label="Punkt obsługi"
                optional
                span={6}
                blank="nie siedzi w punkcie"
                choices={points.map(({ id, name }) => [id, name])}
              />
              <CheckboxField
                form={form}
                name="active"
                label="Konto działa"
                hint="Wyłączone konto kończy sesje tej osoby od razu."
              />
            </div>
          </MarginBlock>
          <MarginBlock label="Role" heading section={2} note="Zmiana ról kończy sesje tej osoby.">
            <Posts form={form} departments={departments} />
          </MarginBlock>
        </>
      )}
    </SheetForm>
  );
}

type PostsProps = { form: ActFormState<StaffMemberInput, unknown>; departments: readonly Option[] };

/** The roles of a person, each in a department. */
function Posts({ form, departments }: PostsProps) {
  const posts = useFieldArray({ control: form.control, name: 'posts' });
  return (
    <>
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
            <SelectField
              form={form}
              name={`posts.${place}.role`}
              label="Rola"
              span={5}
              choices={ROLES.map((role) => [role, ROLE_NAMES[role]])}
            />
            <SelectField
              form={form}
              name={`posts.${place}.departmentId`}
              label="Komórka"
              span={5}
              choices={departments.map(({ id, name }) => [id, name])}
            />
            <div className="span-2 self-end">
              <Button kind="quiet" aria-label={`Usuń rolę ${place + 1}`} onClick={() => posts.remove(place)}>
                Usuń
              </Button>
            </div>
          </div>
        </fieldset>
      ))}
      <Button onClick={() => posts.append({ role: 'CASE_WORKER', departmentId: departments[0]?.id ?? 0 })}>
        Dodaj rolę
      </Button>
    </>
  );
}
