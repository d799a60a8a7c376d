'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import type { Action, Failure } from '@/lib/core/action-result';
import { errorText } from '@/lib/i18n/errors';
import type { ClientInput, ClientRecord } from '@/lib/modules/cases/schema';
import { ClientIdentifiers } from './client-identifiers';

type Props = {
  slug: string;
  client: ClientRecord;
  canChange: boolean;
  reveal: Action<{ slug: string }, { pesel: string }>;
  save: Action<{ slug: string; version: number; client: ClientInput }, { version: number }>;
};

/** The party of a case: their data, changed in place. Somebody else's save in between is told, the typed text stays. */
export function ClientForm({ slug, client, canChange, reveal, save }: Props) {
  const router = useRouter();
  const { id: _id, version: _version, maskedPesel, ...known } = client;
  const form = useForm<ClientInput>({ defaultValues: { ...known, pesel: '' } });
  const [version, setVersion] = useState(client.version);
  const [pesel, setPesel] = useState(maskedPesel);
  const [failure, setFailure] = useState<Failure>();
  const [saved, setSaved] = useState(false);

  async function submit(values: ClientInput) {
    setSaved(false);
    const answer = await save({ slug, version, client: values }).catch(() => ({
      ok: false as const,
      code: 'offline',
    }));
    if (answer.ok) {
      setVersion(answer.value.version);
      setFailure(undefined);
      setSaved(true);
      return router.refresh();
    }
    setFailure(answer);
    const { fields = {}, facts = {} } = answer as Failure;
    for (const [name, code] of Object.entries(fields)) {
      form.setError(name.replace(/^client\./, '') as keyof ClientInput, { message: errorText(code) });
    }
    // Saving again now means: over what the other person wrote, knowingly.
    if (answer.code !== 'changed-meanwhile') return;
    setVersion(Number(facts.version));
    router.refresh();
  }

  async function show() {
    const answer = await reveal({ slug }).catch(() => null);
    if (answer?.ok) setPesel(answer.value.pesel);
  }

  const field = (name: keyof ClientInput) => ({
    ...form.register(name),
    readOnly: !canChange,
    error: form.formState.errors[name]?.message,
    autoComplete: 'off',
  });
  return (
    <form onSubmit={form.handleSubmit(submit)} noValidate aria-label="Dane klienta">
      {failure && (
        <Notice tone="soon" role="alert" title="Nie zapisano.">
          {errorText(failure.code, failure.facts)}
          {failure.code === 'changed-meanwhile' && client.version === version && (
            <CurrentData client={client} />
          )}
        </Notice>
      )}
      <div className="fields">
        {client.kind === 'PERSON' ? (
          <>
            <TextInput label="Imię" span={4} {...field('firstName')} />
            <TextInput label="Nazwisko" span={4} {...field('lastName')} />
            <TextInput
              label="PESEL"
              span={4}
              value={pesel ?? 'brak'}
              readOnly
              name="pesel"
              after={
                pesel && pesel === maskedPesel ? (
                  <Button onClick={show} aria-label="Pokaż PESEL">
                    Pokaż
                  </Button>
                ) : undefined
              }
            />
          </>
        ) : (
          <>
            <TextInput label="Nazwa" span={8} {...field('name')} />
            <TextInput label="NIP" optional span={4} {...field('nip')} />
          </>
        )}
        <TextInput label="Ulica i numer" span={5} {...field('street')} />
        <TextInput label="Kod pocztowy" span={3} half {...field('postalCode')} />
        <TextInput label="Miejscowość" span={4} half {...field('city')} />
        <TextInput label="Telefon" optional span={4} type="tel" {...field('phone')} />
        <TextInput label="E-mail" optional span={5} type="email" {...field('email')} />
        <ClientIdentifiers kind={client.kind} values={client} field={field} />
      </div>
      {canChange && (
        <div className="acts mt-4">
          <Button type="submit" busy={form.formState.isSubmitting}>
            Zapisz dane klienta
          </Button>
          {saved && <span role="status">Zapisano.</span>}
        </div>
      )}
    </form>
  );
}

/** What stands in the file now, after somebody else's save. */
function CurrentData({ client }: { client: ClientRecord }) {
  return (
    <p>
      Teraz w aktach: {client.street}, {client.postalCode} {client.city}
      {client.phone && `, tel. ${client.phone}`}
      {client.email && `, ${client.email}`}
    </p>
  );
}
