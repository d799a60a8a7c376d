'use client';

import { useWatch } from 'react-hook-form';
import { CheckboxField, RadioField, TextField } from '@/components/layout/form/fields';
import { MarginBlock } from '@/components/ui/margin-block';
import {
  asksForDocument,
  comesInPerson,
  missingDocuments,
  requiredDocuments,
  rodoWaysOf,
} from '@/lib/modules/applications/rules/registration';
import { RODO_WORDS } from '@/lib/modules/applications/words/values';
import { IDENTITY_CHECKS, IDENTITY_REASONS } from '@/lib/modules/clients/schema';
import { IDENTITY_REASON_WORDS, IDENTITY_WORDS } from '@/lib/modules/clients/words/values';
import { DELIVERY_WORDS } from '@/lib/modules/procedure-cards/words/values';
import { answersOf, type Known, offeredWays, type RegisterFormState } from './form-values';

type Props = { form: RegisterFormState; known: Known };

/** The section about the way of the answer, and about what the clerk checked and said at the counter. */
export function AnswerSection({ form, known }: Props) {
  const { card, rodoVersion } = known;
  const [identityReason, onSpot, present, channel, heldRodo, representative, ...given] = useWatch({
    control: form.control,
    name: [
      'identityReason',
      'settledOnSpot',
      'presentDocumentIds',
      'channel',
      'heldRodo',
      'representative',
      'deliveryWay',
      'identityCheck',
      'rodoWay',
    ],
  });
  const [deliveryWay, identityCheck, rodoWay] = given;
  const answers = answersOf({ channel, heldRodo, deliveryWay, identityCheck, rodoWay }, known);
  const missing = card
    ? missingDocuments(requiredDocuments(card.documents, channel, representative !== null), present)
    : [];
  const asked = asksForDocument(answers.identityCheck);
  const unchecked = answers.identityCheck === 'NOT_CHECKED';

  return (
    <MarginBlock label="Odpowiedź" heading section={4}>
      <RadioField
        form={form}
        name="deliveryWay"
        label="Sposób odbioru"
        keyed
        usual={answers.deliveryWay}
        options={offeredWays(card).map((way) => ({ value: way, label: DELIVERY_WORDS[way] }))}
      />
      <div className="ends">
        <div className="fields">
          {comesInPerson(channel) && (
            <RadioField
              form={form}
              name="identityCheck"
              label="Tożsamość"
              keyed
              options={IDENTITY_CHECKS.map((each) => ({ value: each, label: IDENTITY_WORDS[each] }))}
            />
          )}
          {asked && (
            <RadioField
              form={form}
              name="identityReason"
              label="Dlaczego sprawdzono"
              hint="Powiedz to też klientowi."
              keyed
              options={IDENTITY_REASONS.map((each) => ({ value: each, label: IDENTITY_REASON_WORDS[each] }))}
            />
          )}
          {(unchecked || (asked && identityReason === 'OTHER')) && (
            <TextField
              form={form}
              name="identityNote"
              label={unchecked ? 'Dlaczego nie sprawdzono' : 'Z jakiego powodu'}
              hint="Powiedz to też klientowi."
              span={8}
            />
          )}
          <RadioField
            form={form}
            name="rodoWay"
            label={`Informacja RODO, wersja ${rodoVersion}`}
            hint={heldText(heldRodo, rodoVersion)}
            keyed
            usual={answers.rodoWay}
            options={rodoWaysOf(channel).map((each) => ({ value: each, label: RODO_WORDS[each] }))}
          />
        </div>
        <CheckboxField
          form={form}
          name="outOfTurn"
          className="mt-3"
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

/** Says which version of the RODO information the known client has. */
function heldText(held: number | null, inForce: number): string | undefined {
  if (held === null) return undefined;
  return held === inForce
    ? 'Ten klient ma już tę wersję.'
    : `Ten klient ma wersję ${held}. Od tamtej pory się zmieniła.`;
}
