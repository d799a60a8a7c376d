import type { ReactNode } from 'react';
import { formatDate } from '@/lib/core/date-text';
import { plainDateOf } from '@/lib/core/plain-date';
import type { ReferenceItem } from '@/lib/modules/case-files/schema';

type Props = {
  references: readonly ReferenceItem[];
  /** The form of a new one, or why there is none. */
  add: ReactNode;
  acts: (reference: ReferenceItem) => ReactNode;
};

/** The numbers of the case in the office's other systems; withdrawn ones stay to be read. */
export function ReferenceList({ references, add, acts }: Props) {
  return (
    <section className="mt-6">
      <h2>Numery w innych systemach</h2>
      {references.length === 0 ? (
        <p className="text-ink-2">Ta sprawa nie ma numeru w innym systemie.</p>
      ) : (
        <ul className="clocks">
          {references.map((item) => {
            const { id, system, reference, addedBy, addedAt, withdrawn } = item;
            return (
              <li key={id} className="clock">
                <p className="clock__day">
                  <b>{formatDate(plainDateOf(addedAt))}</b>
                  <small>{addedBy}</small>
                </p>
                <div>
                  <h3 className="wrap-anywhere">{withdrawn ? <del>{reference}</del> : reference}</h3>
                  <p className="text-ink-2">{system}</p>
                  {withdrawn ? (
                    <p>
                      Wycofany {formatDate(plainDateOf(withdrawn.at))}, {withdrawn.by}: {withdrawn.reason}
                    </p>
                  ) : (
                    acts(item)
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {add}
    </section>
  );
}
