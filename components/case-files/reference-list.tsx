import type { ReactNode } from 'react';
import { DayRow } from '@/components/ui/day-row';
import { formatDate } from '@/lib/core/date-text';
import { plainDateOf } from '@/lib/core/plain-date';
import type { ReferenceItem } from '@/lib/modules/case-files/schema';
import { CaseFilesSection } from './case-files-section';

type Props = {
  references: readonly ReferenceItem[];
  add: ReactNode;
  acts: (reference: ReferenceItem) => ReactNode;
};

/** The numbers of the case in the office's other systems. Withdrawn numbers stay readable. */
export function ReferenceList({ references, add, acts }: Props) {
  return (
    <CaseFilesSection
      title="Numery w innych systemach"
      empty="Ta sprawa nie ma numeru w innym systemie."
      add={add}
      rows={references.map((item) => {
        const { id, system, reference, addedBy, addedAt, withdrawn } = item;
        return (
          <DayRow key={id} day={formatDate(plainDateOf(addedAt))} sub={addedBy}>
            <h3 className="wrap-anywhere">{withdrawn ? <del>{reference}</del> : reference}</h3>
            <p className="text-ink-2">{system}</p>
            {withdrawn ? (
              <p>
                Wycofany {formatDate(plainDateOf(withdrawn.at))}, {withdrawn.by}: {withdrawn.reason}
              </p>
            ) : (
              acts(item)
            )}
          </DayRow>
        );
      })}
    />
  );
}
