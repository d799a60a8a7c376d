'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { type Resolver, useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { Options, Select, TextInput } from '@/components/ui/inputs';
import { toast } from '@/components/ui/toast';
import { nb } from '@/components/ui/typography';
import type { Action } from '@/lib/core/action-result';
import { formatLong, formatRange, parsePolishDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { type SubstitutionInput, substitutionSchema } from '@/lib/modules/staff/schema';
import { numberOrNull } from './number-or-null';
import { useSave } from './use-save';

type Person = { id: number; name: string };
type Typed = { staffId: number | null; substituteId: number | null; from: string; to: string };

interface SubstitutionFormProps {
  /** Who may be away; one alone is not asked for, and their page has an act of its own. */
  people: readonly Person[];
  substitutes: readonly Person[];
  today: PlainDate;
  save: Action<SubstitutionInput, { id: number }>;
}

/** Who is away, who stands in, from when to when. */
export function SubstitutionForm({ people, substitutes, today, save }: SubstitutionFormProps) {
  const router = useRouter();
  const only = people.length === 1 ? people[0].id : null;
  const read = (typed: string) => parsePolishDate(typed, today);
  const check = zodResolver(substitutionSchema) as unknown as Resolver<Typed, unknown, SubstitutionInput>;
  const blank: Typed = { staffId: only, substituteId: null, from: '', to: '' };
  const form = useForm<Typed, unknown, SubstitutionInput>({
    // What is typed as a date is read as people write it.
    resolver: (typed, ...rest) =>
      check(
        { ...typed, from: read(typed.from) ?? typed.from.trim(), to: read(typed.to) ?? typed.to.trim() },
        ...rest,
      ),
    shouldFocusError: false,
    defaultValues: blank,
  });
  const { onSubmit, busy, summary, errorOf } = useSave(form, save, {
    purpose: 'zapisać zastępstwo',
    onSaved: () => {
      const { from, to } = form.getValues();
      const [first, last] = [read(from), read(to)];
      toast(first && last ? nb(`Zapisano zastępstwo: ${formatRange(first, last)}`) : 'Zapisano zastępstwo');
      form.reset(blank);
      router.refresh();
    },
  });
  const away = form.watch('staffId');
  const day = (name: 'from' | 'to') => {
    const date = read(form.watch(name));
    return {
      hint: date ? nb(formatLong(date)) : undefined,
      error: errorOf(name),
      autoComplete: 'off',
      ...form.register(name),
    };
  };
  return (
    <form method="post" noValidate onSubmit={onSubmit}>
      {summary && <div className="mb-4">{summary}</div>}
      <div className="fields">
        {only === null && (
          <Select
            label="Kogo nie będzie"
            span={6}
            error={errorOf('staffId')}
            {...form.register('staffId', { setValueAs: numberOrNull })}
          >
            <option value="">wybierz osobę</option>
            <Options choices={people.map(({ id, name }) => [id, name])} />
          </Select>
        )}
        <Select
          label="Kto zastępuje"
          span={6}
          hint="Zastępca widzi i prowadzi tylko te sprawy, na które pozwalają jego własne role."
          error={errorOf('substituteId')}
          {...form.register('substituteId', { setValueAs: numberOrNull })}
        >
          <option value="">wybierz osobę</option>
          <Options choices={substitutes.filter(({ id }) => id !== away).map(({ id, name }) => [id, name])} />
        </Select>
        <TextInput label="Pierwszy dzień" span={3} {...day('from')} />
        <TextInput label="Ostatni dzień" span={3} {...day('to')} />
      </div>
      <div className="mt-4">
        {only === null ? (
          <Button type="submit" kind="primary" keys="Ctrl Enter" mainAct busy={busy}>
            Zapisz zastępstwo
          </Button>
        ) : (
          <Button type="submit" busy={busy}>
            Zapisz zastępstwo
          </Button>
        )}
      </div>
    </form>
  );
}
