'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { SelectField, TextAreaField } from '@/components/layout/form/fields';
import { mergeThreadSchema, splitThreadSchema } from '@/lib/modules/mail/schema/acts';
import type { MailActions } from './mail-actions';

type MergeProps = {
  threadId: number;
  version: number;
  others: readonly { id: number; label: string }[];
  merge: MailActions['merge'];
};

/** Puts the thread into another one of the same correspondent. */
export function MergeThread({ threadId, version, others, merge }: MergeProps) {
  return (
    <ActForm
      name={`polacz-${threadId}`}
      title="Połącz z innym wątkiem"
      submit="Połącz"
      schema={mergeThreadSchema}
      start={{ threadId, version }}
      save={merge}
      done={() => 'Połączono. Wiadomości są w drugim wątku.'}
    >
      {(form) => (
        <SelectField
          form={form}
          name="intoThreadId"
          label="Wątek"
          hint="Zostanie termin tamtego wątku. Da się to cofnąć."
          blank="Wybierz wątek"
          choices={others.map(({ id, label }) => [id, label] as const)}
        />
      )}
    </ActForm>
  );
}

type SplitProps = { threadId: number; subject: string; split: MailActions['split'] };

/** Takes a thread out again that was put into this one by mistake. */
export function SplitThread({ threadId, subject, split }: SplitProps) {
  return (
    <ActForm
      name={`rozlacz-${threadId}`}
      title={`Rozłącz: ${subject}`}
      submit="Rozłącz"
      schema={splitThreadSchema}
      start={{ threadId }}
      save={split}
      done={() => 'Rozłączono. Wątek znów ma swój termin.'}
    >
      {(form) => <TextAreaField form={form} name="reason" label="Powód" rows={2} maxLength={500} />}
    </ActForm>
  );
}
