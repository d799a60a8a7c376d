'use client';

import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { ClientIdentifiers } from '@/components/clients/client-identifiers';
import { ClientSuggestions } from '@/components/clients/client-suggestions';
import { Button } from '@/components/ui/button';
import { RadioGroup } from '@/components/ui/choices';
import { TextInput } from '@/components/ui/inputs';
import { MarginBlock } from '@/components/ui/margin-block';
import { Notice } from '@/components/ui/notice';
import { formatDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import { errorText } from '@/lib/error-texts';
import type { ClientInput, FoundClient } from '@/lib/modules/clients/schema';
import { EMPTY_CLIENT, type FormValues, warningsOf } from './form-values';
import type { RegisterActions } from './register-actions';

/** Who comes: found again as one types (name, PESEL, NIP, phone), or written down anew. */
export function ClientSection({ today, actions }: { today: PlainDate; actions: RegisterActions }) {
  const { register, setValue, getValues, formState, setFocus } = useFormContext<FormValues>();
  const client = useWatch<FormValues, 'client'>({ name: 'client' });
  const clientId = useWatch<FormValues, 'clientId'>({ name: 'clientId' });
  const maskedPesel = useWatch<FormValues, 'maskedPesel'>({ name: 'maskedPesel' });
  const channel = useWatch<FormValues, 'channel'>({ name: 'channel' });
  const [found, setFound] = useState<FoundClient | null>(null);
  const [typed, setTyped] = useState('');

  const warnings = warningsOf(client, today, channel);
  const field = (name: keyof ClientInput) => ({
    ...register(`client.${name}`),
    error: formState.errors.client?.[name]?.message,
    warning: warnings[name] && errorText(warnings[name]),
    autoComplete: 'off',
  });
  /** A field by whose text the client can be known again. */
  const telling = (name: keyof ClientInput) => ({
    ...field(name),
    ...register(`client.${name}`, {
      onChange: () => clientId === null && setTyped(whatTells(getValues('client'), name)),
    }),
  });

  async function take(chosen: FoundClient) {
    const answer = await actions.takeClient({ clientId: chosen.id }).catch(() => null);
    if (!answer?.ok) return;
    const { id, version, maskedPesel: masked, ...known } = answer.value;
    setValue('clientId', id);
    setValue('taken', answer.value);
    setValue('clientVersion', version);
    setValue('maskedPesel', masked);
    setValue('client', { ...known, pesel: '' }, { shouldDirty: true });
    setFound(chosen);
    setTyped('');
    document.getElementById('f-cardVersionId')?.focus();
  }

  function forget() {
    setValue('clientId', null);
    setValue('clientVersion', null);
    setValue('taken', null);
    setValue('maskedPesel', null);
    setValue('client', { ...EMPTY_CLIENT, kind: client.kind }, { shouldDirty: true });
    setFound(null);
    setFocus(client.kind === 'PERSON' ? 'client.firstName' : 'client.name');
  }

  async function reveal() {
    if (clientId === null) return;
    const answer = await actions.revealPesel({ clientId }).catch(() => null);
    if (!answer?.ok) return;
    setValue('client.pesel', answer.value.pesel);
    setValue('maskedPesel', null);
  }

  return (
    <MarginBlock label="Kto" heading section={1}>
      {clientId !== null && (
        <Notice
          tone="done"
          title="Znaleziono klienta."
          acts={
            <button className="lnk" type="button" onClick={forget}>
              To inna osoba
            </button>
          }
        >
          {found && history(found)}
        </Notice>
      )}
      <div className="fields">
        <RadioGroup
          label="Rodzaj klienta"
          {...register('client.kind')}
          options={[
            { value: 'PERSON', label: 'Osoba' },
            { value: 'ORGANISATION', label: 'Firma lub instytucja' },
          ]}
        />
        {client.kind === 'PERSON' ? (
          <>
            <TextInput label="Imię" span={4} {...telling('firstName')} />
            <TextInput label="Nazwisko" span={4} {...telling('lastName')} />
            {maskedPesel ? (
              <TextInput
                label="PESEL"
                span={4}
                name="client.pesel"
                value={maskedPesel}
                readOnly
                after={
                  <Button onClick={reveal} aria-label="Pokaż PESEL">
                    Pokaż
                  </Button>
                }
              />
            ) : (
              <TextInput label="PESEL" optional span={4} inputMode="numeric" {...telling('pesel')} />
            )}
          </>
        ) : (
          <>
            <TextInput label="Nazwa" span={8} {...telling('name')} />
            <TextInput label="NIP" optional span={4} inputMode="numeric" {...telling('nip')} />
          </>
        )}
        {clientId === null && <ClientSuggestions typed={typed} find={actions.findClients} onTake={take} />}
        <TextInput label="Ulica i numer" span={5} {...field('street')} />
        <TextInput label="Kod pocztowy" span={3} half placeholder="00-000" {...field('postalCode')} />
        <TextInput label="Miejscowość" span={4} half {...field('city')} />
        <TextInput label="Telefon" optional span={4} type="tel" {...telling('phone')} />
        <TextInput label="E-mail" optional={channel !== 'EMAIL'} span={4} type="email" {...field('email')} />
        {client.kind === 'PERSON' && client.pesel === '' && !maskedPesel && (
          <TextInput
            label="Data urodzenia"
            optional
            span={4}
            hint="gdy nie ma numeru PESEL"
            {...field('birthDate')}
          />
        )}
        <ClientIdentifiers kind={client.kind} values={client} field={field} />
      </div>
    </MarginBlock>
  );
}

/** The text to look the client up by, after a change of one field. */
function whatTells(client: ClientInput, changed: keyof ClientInput): string {
  if (changed === 'firstName' || changed === 'lastName')
    return `${client.firstName} ${client.lastName}`.trim();
  return client[changed];
}

function history({ caseCount, lastCaseOn }: FoundClient): string {
  if (caseCount === 0 || !lastCaseOn) return 'Nie ma jeszcze podań.';
  const earlier = counted(caseCount, 'wcześniejsze podanie', 'wcześniejsze podania', 'wcześniejszych podań');
  return `${earlier}, ostatnie ${formatDate(lastCaseOn)}.`;
}
