import { Table } from '../ui/table';
import { DueCell, ReferenceCell, SubjectCell } from './case-table-cells';
import type { CaseRow } from './case-table-row';

/** A found case, the department that has it, and whose move it is. */
export type FoundCase = { row: CaseRow; where: string; move: string; moveNote?: string };

/** Cases of several departments and states: number, subject and client, place, whose move it is, term. */
export function CaseTable({ caption, items }: { caption: string; items: readonly FoundCase[] }) {
  return (
    <Table caption={caption} columns={['Numer', 'Czego dotyczy', 'Gdzie', 'Czyj ruch', 'Termin']}>
      <tbody>
        {items.map(({ row, where, move, moveNote }) => (
          <tr key={row.id}>
            <td className="ref">
              <ReferenceCell row={row} />
            </td>
            <th scope="row">
              <SubjectCell row={row} />
            </th>
            <td data-label="Gdzie">{where}</td>
            <td data-label="Czyj ruch">
              {move}
              {moveNote && <span className="sub">{moveNote}</span>}
            </td>
            <td>
              <DueCell due={row.due} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
