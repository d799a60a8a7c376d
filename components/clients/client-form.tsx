'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { type Action, answerOf, type Failure } from '@/lib/core/action-result';
import { errorText } from '@/lib/error-texts';
import { inputOf, mergeClient } from '@/lib/modules/clients/rules/merge-client';
import type { ClientChanges as Changes, ClientInput, ClientRecord } from '@/lib/modules/clients/schema';
import { ClientChanges } from './client-changes';
import { ClientIdentifiers } from './client-identifiers';

type Props = {
  slug: string;
  client: ClientRecord;
  canChange: boolean;
  reveal: Action<{ slug: string }, { pesel: string }>;
  save: Action<{ slug: string; version: number; client: ClientInput }, { version: number }>;
  changes: Action<{ slug: string; version: number }, Changes>;
};

/** The party of a case: their data, changed in place. Somebody else's save in between is told, the typed text stays. */
export function ClientForm({ slug, client, canChange, reveal, save, changes }: Props) {
  const router = useRouter();
  /** The data on file that this form goes on from. */
  const [base, setBase] = useState(client);
  const form = useForm<ClientInput>({ defaultValues: inputOf(client) });
  const [pesel, setPesel] = useState(client.maskedPesel);
  const [failure, setFailure] = useState<Failure>();
  const [theirs, setTheirs] = useState<{ base: ClientRecord; told: Changes }>();
  const [saved, setSaved] = useState(false);

  async function submit(values: ClientInput) {
    setSaved(false);
    const answer = await answerOf(save({ slug, version: base.version, client: values }));
    setFailure(answer.ok ? undefined : answer);
    if (answer.ok) {
      setTheirs(undefined);
      setSaved(true);
      setBase({ ...base, ...values, version: answer.value.version });
      return router.refresh();
    }
    for (const [name, code] of Object.entries(answer.fields ?? {})) {
      form.setError(name as keyof ClientInput, { message: errorText(code) });
    }
    if (answer.code === 'changed-meanwhile') await compare(values);
  }

  /** Shows what the other person changed. Saving again then means: also over theirs, knowingly. */
  async function compare(values: ClientInput) {
    const told = await changes({ slug, version: base.version }).catch(() => null);
    if (!told?.ok) return;
    const now = told.value.client;
    form.reset(mergeClient(inputOf(base), values, inputOf(now)));
    setPesel(now.maskedPesel);
    setTheirs({ base, told: told.value });
    setBase(now);
    router.refresh();
  }

  async function show() {
    const answer = await reveal({ slug }).catch(() => null);
    if (answer?.ok) setPesel(answer.value.pesel);
  }

  function take(name: keyof ClientInput) {
    form.setValue(name, inputOf(base)[name]);
    form.clearErrors(name);
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
          {theirs && <ClientChanges {...theirs} typed={form.watch()} onTake={take} />}
        </Notice>
      )}
      <div className="fields mt-4">
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
            <TextInput label="Nazwa" span={8} {...field('name')} />
            <TextInput label="NIP" optional span={4} {...field('nip')} />
          </>
        )}
        <TextInput label="Ulica i numer" span={5} {...field('street')} />
        <TextInput label="Kod pocztowy" span={3} half {...field('postalCode')} />
        <TextInput label="Miejscowość" span={4} half {...field('city')} />
        <TextInput label="Telefon" optional span={4} type="tel" {...field('phone')} />
        <TextInput label="E-mail" optional span={5} type="email" {...field('email')} />
        <ClientIdentifiers kind={client.kind} values={form.watch()} field={field} />
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
