'use client';

import type { FieldPathByValue, FieldValues } from 'react-hook-form';
import { RadioField, TextAreaField, TextField } from '@/components/layout/form/fields';
import type { ActFormState } from '@/components/layout/form/use-act-form';
import {
  PROTOCOL_READINGS,
  PROTOCOL_SIGNINGS,
  type ProtocolContents,
  type ProtocolReading,
} from '@/lib/modules/applications/schema/protocol';
import { READING_WORDS, SIGNING_WORDS } from '@/lib/modules/applications/words/values';

/** The contents of a protocol as the clerk notes them; 'LATER': not noted yet, so it is written by hand on the paper. */
export type ProtocolValues = Pick<ProtocolContents, 'text' | 'signing' | 'signer' | 'signingReason'> & {
  remarked: 'LATER' | 'NONE' | 'SOME';
  remarks: string;
  reading: 'LATER' | ProtocolReading;
};

export function valuesOf(contents: ProtocolContents): ProtocolValues {
  const { text, remarks, reading, signing, signer, signingReason } = contents;
  return {
    text,
    remarked: remarks === null ? 'LATER' : remarks === '' ? 'NONE' : 'SOME',
    remarks: remarks ?? '',
    reading: reading ?? 'LATER',
    signing,
    signer,
    signingReason,
  };
}

export function contentsOf(values: ProtocolValues): ProtocolContents {
  const { text, remarked, remarks, reading, signing, signer, signingReason } = values;
  return {
    text,
    // Remarks that were announced and not written down are not noted.
    remarks: remarked === 'NONE' ? '' : remarked === 'SOME' && remarks.trim() !== '' ? remarks : null,
    reading: reading === 'LATER' ? null : reading,
    signing,
    signer,
    signingReason,
  };
}

/** The fields of a protocol: what was said, the remarks, how it was read, who signs. Nothing is preset as done. */
export function ProtocolFields<Values extends ProtocolValues & FieldValues, Output>({
  form,
}: {
  form: ActFormState<Values, Output>;
}) {
  /** The name of a field of `ProtocolValues` in the values of this form, and that of a choice. */
  const field = <Name extends keyof ProtocolValues>(name: Name) =>
    name as unknown as FieldPathByValue<Values, ProtocolValues[Name] | undefined>;
  const choice = <Name extends keyof ProtocolValues>(name: Name) =>
    name as unknown as FieldPathByValue<Values, ProtocolValues[Name] | null | undefined>;
  const [remarked, signing] = [form.watch(field('remarked')), form.watch(field('signing'))];
  return (
    <>
      <TextAreaField form={form} name={field('text')} label="Treść protokołu" rows={5} />
      <RadioField
        form={form}
        name={choice('reading')}
        label="Odczytanie"
        options={[
          ...PROTOCOL_READINGS.map((value) => ({ value, label: READING_WORDS[value] })),
          { value: 'LATER' as const, label: 'Wpiszemy ręcznie na wydruku' },
        ]}
      />
      <RadioField
        form={form}
        name={choice('remarked')}
        label="Uwagi obecnych"
        options={[
          { value: 'NONE', label: 'Nie zgłoszono' },
          { value: 'SOME', label: 'Zgłoszono' },
          { value: 'LATER', label: 'Wpiszemy ręcznie na wydruku' },
        ]}
      />
      {remarked === 'SOME' && (
        <TextAreaField form={form} name={field('remarks')} label="Treść uwag" rows={2} maxLength={5000} />
      )}
      <RadioField
        form={form}
        name={choice('signing')}
        label="Kto podpisuje"
        rows
        options={PROTOCOL_SIGNINGS.map((value) => ({ value, label: SIGNING_WORDS[value] }))}
      />
      {signing === 'SUBSTITUTE' && (
        <TextField
          form={form}
          name={field('signer')}
          label="Imię i nazwisko podpisującego"
          span={5}
          maxLength={200}
        />
      )}
      {signing !== 'CLIENT' && (
        <TextField
          form={form}
          name={field('signingReason')}
          label="Dlaczego klient nie podpisuje"
          span={7}
          hint="Trafi do protokołu (art. 68 § 2 KPA)."
          maxLength={500}
        />
      )}
    </>
  );
}
