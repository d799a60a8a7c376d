import { Table } from '@/components/ui/table';
import { fullDay, ReminderCells, type ReminderRow } from './reminder-cells';

/** The reminders of the last thirty days that were read, or whose term was met or moved. A person opens the list. */
export function PastReminders({ rows }: { rows: readonly ReminderRow[] }) {
  return (
    <details className="sheet mt-6">
      <summary className="part">
        <b>Wcześniejsze, z 30 dni ({rows.length})</b>{' '}
        <span className="text-ink-2">przeczytane albo już nieaktualne</span>
      </summary>
      <Table
        caption="Wcześniejsze przypomnienia"
        columns={['Sprawa', 'Termin', 'Ostatni dzień', 'Przypomniano']}
      >
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <ReminderCells row={row} />
              <td data-label="Ostatni dzień">{fullDay(row.dueOn)}</td>
              <td data-label="Przypomniano">{row.told}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}
