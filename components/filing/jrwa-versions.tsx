import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { cx } from '@/components/ui/cx';
import { Table } from '@/components/ui/table';
import { formatDate } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { type PlainDate, plainDateOf } from '@/lib/core/plain-date';
import type { JrwaVersionItem } from '@/lib/modules/filing/schema/jrwa';

type Props = { versions: readonly JrwaVersionItem[]; shown: number | null; today: PlainDate };

/** The versions of the JRWA. The name of each is a link that shows its classes below. */
export function JrwaVersions({ versions, shown, today }: Props) {
  if (versions.length === 0) return <p className="part text-ink-2">Nie ma jeszcze żadnego wykazu.</p>;
  return (
    <Table
      caption="Wersje"
      captionShown
      columns={['Nazwa', 'Obowiązuje od', { name: 'Klas', className: 'right' }, 'Wczytanie', 'Stan']}
    >
      <tbody>
        {versions.map((version) => (
          <tr key={version.id} className={cx(version.id === shown && 'is-selected')}>
            <th scope="row">
              <Link href={`${paths.jrwa({ version: version.id })}#klasy`}>{version.name}</Link>
              {version.provisional && <span className="sub">nie urzędowy</span>}
            </th>
            <td data-label="Obowiązuje od">{formatDate(version.validFrom)}</td>
            <td data-label="Klas" className="right">
              {version.classes}
            </td>
            <td data-label="Wczytanie">
              {version.importedBy ?? 'Okienko'}, {formatDate(plainDateOf(version.importedAt))}
            </td>
            <td data-label="Stan">
              <VersionState version={version} today={today} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function VersionState({ version, today }: { version: JrwaVersionItem; today: PlainDate }) {
  if (version.current) return <Badge kind="run">obowiązuje</Badge>;
  return version.validFrom > today ? (
    <Badge kind="soon">jeszcze nie obowiązuje</Badge>
  ) : (
    <Badge kind="none">już nie obowiązuje</Badge>
  );
}
