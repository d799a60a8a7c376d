'use client';

import { useFormContext, useWatch } from 'react-hook-form';
import { Checkbox, RadioGroup } from '@/components/ui/choices';
import { Options, Select, TextInput } from '@/components/ui/inputs';
import { MarginBlock } from '@/components/ui/margin-block';
import { missingDocuments, requiredDocuments } from '@/lib/modules/applications/rules';
import { RODO_WAYS } from '@/lib/modules/applications/schema';
import { RODO_WORDS } from '@/lib/modules/applications/words/values';
import { IDENTITY_CHECKS } from '@/lib/modules/clients/schema';
import { IDENTITY_WORDS } from '@/lib/modules/clients/words/values';
import { type Card, DELIVERY_WAYS } from '@/lib/modules/procedure-cards/schema';
import { DELIVERY_WORDS } from '@/lib/modules/procedure-cards/words/values';
import type { FormValues } from './form-values';

const NOT_NEEDED_FIRST = IDENTITY_CHECKS.toSorted(
  (a, b) => Number(b === 'NOT_NEEDED') - Number(a === 'NOT_NEEDED'),
);

/** How the answer goes, and what was checked and said at the counter. */
export function AnswerSection({ card, rodoVersion }: { card: Card | null; rodoVersion: number }) {
  const { register, formState } = useFormContext<FormValues>();
  const identityCheck = useWatch<FormValues, 'identityCheck'>({ name: 'identityCheck' });
  const [onSpot, present, channel] = useWatch<FormValues, ['settledOnSpot', 'presentDocumentIds', 'channel']>(
    { name: ['settledOnSpot', 'presentDocumentIds', 'channel'] },
  );
  const missing = card ? missingDocuments(requiredDocuments(card.documents, channel), present) : [];
  const ways = DELIVERY_WAYS.filter((way) => (card ? card.deliveryWays.includes(way) : way !== 'EMAIL'));
  const { errors } = formState;

  return (
    <MarginBlock label="Odpowiedź" heading section={4}>
      <RadioGroup
        label="Sposób odbioru"
        error={errors.deliveryWay?.message}
        {...register('deliveryWay')}
        options={ways.map((way) => ({ value: way, label: DELIVERY_WORDS[way] }))}
      />
      <div className="ends">
        <div className="fields">
          <Select
            label="Tożsamość"
            span={6}
            error={errors.identityCheck?.message}
            {...register('identityCheck')}
          >
            <Options choices={NOT_NEEDED_FIRST.map((each) => [each, IDENTITY_WORDS[each]])} />
          </Select>
          <Select label="Informacja RODO" span={6} error={errors.rodoWay?.message} {...register('rodoWay')}>
            <Options
              choices={RODO_WAYS.map((each) => [each, `${RODO_WORDS[each]}, wersja ${rodoVersion}`])}
            />
          </Select>
          {identityCheck !== 'NOT_NEEDED' && (
            <TextInput
              label={identityCheck === 'NOT_CHECKED' ? 'Dlaczego nie sprawdzono' : 'Dlaczego sprawdzono'}
              optional={identityCheck !== 'NOT_CHECKED'}
              hint="Powiedz to też klientowi."
              span={6}
              error={errors.identityNote?.message}
              {...register('identityNote')}
            />
          )}
        </div>
        <Checkbox
          label="Obsługa poza kolejnością"
          hint="Nie pytaj o powód i nie zapisuj go."
          {...register('outOfTurn')}
        />
        {card?.route === 'ON_THE_SPOT' && (
          <Checkbox
            label="Załatwione na miejscu"
            hint="Sprawa kończy się przy okienku i nie idzie do komórki."
            warning={
              onSpot &&
              missing.length > 0 &&
              `Brakuje: ${missing.map(({ name }) => name).join(', ')}. Załatwisz bez tych dokumentów i bez wezwania.`
            }
            {...register('settledOnSpot')}
          />
        )}
      </div>
    </MarginBlock>
  );
}
