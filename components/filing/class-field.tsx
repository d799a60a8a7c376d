'use client';

import type { FieldOf, Typed } from '@/components/layout/act-form';
import { ComboBox, type ComboItem } from '@/components/ui/combo-box';
import { Options, Select } from '@/components/ui/inputs';
import { counted } from '@/lib/core/polish';
import type { GroupItem } from '@/lib/modules/filing/schema/file';
import type { JrwaClassItem } from '@/lib/modules/filing/schema/jrwa';
import type { FileActions } from './file-actions';

type Props = {
  field: FieldOf;
  typed: Typed;
  type: (change: Typed) => void;
  find: FileActions['findClasses'];
  /** Which classes are to be chosen from. */
  takes: (jrwa: JrwaClassItem) => boolean;
  /** The JRWA is ours, to begin with. */
  provisional: boolean;
};

/** What a form begins with when a class is proposed. */
export const startClass = (jrwa: JrwaClassItem | null): Typed =>
  jrwa ? { symbol: jrwa.symbol, symbolName: nameOf(jrwa), symbolDetail: detailOf(jrwa) } : {};

/** A class of the JRWA, found by its symbol or by words of its hasło. */
export function ClassField({ field, typed, type, find, takes, provisional }: Props) {
  const { id, error } = field('symbol');
  const { symbol = '', symbolName = '', symbolDetail = '' } = typed;
  return (
    <ComboBox<ClassItem>
      id={id}
      span={8}
      label="Klasa JRWA"
      error={error}
      hint={hintOf(symbolDetail, provisional)}
      chosen={symbol ? { id: symbol, name: symbolName, detail: symbolDetail } : null}
      onChoose={(item) =>
        type({
          symbol: item?.id ?? '',
          symbolName: item?.name ?? '',
          symbolDetail: item?.detail ?? '',
          groupNumber: '0',
        })
      }
      search={async (q) => {
        const answer = await find({ q: q === symbolName ? symbol : q });
        return answer.ok ? answer.value.filter(takes).map(toItem) : [];
      }}
      countText={(count) => counted(count, 'klasa', 'klasy', 'klas')}
      emptyText="Nie ma takiej klasy. Wpisz początek symbolu albo słowo z hasła."
    />
  );
}

type GroupProps = { field: FieldOf; typed: Typed; groups: readonly GroupItem[] };

/** The group set apart in the spis, where the class has any. */
export function GroupField({ field, typed, groups }: GroupProps) {
  const ofClass = groups.filter(({ symbol }) => symbol === typed.symbol);
  if (ofClass.length === 0) return null;
  return (
    <Select {...field('groupNumber')} label="Grupa (podteczka)" optional span={8}>
      <option value="0">bez grupy, w spisie klasy</option>
      <Options choices={ofClass.map(({ number, title }) => [number, `${number}. ${title}`])} />
    </Select>
  );
}

type ClassItem = ComboItem & { detail: string };

const nameOf = ({ symbol, title }: JrwaClassItem) => `${symbol} ${title}`;
const detailOf = ({ category, note }: JrwaClassItem) =>
  [`kategoria ${category}`, note].filter(Boolean).join(' · ');
const toItem = (jrwa: JrwaClassItem): ClassItem => ({
  id: jrwa.symbol,
  name: nameOf(jrwa),
  detail: detailOf(jrwa),
});

/** What stands under the field: what was chosen, and whose the list is. */
function hintOf(detail: string, provisional: boolean): string {
  return [detail, provisional && 'Wykaz na początek, nie urzędowy.'].filter(Boolean).join(' · ');
}
