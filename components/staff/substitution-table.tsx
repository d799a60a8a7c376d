'use client';

import { Fragment } from 'react';
import { Badge, type BadgeKind } from '@/components/ui/badge';
import { ACTS, Table } from '@/components/ui/table';
import { nb } from '@/components/ui/typography';
import type { Action } from '@/lib/core/action-result';
import { formatDay, formatRange } from '@/lib/core/date-text';
import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import type { SubstitutionItem } from '@/lib/modules/staff/schema';
import { EndButton, EndForm, EndingFrame, useEnding } from './ending';

interface SubstitutionTableProps {
  rows: readonly SubstitutionItem[];
  today: PlainDate;
  end: Action<{ id: number }, null>;
  /** The list covers several people, so each row names the absent person. */
  named?: boolean;
}

/** Present, future and past substitutions. One that is not over can be called off in its row. */
export function SubstitutionTable({ rows, today, end, named = false }: SubstitutionTableProps) {
  const ending = useEnding(end, 'Zakończono zastępstwo');

  if (rows.length === 0) return <p className="text-ink-2">Nie ma żadnych zastępstw.</p>;
  return (
    <EndingFrame ending={ending} refused="Nie zakończono zastępstwa.">
      <Table caption="Zastępstwa" columns={[named && 'Kogo nie będzie', 'Kto zastępuje', 'Kiedy', ACTS]}>
        <tbody>
          {rows.map((row) => {
            const { id, name, substitute, from, to } = row;
            const days = nb(formatRange(from, to, 'pl', true));
            const [kind, words] = stateOf(row, today);
            const open = kind !== 'none';
            const reference = `${name}, ${days}`;
            const asking = { ending, id, act: 'Zakończ zastępstwo', reference };
            return (
              <Fragment key={id}>
                <tr className={ending.asked === id ? 'is-open' : undefined}>
                  {named && <th scope="row">{name}</th>}
                  <td data-label="Kto zastępuje">{substitute}</td>
                  <td data-label="Kiedy">
                    {days}
                    <span className="sub">
                      <Badge kind={kind}>{words}</Badge>
                    </span>
                  </td>
                  <td className="act">{open && <EndButton {...asking} />}</td>
                </tr>
                <EndForm {...asking} columns={named ? 4 : 3} title="Zakończyć zastępstwo?">
                  Od razu. Przypomnienia wrócą do osoby, której miało nie być.
                </EndForm>
              </Fragment>
            );
          })}
        </tbody>
      </Table>
    </EndingFrame>
  );
}

function stateOf({ from, to, endedAt }: SubstitutionItem, today: PlainDate): [BadgeKind, string] {
  if (endedAt) return ['none', nb(`zakończone ${formatDay(plainDateOf(endedAt))}`)];
  if (to < today) return ['none', 'minęło'];
  return from <= today ? ['run', 'trwa'] : ['new', 'będzie'];
}
