'use client';

import { useWatch } from 'react-hook-form';
import { ComboBox, type ComboItem } from '@/components/ui/combo-box';
import { matches } from '@/components/ui/filter-field';
import { formatDay } from '@/lib/core/date-text';
import { findByWords } from '@/lib/core/find-by-words';
import { counted } from '@/lib/core/polish';
import type { Contact } from '@/lib/modules/inquiries/schema/record';
import { awayText } from '@/lib/modules/inquiries/words/when';
import type { InquiryFormState } from './form-values';

/** A unit or a person in the list of those who can call back. */
export type TargetItem = Contact;

const SHOWN = 12;

/** The items of the list that match the typed beginnings of words; else those with the words in other endings. */
export function foundTargets(targets: readonly TargetItem[], query: string): ComboItem[] {
  const begun = targets.filter(({ name, detail, unit }) => matches(`${name} ${detail} ${unit}`, query));
  const found = begun.length > 0 ? begun : findByWords(targets, textsOf, query, NONE).map(({ item }) => item);
  return found.slice(0, SHOWN).map(toItem);
}

const NONE: ReadonlySet<string> = new Set();
const textsOf = ({ name, detail, unit }: TargetItem) => ({
  name: `${name} ${unit}`,
  common: [],
  rest: detail,
});

const toItem = ({ to, name, detail, unit, away }: TargetItem): ComboItem => ({
  id: to,
  name: targetName({ to, name, unit }),
  detail: [detail, away && awayText(away)].filter(Boolean).join('; '),
});

/** "Joanna Pękala, Wydział Dróg", or the unit alone. */
export const targetName = ({ to, name, unit }: Pick<TargetItem, 'to' | 'name' | 'unit'>): string =>
  to.includes('-') ? `${name}, ${unit}` : name;

export const countTargets = (count: number): string => counted(count, 'pozycja', 'pozycje', 'pozycji');

/** The person or the unit that shall call back; the directory beside the form sets it too. */
export function TargetField({
  form,
  targets,
  optional,
}: {
  form: InquiryFormState;
  targets: readonly TargetItem[];
  optional: boolean;
}) {
  const [to, toName] = useWatch({ control: form.control, name: ['to', 'toName'] });
  const away = targets.find((target) => target.to === to)?.away;
  return (
    <ComboBox
      id={form.idOf('to')}
      label="Przekaż do"
      optional={optional}
      hint={
        away
          ? `Dziś nie ma tej osoby, do ${formatDay(away.until)}. Oddzwoni zastępca: ${away.substitute}.`
          : undefined
      }
      chosen={to === null ? null : { id: to, name: toName }}
      onChoose={(item) => {
        form.set('to', item?.id ?? null);
        form.set('toName', item?.name ?? '');
      }}
      search={(query) => foundTargets(targets, query)}
      countText={countTargets}
      emptyText="Nie ma takiej osoby ani komórki. Wpisz nazwisko, stanowisko albo słowo z nazwy komórki."
      error={form.formState.errors.to?.message}
    />
  );
}
