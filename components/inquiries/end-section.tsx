'use client';

import { useWatch } from 'react-hook-form';
import { RadioField } from '@/components/layout/form/fields';
import { MarginBlock } from '@/components/ui/margin-block';
import type { TalkEnd } from '@/lib/modules/inquiries/schema/inquiry';
import { CardAnswerFields } from './card-answer-fields';
import type { InquiryFormState } from './form-values';
import { type TargetItem, targetName } from './target-field';
import { TelLink } from './tel-link';

export type { CardChoice } from './card-answer-fields';

/** How a talk without a call-back ended, and whether the card had the answer: that is all that is kept of it. */
export function EndSection({
  form,
  cards,
  targets,
}: {
  form: InquiryFormState;
  targets: readonly TargetItem[];
  cards: Parameters<typeof CardAnswerFields>[0]['cards'];
}) {
  const [end, transferred, to] = useWatch({ control: form.control, name: ['end', 'transferred', 'to'] });
  const chosen = targets.find((target) => target.to === to);
  // The number of a person who is away helps nobody: their unit answers.
  const direct = chosen?.away ? targets.find((target) => target.to === chosen.to.split('-')[0]) : chosen;
  return (
    <MarginBlock label="Koniec" heading section={4}>
      <div className="fields">
        {transferred && (
          <RadioField
            form={form}
            name="end"
            label="Wynik przełączenia"
            keyed
            options={[
              { value: 'TRANSFERRED' as TalkEnd, label: 'Rozmówca ma odpowiedź' },
              { value: 'CAME_BACK', label: 'Rozmowa wróciła bez odpowiedzi: oddzwonimy' },
            ]}
          />
        )}
        {end === 'AT_ONCE' && <CardAnswerFields form={form} cards={cards} />}
      </div>
      {end === 'CAME_BACK' && direct?.phone && (
        <p className="mt-3">
          Podaj numer bezpośredni: {targetName(direct)}, <TelLink phone={direct.phone} />
        </p>
      )}
      <p className="hint mt-3">
        {end === 'CAME_BACK'
          ? 'Zapytanie zostanie otwarte jako oddzwonienie. Telefon jest potrzebny.'
          : 'Liczymy tylko, o co pytają najczęściej. Telefonu i nazwiska nie zapiszemy.'}
      </p>
    </MarginBlock>
  );
}
