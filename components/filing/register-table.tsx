import Link from 'next/link';
import { Table } from '@/components/ui/table';
import { paths } from '@/lib/core/paths';
import type { RegisterItem } from '@/lib/modules/filing/schema/register';

/** The spisy spraw of a year. */
export function RegisterTable({ items, year }: { items: readonly RegisterItem[]; year: number }) {
  return (
    <Table
      caption={`Spisy spraw na ${year} rok`}
      columns={[
        'Spis',
        'Hasło',
        'Komórka',
        'Kategoria',
        { name: 'Pozycji', className: 'right' },
        { name: 'W toku', className: 'right' },
      ]}
    >
      <tbody>
        {items.map(({ id, name, title, department, category, lines, open }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={paths.caseRegister(id)} prefetch={false}>
                {name}
              </Link>
            </th>
            <td data-label="Hasło">{title}</td>
            <td data-label="Komórka">{department}</td>
            <td data-label="Kategoria">{category || '–'}</td>
            <td data-label="Pozycji" className="right">
              {lines}
            </td>
            <td data-label="W toku" className="right">
              {open}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
