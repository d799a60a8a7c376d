'use client';

import { type FieldValues, useWatch } from 'react-hook-form';
import { RadioField } from '@/components/layout/form/fields';
import type { ActFormState } from '@/components/layout/form/use-act-form';
import { ComboBox } from '@/components/ui/combo-box';
import { counted } from '@/lib/core/polish';
import type { CardAnswer } from '@/lib/modules/inquiries/schema/inquiry';
import { matchCards } from '@/lib/modules/procedure-cards/rules/match-cards';
import type { CardSummary } from '@/lib/modules/procedure-cards/schema';

/** A card in force, for the choice of the one that was asked about. */
export type CardChoice = Omit<CardSummary, 'elsewhere'> & { cardId: number };

type Values = { cardAnswer: CardAnswer | null; cardId: number | null; cardName: string };

/** Whether the answer stood in the card, and in which. Nothing is chosen until the person says it. */
export function CardAnswerFields<Own extends FieldValues & Values, Output>(props: {
  form: ActFormState<Own, Output>;
  cards: readonly CardChoice[];
}) {
  // The fields of both forms that ask this have these names and types.
  const form = props.form as unknown as ActFormState<Values, Output>;
  const [answer, cardId, cardName] = useWatch({
    control: form.control,
    name: ['cardAnswer', 'cardId', 'cardName'],
  });
  const named = answer === 'YES' || answer === 'NOT_THERE';
  return (
    <>
      <RadioField
        form={form}
        name="cardAnswer"
        label="Czy odpowiedź była w karcie usługi?"
        keyed
        options={[
          { value: 'YES', label: 'Tak' },
          { value: 'NOT_THERE', label: 'Nie było jej tam' },
          { value: 'NO_CARD', label: 'Nie ma takiej karty' },
        ]}
      />
      {named && (
        <ComboBox
          id={form.idOf('cardId')}
          label="Która karta"
          chosen={cardId === null ? null : { id: String(cardId), name: cardName }}
          onChoose={(item) => {
            form.set('cardId', item && Number(item.id));
            form.set('cardName', item?.name ?? '');
          }}
          search={(query) =>
            matchCards(props.cards, query).map(({ card, word, whole }) => ({
              id: String(card.cardId),
              name: card.name,
              detail: card.departmentName,
              matched: word ?? undefined,
              unmatched: whole ? undefined : 'in-part',
            }))
          }
          countText={(count) => counted(count, 'karta', 'karty', 'kart')}
          emptyText="Nie ma takiej karty. Spróbuj innego słowa."
          error={form.formState.errors.cardId?.message}
        />
      )}
    </>
  );
}
