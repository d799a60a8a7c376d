'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { CheckboxField, SelectField, TextAreaField } from '@/components/layout/form/fields';
import {
  joinBackSchema,
  mergeThreadSchema,
  splitMessageSchema,
  splitThreadSchema,
} from '@/lib/modules/mail/schema/acts';
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

type SplitMessageProps = {
  threadId: number;
  version: number;
  messageId: number;
  /** Something came or went after the message. */
  hasFollowing: boolean;
  split: MailActions['splitMessage'];
};

/** Makes a thread with a case of its own of a message that began another matter. */
export function SplitMessage({ threadId, version, messageId, hasFollowing, split }: SplitMessageProps) {
  return (
    <ActForm
      name={`wydziel-${messageId}`}
      title="Wydziel do nowej sprawy"
      opener="To inna sprawa"
      submit="Wydziel"
      schema={splitMessageSchema}
      start={{ threadId, version, messageId, withFollowing: false }}
      save={split}
      done={() => 'Wydzielono. Nowa sprawa ma własny numer i termin.'}
    >
      {(form) => (
        <>
          <TextAreaField
            form={form}
            name="reason"
            label="Dlaczego to inna sprawa"
            hint="Termin nowej sprawy biegnie od dnia, w którym ta wiadomość przyszła. Da się to cofnąć."
            rows={2}
            maxLength={1_000}
          />
          {hasFollowing && (
            <CheckboxField form={form} name="withFollowing" label="Razem z późniejszymi wiadomościami" />
          )}
        </>
      )}
    </ActForm>
  );
}

type JoinBackProps = { threadId: number; from: string; joinBack: MailActions['joinBack'] };

/** Puts a thread that was split off by mistake back into the one from which it came. */
export function JoinBack({ threadId, from, joinBack }: JoinBackProps) {
  return (
    <ActForm
      name={`cofnij-wydzielenie-${threadId}`}
      title="Cofnij wydzielenie"
      submit="Cofnij wydzielenie"
      giveUp="Zostaw"
      schema={joinBackSchema}
      start={{ threadId }}
      save={joinBack}
      done={() => `Cofnięto. Wiadomości są znów w wątku ${from}.`}
    >
      {(form) => <TextAreaField form={form} name="reason" label="Powód" rows={2} maxLength={1_000} />}
    </ActForm>
  );
}
