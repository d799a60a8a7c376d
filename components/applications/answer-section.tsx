'use client';

import { useWatch } from 'react-hook-form';
import { CheckboxField, RadioField, SelectField, TextField } from '@/components/layout/form/fields';
import { MarginBlock } from '@/components/ui/margin-block';
import { missingDocuments, requiredDocuments } from '@/lib/modules/applications/rules/registration';
import { RODO_WAYS } from '@/lib/modules/applications/schema/application';
import { RODO_WORDS } from '@/lib/modules/applications/words/values';
import { IDENTITY_CHECKS } from '@/lib/modules/clients/schema';
import { IDENTITY_WORDS } from '@/lib/modules/clients/words/values';
import { type Card, DELIVERY_WAYS } from '@/lib/modules/procedure-cards/schema';
import { DELIVERY_WORDS } from '@/lib/modules/procedure-cards/words/values';
import type { RegisterFormState } from './form-values';

const NOT_NEEDED_FIRST = IDENTITY_CHECKS.toSorted(
  (a, b) => Number(b === 'NOT_NEEDED') - Number(a === 'NOT_NEEDED'),
);

type Props = { form: RegisterFormState; card: Card | null; rodoVersion: number };

/** The section about the way of the answer, and about what the clerk checked and said at the counter. */
export function AnswerSection({ form, card, rodoVersion }: Props) {
  const [identityCheck, onSpot, present, channel] = useWatch({
    control: form.control,
    name: ['identityCheck', 'settledOnSpot', 'presentDocumentIds', 'channel'],
  });
  const missing = card ? missingDocuments(requiredDocuments(card.documents, channel), present) : [];
  const ways = DELIVERY_WAYS.filter((way) => (card ? card.deliveryWays.includes(way) : way !== 'EMAIL'));

  return (
    <MarginBlock label="Odpowiedź" heading section={4}>
      <RadioField
        form={form}
        name="deliveryWay"
        label="Sposób odbioru"
        options={ways.map((way) => ({ value: way, label: DELIVERY_WORDS[way] }))}
      />
      <div className="ends">
        <div className="fields">
          <SelectField
            form={form}
            name="identityCheck"
            label="Tożsamość"
            span={6}
            choices={NOT_NEEDED_FIRST.map((each) => [each, IDENTITY_WORDS[each]])}
          />
          <SelectField
            form={form}
            name="rodoWay"
            label="Informacja RODO"
            span={6}
            choices={RODO_WAYS.map((each) => [each, `${RODO_WORDS[each]}, wersja ${rodoVersion}`])}
          />
          {identityCheck !== 'NOT_NEEDED' && (
            <TextField
              form={form}
              name="identityNote"
              label={identityCheck === 'NOT_CHECKED' ? 'Dlaczego nie sprawdzono' : 'Dlaczego sprawdzono'}
              optional={identityCheck !== 'NOT_CHECKED'}
              hint="Powiedz to też klientowi."
              span={6}
            />
          )}
        </div>
        <CheckboxField
          form={form}
          name="outOfTurn"
          label="Obsługa poza kolejnością"
          hint="Nie pytaj o powód i nie zapisuj go."
        />
        {card?.route === 'ON_THE_SPOT' && (
          <CheckboxField
            form={form}
            name="settledOnSpot"
            label="Załatwione na miejscu"
            hint="Sprawa kończy się przy okienku i nie idzie do komórki."
            warning={
              onSpot &&
              missing.length > 0 &&
              `Brakuje: ${missing.map(({ name }) => name).join(', ')}. Możesz załatwić sprawę bez nich. Wezwania nie będzie.`
            }
          />
        )}
      </div>
    </MarginBlock>
  );
}
