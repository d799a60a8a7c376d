'use client';

import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choices';
import { TextInput } from '@/components/ui/inputs';
import { formatLong, parsePolishDate } from '@/lib/core/date-text';
import type { PlainCode } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { errorText } from '@/lib/error-texts';
import { type OfficeDay, refusalOfDay } from '@/lib/modules/deadlines/rules/terms-change';

interface AddDayProps {
  today: PlainDate;
  there: readonly OfficeDay[];
  onAdd: (day: OfficeDay) => void;
}

/** One more day for the list: what it is, when, and on what basis. Saved later, with all the others. */
export function AddDay({ today, there, onAdd }: AddDayProps) {
  const [kind, setKind] = useState<OfficeDay['kind']>('CLOSURE');
  const [typed, setTyped] = useState('');
  const [why, setWhy] = useState('');
  const [codes, setCodes] = useState<{ date?: PlainCode; why?: PlainCode }>({});
  const dateField = useRef<HTMLInputElement>(null);
  const whyField = useRef<HTMLInputElement>(null);
  const date = parsePolishDate(typed, today);

  function add(event: FormEvent) {
    event.preventDefault();
    const day = date && { kind, date, why: why.trim() };
    const missing = kind === 'EXTRA' ? 'day-basis-missing' : 'closure-reason-missing';
    const found: typeof codes = {
      date: (day ? refusalOfDay(day, there) : typed.trim() ? 'date-invalid' : 'date-missing') ?? undefined,
      why: why.trim() ? undefined : missing,
    };
    setCodes(found);
    if (found.date || !day) return dateField.current?.focus();
    if (found.why) return whyField.current?.focus();
    onAdd(day);
    setTyped('');
    setWhy('');
    dateField.current?.focus();
  }

  return (
    <form method="post" data-feeds-act noValidate onSubmit={add} className="fields">
      <RadioGroup
        label="Co to jest"
        name="kind"
        rows
        value={kind}
        onChange={({ target }) => setKind(target.value as OfficeDay['kind'])}
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
      <TextInput
        label="Data"
        name="day-date"
        span={4}
        autoComplete="off"
        ref={dateField}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        hint={date ? formatLong(date) : 'Na przykład 24.12.2027.'}
        error={codes.date && errorText(codes.date)}
      />
      <TextInput
        label={kind === 'EXTRA' ? 'Podstawa' : 'Powód'}
        name="day-why"
        span={8}
        autoComplete="off"
        maxLength={500}
        ref={whyField}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
        hint={
          kind === 'EXTRA'
            ? 'Rozporządzenie: data i pozycja w Dzienniku Ustaw.'
            : 'Na przykład: za 1 maja w sobotę, zarządzenie nr 12.'
        }
        error={codes.why && errorText(codes.why)}
      />
      <div>
        <Button type="submit">Dodaj do listy</Button>
      </div>
    </form>
  );
}
