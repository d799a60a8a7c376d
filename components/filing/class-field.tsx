'use client';

import type { FieldValues } from 'react-hook-form';
import { ComboField } from '@/components/layout/form/combo-field';
import { type Bound, SelectField } from '@/components/layout/form/fields';
import type { ComboItem } from '@/components/ui/combo-box';
import { counted } from '@/lib/core/polish';
import type { GroupItem } from '@/lib/modules/filing/schema/file';
import type { JrwaClassItem } from '@/lib/modules/filing/schema/jrwa';
import type { FilingActions } from './filing-actions';

type Props<Values extends FieldValues, Output> = Bound<Values, Output, string | number | null | undefined> & {
  /** The class with which the form begins. */
  begun?: ComboItem | null;
  find: FilingActions['findClasses'];
  /** Returns whether the class can be chosen. */
  takes: (jrwa: JrwaClassItem) => boolean;
  /** True when the JRWA is the provisional one that comes with Okienko. */
  provisional: boolean;
  onChosen?: () => void;
};

/** A field for a class of the JRWA; it finds the class by its symbol or by words of its hasło. */
export function ClassField<Values extends FieldValues, Output>(props: Props<Values, Output>) {
  const { form, name, begun, find, takes, provisional, onChosen } = props;
  return (
    <ComboField
      form={form}
      name={name}
      span={8}
      label="Klasa JRWA"
      begun={begun}
      hint={(chosen) => hintOf(chosen?.detail, provisional)}
      onChosen={onChosen}
      search={async (q, chosen) => {
        const answer = await find({ q: chosen && q === chosen.name ? chosen.id : q });
        return answer.ok ? answer.value.filter(takes).map(classItem) : [];
      }}
      countText={(count) => counted(count, 'klasa', 'klasy', 'klas')}
      emptyText="Nie ma takiej klasy. Wpisz początek symbolu albo słowo z hasła."
    />
  );
}

type GroupProps<Values extends FieldValues, Output> = Bound<Values, Output, number | null | undefined> & {
  symbol: string | undefined;
  groups: readonly GroupItem[];
};

/** A field for the group set apart in the spis, where the class has groups. */
export function GroupField<Values extends FieldValues, Output>(props: GroupProps<Values, Output>) {
  const { symbol, groups, ...field } = props;
  const ofClass = groups.filter((group) => group.symbol === symbol);
  if (ofClass.length === 0) return null;
  return (
    <SelectField
      {...field}
      label="Grupa (podteczka)"
      optional
      span={8}
      choices={[
        [0, 'bez grupy, w spisie klasy'],
        ...ofClass.map(({ number, title }) => [number, `${number}. ${title}`] as const),
      ]}
    />
  );
}

export const classItem = ({ symbol, title, category, note }: JrwaClassItem): ComboItem => ({
  id: symbol,
  name: `${symbol} ${title}`,
  detail: [`kategoria ${category}`, note].filter(Boolean).join(' · '),
});

/** Returns the text under the field: the chosen class, and the remark that the list is provisional. */
function hintOf(detail: string | undefined, provisional: boolean): string {
  return [detail, provisional && 'Wykaz na początek, nie urzędowy.'].filter(Boolean).join(' · ');
}
