'use client';

import { useRouter } from 'next/navigation';
import { type ComponentProps, useState } from 'react';
import { TextField } from '@/components/layout/form/fields';
import { FormFrame } from '@/components/layout/form/form-frame';
import { useActForm } from '@/components/layout/form/use-act-form';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import type { Action } from '@/lib/core/action-result';
import { failureText } from '@/lib/error-texts';
import { inputOf, mergeClient } from '@/lib/modules/clients/rules/merge-client';
import {
  type ClientChanges as Changes,
  type ClientInput,
  type ClientRecord,
  clientSchema,
} from '@/lib/modules/clients/schema';
import { ClientChanges } from './client-changes';
import { ClientIdentifiers } from './client-identifiers';
import { CountryField } from './country-field';

type Props = {
  slug: string;
  client: ClientRecord;
  canChange: boolean;
  reveal: Action<{ slug: string }, { pesel: string }>;
  save: Action<{ slug: string; version: number; client: ClientInput }, { version: number }>;
  changes: Action<{ slug: string; version: number }, Changes>;
};

/**
 * Edits the party of a case in place. When another person has saved meanwhile, the form says so and keeps the typed
 * text.
 */
export function ClientForm({ slug, client, canChange, reveal, save, changes }: Props) {
  const router = useRouter();
  /** The stored data on which this form is based. */
  const [base, setBase] = useState(client);
  const [pesel, setPesel] = useState(client.maskedPesel);
  const [theirs, setTheirs] = useState<{ base: ClientRecord; told: Changes }>();
  const [saved, setSaved] = useState(false);
  const form = useActForm(clientSchema, send, {
    start: inputOf(client),
    onDone: ({ version }, now) => {
      setTheirs(undefined);
      setSaved(true);
      setBase({ ...base, ...now, version });
      router.refresh();
    },
    onRefused: ({ code }) => {
      if (code === 'changed-meanwhile') void compare();
    },
  });

  function send(typed: ClientInput) {
    setSaved(false);
    return save({ slug, version: base.version, client: typed });
  }

  /** Shows what the other person changed. The next save overwrites the other person's values too, knowingly. */
  async function compare() {
    const told = await changes({ slug, version: base.version }).catch(() => null);
    if (!told?.ok) return;
    const now = told.value.client;
    form.reset(mergeClient(inputOf(base), form.getValues(), inputOf(now)));
    setPesel(now.maskedPesel);
    setTheirs({ base, told: told.value });
    setBase(now);
    router.refresh();
  }

  async function show() {
    const answer = await reveal({ slug }).catch(() => null);
    if (answer?.ok) setPesel(answer.value.pesel);
  }

  const text = (name: keyof ClientInput, props: Pick<ComponentProps<typeof TextInput>, Said>) => (
    <TextField form={form} name={name} readOnly={!canChange} {...props} />
  );
  return (
    <FormFrame
      form={form}
      label="Dane klienta"
      failed={(failure) => (
        <Notice tone="soon" title="Nie zapisano.">
          {failureText(failure)}
          {theirs && (
            <ClientChanges
              {...theirs}
              typed={form.watch()}
              onTake={(name) => form.set(name, inputOf(base)[name])}
            />
          )}
        </Notice>
      )}
    >
      {({ above, below }) => (
        <>
          {above}
          {below}
          <div className="fields mt-4">
            {client.kind === 'PERSON' ? (
              <>
                {text('firstName', { label: 'Imię', span: 4 })}
                {text('lastName', { label: 'Nazwisko', span: 4 })}
                <TextInput
                  label="PESEL"
                  span={4}
                  value={pesel ?? 'brak'}
                  readOnly
                  name="pesel"
                  after={
                    pesel && pesel === base.maskedPesel ? (
                      <Button onClick={show} aria-label="Pokaż PESEL">
                        Pokaż
                      </Button>
                    ) : undefined
                  }
                />
              </>
            ) : (
              <>
                {text('name', { label: 'Nazwa', span: 8 })}
                {text('nip', { label: 'NIP', optional: true, span: 4 })}
              </>
            )}
            {text('street', { label: 'Ulica i numer', span: 5 })}
            {text('postalCode', { label: 'Kod pocztowy', span: 3, half: true })}
            {text('city', { label: 'Miejscowość', span: 4, half: true })}
            <CountryField form={form} name="country" disabled={!canChange} />
            {text('phone', { label: 'Telefon', optional: true, span: 4, type: 'tel' })}
            {text('email', { label: 'E-mail', optional: true, span: 4, type: 'email' })}
            <ClientIdentifiers
              kind={client.kind}
              needed={(names) =>
                names.some((name) => form.watch(name) || form.errors.some(({ path }) => path === name))
              }
              text={text}
            />
          </div>
          {canChange && (
            <div className="acts mt-4">
              <Button type="submit" busy={form.busy}>
                Zapisz dane klienta
              </Button>
              {saved && <span role="status">Zapisano.</span>}
            </div>
          )}
        </>
      )}
    </FormFrame>
  );
}

type Said = 'label' | 'optional' | 'span' | 'half' | 'type' | 'inputMode' | 'placeholder';
