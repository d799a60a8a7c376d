'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { type Resolver, useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { Checkbox } from '@/components/ui/choices';
import { Counter } from '@/components/ui/counter';
import { ErrorText } from '@/components/ui/field';
import { Options, Select, TextInput } from '@/components/ui/inputs';
import { MarginBlock } from '@/components/ui/margin-block';
import { toast } from '@/components/ui/toast';
import { nb } from '@/components/ui/typography';
import type { Action } from '@/lib/core/action-result';
import { formatLong, parsePolishDate } from '@/lib/core/date-text';
import { freshId } from '@/lib/core/fresh-id';
import { paths } from '@/lib/core/paths';
import type { PlainDate } from '@/lib/core/plain-date';
import {
  MANDATE_SCOPES,
  type MandateInput,
  type MandateRef,
  type MandateScope,
  mandateSchema,
} from '@/lib/modules/staff/schema';
import { MANDATE_SCOPE_WORDS } from '@/lib/modules/staff/words/values';
import { numberOrNull } from './number-or-null';
import { useSave } from './use-save';

type Typed = {
  staffId: number | null;
  scopes: MandateScope[];
  subject: string;
  /** Null: the whole office; undefined: not chosen yet. */
  departmentId: number | null | undefined;
  givenBy: string;
  givenOn: string;
  from: string;
  to: string;
  requestKey: string;
};

interface MandateFormProps {
  people: readonly { id: number; name: string }[];
  departments: readonly { id: number; name: string; depth: number }[];
  today: PlainDate;
  save: Action<MandateInput, MandateRef>;
}

const REGISTER = paths.mandates();
const WHOLE_OFFICE = 'urzad';
/** The widest is chosen, never what is left. */
const placeOf = (value: string) => (value === '' ? undefined : value === WHOLE_OFFICE ? null : Number(value));
const DAYS = ['givenOn', 'from', 'to'] as const;

/** A mandate copied from its document: who, what, in whose matters, from when. */
export function MandateForm({ people, departments, today, save }: MandateFormProps) {
  const router = useRouter();
  const [requestKey] = useState(freshId);
  const read = (typed: string) => parsePolishDate(typed, today) ?? typed.trim();
  const check = zodResolver(mandateSchema) as unknown as Resolver<Typed, unknown, MandateInput>;
  const form = useForm<Typed, unknown, MandateInput>({
    // What is typed as a date is read as people write it; no last day means until revoked.
    resolver: (typed, ...rest) => {
      const [givenOn, from, to] = DAYS.map((name) => read(typed[name]));
      return check({ ...typed, givenOn, from, to: to === '' ? (null as never) : to }, ...rest);
    },
    shouldFocusError: false,
    defaultValues: {
      staffId: null,
      scopes: [],
      subject: '',
      departmentId: undefined,
      givenBy: '',
      requestKey,
      givenOn: '',
      from: '',
      to: '',
    },
  });
  const { onSubmit, busy, summary, errorOf } = useSave(form, save, {
    purpose: 'zapisać upoważnienie',
    onSaved: ({ number, year }) => {
      toast(`Zapisano upoważnienie ${number}/${year}`);
      router.push(REGISTER);
    },
  });
  const day = (name: (typeof DAYS)[number], hint?: string) => {
    const date = parsePolishDate(form.watch(name), today);
    return {
      hint: date ? nb(formatLong(date)) : hint,
      error: errorOf(name),
      autoComplete: 'off',
      ...form.register(name),
    };
  };
  const scopesError = errorOf('scopes');
  return (
    <form method="post" noValidate onSubmit={onSubmit}>
      {summary && <div className="mb-4">{summary}</div>}
      <div className="sheet">
        <MarginBlock label="Kto i co" heading section={1}>
          <div className="fields">
            <Select
              label="Kto podpisuje"
              span={6}
              error={errorOf('staffId')}
              {...form.register('staffId', { setValueAs: numberOrNull })}
            >
              <option value="">wybierz osobę</option>
              <Options choices={people.map(({ id, name }) => [id, name])} />
            </Select>
            <fieldset className={scopesError ? 'field field--error' : 'field'}>
              <legend className="label">Co podpisuje</legend>
              <ErrorText id="f-scopes" error={scopesError} />
              <div className="choices">
                {MANDATE_SCOPES.map((scope, place) => (
                  <Checkbox
                    key={scope}
                    id={place === 0 ? 'f-scopes' : `f-scopes-${scope}`}
                    label={MANDATE_SCOPE_WORDS[scope]}
                    value={scope}
                    {...form.register('scopes')}
                  />
                ))}
              </div>
            </fieldset>
          </div>
        </MarginBlock>
        <MarginBlock label="W jakich sprawach" heading section={2}>
          <div className="fields">
            <Select
              label="W czyich sprawach"
              span={6}
              hint="Komórka razem z jednostkami, które jej podlegają."
              error={errorOf('departmentId')}
              {...form.register('departmentId', { setValueAs: placeOf })}
            >
              <option value="">wybierz</option>
              <option value={WHOLE_OFFICE}>całego urzędu</option>
              <Options
                choices={departments.map(({ id, name, depth }) => [
                  id,
                  '\u00a0\u00a0\u00a0'.repeat(depth) + name,
                ])}
              />
            </Select>
            <TextInput
              label="Sprawy, słowami dokumentu"
              hint="Na przykład „zezwolenia na zajęcie pasa drogowego”."
              error={errorOf('subject')}
              {...form.register('subject')}
            />
          </div>
        </MarginBlock>
        <MarginBlock label="Dokument" heading section={3}>
          <div className="fields">
            <TextInput
              label="Kto dał upoważnienie"
              span={6}
              hint="Stanie nad podpisem, na przykład „Burmistrz Zalesina”."
              error={errorOf('givenBy')}
              {...form.register('givenBy')}
            />
            <TextInput label="Data dokumentu" span={3} {...day('givenOn')} />
          </div>
        </MarginBlock>
        <MarginBlock label="Kiedy obowiązuje" heading section={4}>
          <div className="fields">
            <TextInput label="Od" span={3} {...day('from')} />
            <TextInput
              label="Do"
              span={3}
              optional
              {...day('to', 'Ten dzień włącznie. Puste: do cofnięcia.')}
            />
          </div>
        </MarginBlock>
        <Counter text="Od tego dnia ta osoba podpisuje pisma, które zaznaczono.">
          <ButtonLink href={REGISTER}>Anuluj</ButtonLink>
          <Button type="submit" kind="primary" keys="Ctrl Enter" mainAct busy={busy}>
            Zapisz upoważnienie
          </Button>
        </Counter>
      </div>
    </form>
  );
}
