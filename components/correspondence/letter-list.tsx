import Link from 'next/link';
import { Table } from '@/components/ui/table';
import { nb } from '@/components/ui/typography';
import { formatDay } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import type { LetterLine } from '@/lib/modules/correspondence/queries/letters';
import { LETTER_TITLES } from '@/lib/modules/correspondence/words/letters';
import { LetterStateWord } from './letter-facts';

type Props = {
  slug: string;
  letters: readonly LetterLine[];
  /** The letters that the person's mandate covers. */
  mine: readonly number[];
};

/** The letters of a case: the title, the recipient and the state of each. */
export function LetterList({ slug, letters, mine }: Props) {
  return (
    <Table caption="Pisma w sprawie" columns={['Pismo', 'Adresat', 'Stan', 'W rejestrze']}>
      <tbody>
        {letters.map((letter) => {
          const { id, kind, title, addressee, number, sentOn, deliveredOn, draftedBy, remark, opens } =
            letter;
          const kindName = LETTER_TITLES[kind];
          return (
            <tr key={id}>
              <th scope="row">
                {opens || mine.includes(id) ? <Link href={paths.letter(slug, id)}>{title}</Link> : title}
                <span className="sub">
                  {title === kindName ? '' : `${kindName}. `}
                  Projekt: {draftedBy}
                </span>
              </th>
              <td data-label="Adresat">{addressee || 'nie wpisano'}</td>
              <td data-label="Stan">
                <LetterStateWord letter={letter} />
                {mine.includes(id) && <span className="sub">Czeka na Twój podpis.</span>}
                {remark && <span className="sub">Zwrócone: {remark}</span>}
                {deliveredOn && <span className="sub">{nb(formatDay(deliveredOn))}</span>}
              </td>
              {number === null && letter.state === 'CANCELLED' ? (
                // It never had a number, and will have none.
                <td className="empty:hidden lg:empty:table-cell" />
              ) : (
                <td data-label="W rejestrze">
                  {number ?? 'jeszcze nie'}
                  {sentOn && <span className="sub">{nb(`wysłane ${formatDay(sentOn)}`)}</span>}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
