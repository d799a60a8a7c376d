'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { TextField } from '@/components/layout/form/fields';
import { ACTS, Table } from '@/components/ui/table';
import type { Action } from '@/lib/core/action-result';
import { type WithdrawAnsweredInput, withdrawAnsweredSchema } from '@/lib/modules/inquiries/schema/inquiry';
import type { AskedQuestion } from '@/lib/modules/inquiries/schema/record';
import { ANSWER_WAY_WORDS, CARD_ANSWER_WORDS } from '@/lib/modules/inquiries/words/values';

type Props = { questions: readonly AskedQuestion[]; withdraw: Action<WithdrawAnsweredInput, unknown> };

/** The questions that the person answered today without a call-back; a mistaken one is withdrawn. */
export function CountedToday({ questions, withdraw }: Props) {
  return (
    <section className="sheet mt-6" aria-labelledby="policzone-dzis">
      <h2 className="px-4 pt-4 pb-1 text-heading" id="policzone-dzis">
        Dziś odpowiedziano bez oddzwaniania
      </h2>
      <Table
        caption="Dziś odpowiedziano bez oddzwaniania"
        columns={['Pytanie', 'Odpowiedź', 'W karcie', ACTS]}
      >
        <tbody>
          {questions.map(({ id, question, way, cardAnswer, card, department }) => (
            <tr key={id}>
              <th scope="row">
                {question}
                {department && <span className="sub">{department}</span>}
              </th>
              <td data-label="Odpowiedź">{ANSWER_WAY_WORDS[way]}</td>
              <td data-label="W karcie">
                {cardAnswer === null ? 'nie wiadomo' : CARD_ANSWER_WORDS[cardAnswer]}
                {card && <span className="sub">{card}</span>}
              </td>
              <td className="act">
                <ActForm
                  name={`wycofaj-${id}`}
                  title="Wycofaj"
                  submit="Wycofaj wpis"
                  schema={withdrawAnsweredSchema}
                  start={{ id, reason: '' }}
                  save={withdraw}
                >
                  {(form) => <TextField form={form} name="reason" label="Powód" maxLength={500} />}
                </ActForm>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
