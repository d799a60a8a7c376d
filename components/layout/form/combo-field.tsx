'use client';

import { type ComponentProps, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import { ComboBox, type ComboItem } from '@/components/ui/combo-box';
import { type Bound, useBound } from './fields';

/**
 * One thing found as one types; the form holds its id. `begun`: what the form's first value is called.
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
    /** The id as the form holds it. */
    read?: (id: string) => string | number;
    /** What stands under the field, of what is chosen. */
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
