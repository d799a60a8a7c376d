import { Badge } from '@/components/ui/badge';
import { Table } from '@/components/ui/table';
import { formatDate } from '@/lib/core/date-text';
import { counted } from '@/lib/core/polish';
import type { AlikeQuestions, AskedGroup, AskedQuestion } from '@/lib/modules/inquiries/schema/record';
import { ANSWER_WAY_WORDS, CARD_ANSWER_WORDS } from '@/lib/modules/inquiries/words/values';

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

type AlikeProps = { id: string; title: string; groups: readonly AlikeQuestions[] };

/** Questions of the same words, each group with its number; a group of several opens. */
export function AlikeTable({ id, title, groups }: AlikeProps) {
  return (
    <section className="sheet mt-6" aria-labelledby={id}>
      <h2 className="px-4 pt-4 pb-1 text-heading" id={id}>
        {title}
      </h2>
      <Table
        caption={title}
        columns={[
          'Pytanie',
          'Karta albo komórka',
          { name: 'Ile razy', className: RIGHT },
          { name: 'Karta nie miała odpowiedzi', className: RIGHT },
        ]}
      >
        <tbody>
          {groups.map(({ questions, lacking }) => {
            const [{ id: newest, question, card, cardAnswer, department }] = questions;
            const noCard = cardAnswer === 'NO_CARD' ? CARD_ANSWER_WORDS.NO_CARD : 'bez karty';
            return (
              <tr key={newest}>
                <th scope="row">
                  {question}
                  {questions.length > 1 && <Questions questions={questions} />}
                </th>
                <td data-label="Karta albo komórka">
                  {card ?? noCard}
                  <span className="sub">{department ?? 'komórki nie podano'}</span>
                </td>
                <td className={RIGHT} data-label="Ile razy">
                  {questions.length}
                </td>
                <td className={RIGHT} data-label="Karta nie miała odpowiedzi">
                  {lacking > 0 ? <Badge kind="soon">{lacking}</Badge> : 0}
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </section>
  );
}

/** The questions of a group as they were asked. */
function Questions({ questions }: { questions: readonly AskedQuestion[] }) {
  return (
    <details className="font-normal">
      <summary className="lnk text-note">
        Pokaż {counted(questions.length, 'pytanie', 'pytania', 'pytań')}
      </summary>
      <ul className="plain-list text-note">
        {questions.map(({ id, question, on, way }) => (
          <li key={id}>
            {formatDate(on)}: {question} <span className="text-ink-2">({ANSWER_WAY_WORDS[way]})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
