'use client';

import { type ComponentProps, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { ComboBox, type ComboItem } from '@/components/ui/combo-box';
import { type Bound, useBound } from './fields';

/**
 * A field that finds one item while the person types; the form holds the item's id. `begun` is the name of the form's
 * first value.
 */
export function ComboField<Values extends FieldValues, Output, Item extends ComboItem>({
  form,
  name,
  begun = null,
  read = (id) => id,
  hint,
  search,
  onChosen,
  ...own
}: Bound<Values, Output, string | number | null | undefined> &
  Omit<
    ComponentProps<typeof ComboBox<Item>>,
    'id' | 'name' | 'error' | 'chosen' | 'onChoose' | 'hint' | 'search'
  > & {
    begun?: Item | null;
    /** Converts the id to the form's value. */
    read?: (id: string) => string | number;
    /** The text under the field, which may depend on the chosen item. */
    hint?: string | ((chosen: Item | null) => string | undefined);
    search: (query: string, chosen: Item | null) => Promise<readonly Item[]>;
    onChosen?: () => void;
  }) {
  const { onChange, input } = useBound({ form, name }, null);
  const [chosen, setChosen] = useState(begun);
  return (
    <ComboBox<Item>
      {...own}
      id={input.id}
      error={input.error}
      hint={typeof hint === 'function' ? hint(chosen) : hint}
      search={(query) => search(query, chosen)}
      chosen={chosen}
      onChoose={(item) => {
        setChosen(item);
        onChange(item ? read(item.id) : null);
        onChosen?.();
      }}
    />
  );
}
