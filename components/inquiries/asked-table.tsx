import { Badge } from '@/components/ui/badge';
import { Table } from '@/components/ui/table';
import { formatDate } from '@/lib/core/date-text';
import type { AskedGroup, AskedQuestion } from '@/lib/modules/inquiries/schema/record';
import { CARD_ANSWER_WORDS } from '@/lib/modules/inquiries/words/values';

const RIGHT = 'right';

/** The questions by card, and by unit where there is no card, with the answers that the card lacked. */
export function AskedTable({ groups }: { groups: readonly AskedGroup[] }) {
  return (
    <Table
      caption="Pytania według kart i komórek"
      columns={[
        'Karta albo komórka',
        { name: 'Pytań', className: RIGHT },
        { name: 'Bez odpowiedzi w karcie', className: RIGHT },
        { name: 'Od razu', className: RIGHT },
        { name: 'Po przełączeniu', className: RIGHT },
        { name: 'Po oddzwonieniu', className: RIGHT },
      ]}
    >
      <tbody>
        {groups.map((group) => {
          const lacking = group.notThere + group.noCard;
          return (
            <tr key={`${group.cardId} ${group.departmentId}`}>
              <th scope="row">
                {group.card ?? 'bez karty'}
                <span className="sub">{group.department ?? 'komórki nie podano'}</span>
              </th>
              <td className={RIGHT} data-label="Pytań">
                {group.count}
              </td>
              <td className={RIGHT} data-label="Bez odpowiedzi w karcie">
                {lacking > 0 ? <Badge kind="soon">{lacking}</Badge> : 0}
              </td>
              <td className={RIGHT} data-label="Od razu">
                {group.byWay.AT_ONCE}
              </td>
              <td className={RIGHT} data-label="Po przełączeniu">
                {group.byWay.TRANSFERRED}
              </td>
              <td className={RIGHT} data-label="Po oddzwonieniu">
                {group.byWay.CALLED_BACK}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}

/** The questions whose answer no card had: the editors read them first. */
export function UnansweredTable({ questions }: { questions: readonly AskedQuestion[] }) {
  return (
    <section className="sheet mt-6" aria-labelledby="bez-odpowiedzi">
      <h2 className="px-4 pt-4 pb-1 text-heading" id="bez-odpowiedzi">
        Czego nie ma w kartach
      </h2>
      <Table caption="Czego nie ma w kartach" columns={['Pytanie', 'Karta', 'Komórka', 'Dzień']}>
        <tbody>
          {questions.map(({ id, question, cardAnswer, card, department, on }) => (
            <tr key={id}>
              <th scope="row">{question}</th>
              <td data-label="Karta">{card ?? (cardAnswer && CARD_ANSWER_WORDS[cardAnswer])}</td>
              <td data-label="Komórka">{department ?? 'nie podano'}</td>
              <td data-label="Dzień">{formatDate(on)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
