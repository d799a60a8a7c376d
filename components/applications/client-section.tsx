'use client';

import { type ComponentProps, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { ClientIdentifiers } from '@/components/clients/client-identifiers';
import { ClientSuggestions } from '@/components/clients/client-suggestions';
import { RadioField, TextField } from '@/components/layout/form/fields';
import { DateField } from '@/components/layout/form/typed-fields';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/inputs';
import { MarginBlock } from '@/components/ui/margin-block';
import { Notice } from '@/components/ui/notice';
import { formatDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import { errorText } from '@/lib/error-texts';
import type { ClientInput, FoundClient } from '@/lib/modules/clients/schema';
import { EMPTY_CLIENT, type RegisterFormState, warningsOf } from './form-values';
import type { RegisterActions } from './register-actions';

type TextProps = Pick<
  ComponentProps<typeof TextInput>,
  'label' | 'optional' | 'span' | 'half' | 'type' | 'inputMode' | 'placeholder'
> & { onTyped?: () => void };

type Props = { form: RegisterFormState; today: PlainDate; actions: RegisterActions };

/**
 * The section about the client: the clerk finds a known client by typing (name, PESEL, NIP, phone), or writes down a
 * new one.
 */
export function ClientSection({ form, today, actions }: Props) {
  const { setValue, getValues, setFocus, control } = form;
  const [client, clientId, maskedPesel, channel] = useWatch({
    control,
    name: ['client', 'clientId', 'maskedPesel', 'channel'],
  });
  const [found, setFound] = useState<FoundClient | null>(null);
  const [typed, setTyped] = useState('');

  const warnings = warningsOf(client, today, channel);
  const said = (name: keyof ClientInput) => warnings[name] && errorText(warnings[name]);
  const text = (name: keyof ClientInput, props: TextProps) => (
    <TextField form={form} name={`client.${name}`} warning={said(name)} {...props} />
  );
  /** A text field whose value can find a known client. */
  const telling = (name: keyof ClientInput, props: TextProps) =>
    text(name, {
      ...props,
      onTyped: () => clientId === null && setTyped(lookupText(getValues('client'), name)),
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
    document.getElementById(form.idOf('cardVersionId'))?.focus();
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
        <RadioField
          form={form}
          name="client.kind"
          label="Rodzaj klienta"
          options={[
            { value: 'PERSON', label: 'Osoba' },
            { value: 'ORGANISATION', label: 'Firma lub instytucja' },
          ]}
        />
        {client.kind === 'PERSON' ? (
          <>
            {telling('firstName', { label: 'Imię', span: 4 })}
            {telling('lastName', { label: 'Nazwisko', span: 4 })}
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
              telling('pesel', { label: 'PESEL', optional: true, span: 4, inputMode: 'numeric' })
            )}
          </>
        ) : (
          <>
            {telling('name', { label: 'Nazwa', span: 8 })}
            {telling('nip', { label: 'NIP', optional: true, span: 4, inputMode: 'numeric' })}
          </>
        )}
        {clientId === null && <ClientSuggestions typed={typed} find={actions.findClients} onTake={take} />}
        {text('street', { label: 'Ulica i numer', span: 5 })}
        {text('postalCode', { label: 'Kod pocztowy', span: 3, half: true, placeholder: '00-000' })}
        {text('city', { label: 'Miejscowość', span: 4, half: true })}
        {telling('phone', { label: 'Telefon', optional: true, span: 4, type: 'tel' })}
        {text('email', { label: 'E-mail', optional: channel !== 'EMAIL', span: 4, type: 'email' })}
        {client.kind === 'PERSON' && client.pesel === '' && !maskedPesel && (
          <DateField
            form={form}
            name="client.birthDate"
            label="Data urodzenia"
            today={today}
            optional
            empty=""
            hint="gdy nie ma numeru PESEL"
            warning={said('birthDate')}
          />
        )}
        <ClientIdentifiers
          kind={client.kind}
          needed={(names) =>
            names.some((name) => client[name] || form.errors.some(({ path }) => path === `client.${name}`))
          }
          text={text}
        />
      </div>
    </MarginBlock>
  );
}

/** Returns the text to look the client up by, after one field has changed. */
function lookupText(client: ClientInput, changed: keyof ClientInput): string {
  if (changed === 'firstName' || changed === 'lastName')
    return `${client.firstName} ${client.lastName}`.trim();
  return client[changed];
}

function history({ caseCount, lastCaseOn }: FoundClient): string {
  if (caseCount === 0 || !lastCaseOn) return 'Nie ma jeszcze podań.';
  const earlier = counted(caseCount, 'wcześniejsze podanie', 'wcześniejsze podania', 'wcześniejszych podań');
  return `${earlier}, ostatnie ${formatDate(lastCaseOn)}.`;
}
