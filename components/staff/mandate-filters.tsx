'use client';

import { FilterForm, PersonFilter } from '@/components/layout/filter-form';
import { paths } from '@/lib/core/paths';

type Props = {
  people: readonly { id: number; name: string }[];
  staffId: number | null;
  validOnly: boolean;
};

/** Narrows the register to one person, or to mandates in force today. */
export function MandateFilters({ people, staffId, validOnly }: Props) {
  return (
    <FilterForm label="Co pokazać" address={(chosen) => paths.mandates(chosen)}>
      <PersonFilter people={people} staffId={staffId} />
      <label className="choice">
        <input type="checkbox" name="wazne" value="1" defaultChecked={validOnly} />
        <span>Tylko ważne dziś</span>
      </label>
    </FilterForm>
  );
}
