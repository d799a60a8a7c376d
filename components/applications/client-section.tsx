'use client';

import { type ComponentProps, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { CODE_ABROAD, RepresentativeFields } from '@/components/cases/representative-fields';
import { ClientIdentifiers } from '@/components/clients/client-identifiers';
import { ClientSuggestions } from '@/components/clients/client-suggestions';
import { CountryField } from '@/components/clients/country-field';
import { RadioField, TextField } from '@/components/layout/form/fields';
import { DateField } from '@/components/layout/form/typed-fields';
import { useListening } from '@/components/layout/listening';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { TextInput } from '@/components/ui/inputs';
import { MarginBlock } from '@/components/ui/margin-block';
import { Notice } from '@/components/ui/notice';
import { POLAND } from '@/lib/core/countries';
import { formatDate } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import { errorText } from '@/lib/error-texts';
import { storedCode } from '@/lib/modules/clients/rules/check-address';
import type { ClientInput, FoundClient } from '@/lib/modules/clients/schema';
import { judgeClient } from './client-judgement';
import { EMPTY_CLIENT, EMPTY_REPRESENTATIVE, type RegisterFormState } from './form-values';
import type { RegisterActions } from './register-actions';

type TextProps = Pick<
  ComponentProps<typeof TextInput>,
  'label' | 'optional' | 'span' | 'half' | 'type' | 'inputMode' | 'placeholder' | 'hint' | 'autoFocus'
> & { onTyped?: () => void };

type Props = { form: RegisterFormState; today: PlainDate; actions: RegisterActions };

/**
 * The section about the client: the clerk finds a known client by typing (name, PESEL, NIP, phone), or writes down a
 * new one.
 */
export function ClientSection({ form, today, actions }: Props) {
  const { setValue, getValues, setFocus, control, formState } = form;
  const [client, clientId, maskedPesel, channel, representative, taken] = useWatch({
    control,
    name: ['client', 'clientId', 'maskedPesel', 'channel', 'representative', 'taken'],
  });
  const [found, setFound] = useState<FoundClient | null>(null);
  const [typed, setTyped] = useState('');
  const [naming, setNaming] = useState(false);
  /** The fields that the clerk has left since they typed into them. */
  const [left, setLeft] = useState<Partial<Record<keyof ClientInput, boolean>>>({});
  const listening = useListening();

  const judged = judgeClient(form, { client, channel, representative, taken, left }, today);
  const said = (name: keyof ClientInput) => judged[name] && errorText(judged[name]);
  const text = (name: keyof ClientInput, props: TextProps) => (
    <TextField
      form={form}
      name={`client.${name}`}
      warning={said(name)}
      {...props}
      onTyped={() => {
        setLeft((before) => ({ ...before, [name]: false }));
        props.onTyped?.();
      }}
      onLeft={() => setLeft((before) => ({ ...before, [name]: true }))}
    />
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
    const { id, version, maskedPesel: masked, rodoVersion, ...known } = answer.value;
    setValue('clientId', id);
    setValue('taken', { ...known, id, version, maskedPesel: masked });
    setValue('heldRodo', rodoVersion);
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
    setValue('heldRodo', null);
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
            <button className="lnk" type="button" disabled={!listening} onClick={forget}>
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
            {telling('firstName', { label: 'Imię', span: 4, autoFocus: !formState.isDirty })}
            {telling('lastName', { label: 'Nazwisko', span: 4 })}
            {maskedPesel ? (
              <TextInput
                label="PESEL"
                span={4}
                name="client.pesel"
                value={maskedPesel}
                readOnly
                after={
                  <Button onClick={reveal} disabled={!listening} aria-label="Pokaż PESEL">
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
        {text('postalCode', {
          label: 'Kod pocztowy',
          span: 3,
          half: true,
          placeholder: client.country === POLAND ? '00-000' : undefined,
          hint: client.country === POLAND ? readCode(client) : CODE_ABROAD,
        })}
        {text('city', { label: 'Miejscowość', span: 4, half: true })}
        <CountryField form={form} name="client.country" />
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
        <Checkbox
          name="represented"
          label="Działa pełnomocnik"
          hint="Pisma w sprawie pójdą do niego (art. 40 § 2 KPA)."
          checked={representative !== null}
          onChange={({ target }) => {
            setNaming(target.checked);
            form.set('representative', target.checked ? EMPTY_REPRESENTATIVE : null);
          }}
        />
        {representative && (
          <fieldset className="fields__nested">
            <legend className="vh">Pełnomocnik</legend>
            <div className="fields">
              <RepresentativeFields
                autoFocus={naming}
                country={representative.country}
                text={(name, props) => <TextField form={form} name={`representative.${name}`} {...props} />}
                countryField={<CountryField form={form} name="representative.country" />}
              />
            </div>
          </fieldset>
        )}
      </div>
    </MarginBlock>
  );
}

/** Returns a Polish code typed in another way as it will be stored, so that a foreign one is not taken for it unseen. */
function readCode(client: ClientInput): string | undefined {
  const stored = storedCode(client);
  return stored === client.postalCode.trim() ? undefined : `${stored}, Polska`;
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
