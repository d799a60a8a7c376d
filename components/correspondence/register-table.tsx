import Link from 'next/link';
import { Button } from '@/components/ui/button';
import { Empty } from '@/components/ui/empty';
import { Options, Select, TextInput } from '@/components/ui/inputs';
import { Table } from '@/components/ui/table';
import { nb } from '@/components/ui/typography';
import { formatDay } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import type { RegisterLine } from '@/lib/modules/correspondence/queries/register';
import type { RegisterQuery } from '@/lib/modules/correspondence/schema/acts';
import { SENDING_WORDS, wayText } from '@/lib/modules/correspondence/words/letters';
import { LetterStateWord } from './letter-facts';

type Props = {
  lines: readonly RegisterLine[];
  query: RegisterQuery;
  thisYear: number;
  /** The action of the plain POST form: the typed text does not stand in the address. */
  narrow: (form: FormData) => Promise<void>;
  /** The address of the next page with earlier lines; null when there are none. */
  next: string | null;
};

/** The register of outgoing letters, the latest number first. A plain form narrows it. */
export function RegisterTable({ lines, query, thisYear, narrow, next }: Props) {
  const years = [thisYear, thisYear - 1, thisYear - 2, thisYear - 3, thisYear - 4];
  return (
    <>
      <form action={narrow} className="fields print:hidden mb-4">
        <Select name="rok" label="Rok" defaultValue={String(query.year)} span={2}>
          <Options choices={years.map((year) => [year, year])} />
        </Select>
        <TextInput name="q" label="Szukaj" optional defaultValue={query.q} span={4} maxLength={100} />
        <Select name="sposob" label="Sposób wysłania" defaultValue={query.way ?? ''} span={4}>
          <option value="">wszystkie</option>
          <Options choices={Object.entries(SENDING_WORDS)} />
        </Select>
        <div className="span-2 field field--act">
          <Button type="submit">Zawęź</Button>
        </div>
      </form>
      {lines.length === 0 ? (
        <Empty title="Nie ma takich pism w rejestrze">Pismo trafia tu z numerem, gdy zostanie wysłane.</Empty>
      ) : (
        <Table
          caption={`Rejestr pism wychodzących ${query.year}`}
          columns={['Nr', 'Pismo', 'Adresat', 'Wysłane', 'Stan']}
        >
          <tbody>
            {lines.map((line) => (
              <tr key={line.letterId}>
                <td className="ref">{line.number}</td>
                <th scope="row">
                  {line.opens ? (
                    <Link href={paths.letter(line.slug, line.letterId)}>{line.title}</Link>
                  ) : (
                    // A person who may not read the files learns only that the number belongs to a cancelled letter.
                    line.title || 'Pismo anulowane'
                  )}
                  <span className="sub">
                    <Link href={paths.case(line.slug)} prefetch={false}>
                      {line.reference}
                    </Link>
                  </span>
                </th>
                <td data-label="Adresat">{line.addressee}</td>
                <td data-label="Wysłane">
                  {line.sentOn && nb(formatDay(line.sentOn))}
                  <span className="sub">
                    {[wayText(line.way), line.postalNumber].filter(Boolean).join(', ')}
                  </span>
                </td>
                <td data-label="Stan">
                  <LetterStateWord letter={line} />
                  {line.deliveredOn && <span className="sub">{nb(formatDay(line.deliveredOn))}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {next && (
        <p className="mt-3 print:hidden">
          <Link href={next}>Wcześniejsze pisma</Link>
        </p>
      )}
    </>
  );
}
