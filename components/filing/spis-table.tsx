import Link from 'next/link';
import { Table } from '@/components/ui/table';
import { formatDigits } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { senderText, spisRemarks } from '@/lib/modules/filing/rules/spis';
import type { SpisLine } from '@/lib/modules/filing/schema/register';

/** The lines of a spis spraw. */
export function SpisTable({ name, lines }: { name: string; lines: readonly SpisLine[] }) {
  return (
    <Table
      caption={`Spis spraw ${name}`}
      columns={[
        { name: 'Lp.', className: 'right' },
        'Znak i tytuł',
        'Od kogo',
        'Data pisma',
        'Wszczęto',
        'Załatwiono',
        'Uwagi',
        'Prowadzący',
      ]}
    >
      <tbody>
        {lines.map((line) => (
          <tr key={line.number}>
            <td data-label="Lp." className="right">
              {line.number}
            </td>
            <th scope="row">
              <Znak line={line} />
              <span className="sub">{line.title}</span>
            </th>
            <td data-label="Od kogo">{senderText(line) || '–'}</td>
            <td data-label="Data pisma">{line.letterDate ? formatDigits(line.letterDate) : '–'}</td>
            <td data-label="Wszczęto">{formatDigits(line.openedOn)}</td>
            <td data-label="Załatwiono">{line.settledOn ? formatDigits(line.settledOn) : '–'}</td>
            <td data-label="Uwagi">{spisRemarks(line) || '–'}</td>
            <td data-label="Prowadzący">{line.handler || '–'}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Znak({ line: { znak, slug, groupId } }: { line: SpisLine }) {
  const href = groupId !== null ? paths.caseRegister(groupId) : slug && paths.case(slug);
  return href ? (
    <Link href={href} prefetch={false}>
      {znak}
    </Link>
  ) : (
    <b>{znak}</b>
  );
}
