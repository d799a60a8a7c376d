'use client';

import { FilterForm, PersonFilter } from '@/components/layout/filter-form';
import { paths } from '@/lib/core/paths';

type Props = {
  people: readonly { id: number; name: string }[];
  staffId: number | null;
  signIns: boolean;
};

/** Narrows the history to acts by or about one person. */
export function HistoryFilter({ people, staffId, signIns }: Props) {
  return (
    <FilterForm
      label="Czyje wpisy"
      address={(chosen) =>
        paths.officeHistory({ tab: signIns && 'logowania', person: chosen.get('osoba') ?? '' })
      }
    >
      {signIns && <input type="hidden" name="zakladka" value="logowania" />}
      <PersonFilter people={people} staffId={staffId} />
    </FilterForm>
  );
}
