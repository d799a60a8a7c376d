import Link from 'next/link';
import { Table } from '@/components/ui/table';
import { nb } from '@/components/ui/typography';
import { formatDay } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import type { ToSignLine } from '@/lib/modules/correspondence/queries/register';
import { LETTER_TITLES } from '@/lib/modules/correspondence/words/letters';

/** Letters that wait for the person's signature; the one that waits longest stands first. */
export function ToSignTable({ lines }: { lines: readonly ToSignLine[] }) {
  return (
    <Table caption="Do podpisu" columns={['Sprawa', 'Pismo', 'Adresat', 'Termin sprawy']}>
      <tbody>
        {lines.map(({ letterId, kind, title, addressee, draftedBy, reference, slug, dueOn }) => (
          <tr key={letterId}>
            <td className="ref">
              <Link href={paths.case(slug)} prefetch={false}>
                {reference}
              </Link>
            </td>
            <th scope="row">
              <Link href={paths.letter(slug, letterId)}>{title}</Link>
              <span className="sub">
                {title === LETTER_TITLES[kind] ? '' : `${LETTER_TITLES[kind]}. `}Projekt: {draftedBy}
              </span>
            </th>
            <td data-label="Adresat">{addressee}</td>
            <td data-label="Termin sprawy">{nb(formatDay(dueOn))}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
