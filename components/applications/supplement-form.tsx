'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { CheckboxesField, CheckboxField, SelectField, TextField } from '@/components/layout/form/fields';
import { CountField, DateField } from '@/components/layout/form/typed-fields';
import type { Action } from '@/lib/core/action-result';
import type { PlainDate } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import {
  CHANNELS,
  type Supplemented,
  type SupplementInput,
  supplementSchema,
} from '@/lib/modules/applications/schema/application';
import { CHANNEL_WORDS } from '@/lib/modules/applications/words/values';

type Props = {
  caseId: number;
  today: PlainDate;
  /** The documents that have not come yet. Those that the law demands are ticked from the start. */
  missing: { id: number; name: string; mandatory: boolean }[];
  opened: boolean;
  register: Action<SupplementInput, Supplemented>;
};

/** Registers what the client brought after the filing. When nothing has to be changed it takes one click. */
export function SupplementForm({ caseId, today, missing, opened, register }: Props) {
  const mandatory = missing.filter((document) => document.mandatory).map(({ id }) => id);
  return (
    <ActForm
      name="uzupelnienie"
      title="Przyjmij uzupełnienie"
      submit="Zarejestruj uzupełnienie"
      opened={opened}
      schema={supplementSchema}
      start={{
        caseId,
        documentIds: mandatory,
        note: '',
        complete: true,
        channel: 'COUNTER',
        receivedOn: null,
        postingDate: null,
        attachmentsCount: mandatory.length,
      }}
      input={(typed: SupplementInput) => ({
        ...typed,
        postingDate: typed.channel === 'POST' ? typed.postingDate : null,
      })}
      save={register}
      done={registeredText}
    >
      {(form) => (
        <>
          {missing.length > 0 && (
            <CheckboxesField
              form={form}
              name="documentIds"
              label="Co klient przyniósł"
              choices={missing.map(({ id, name }) => [id, name])}
            />
          )}
          <TextField
            form={form}
            name="note"
            label={missing.length > 0 ? 'Co jeszcze' : 'Co klient przyniósł'}
            optional={missing.length > 0}
            maxLength={1000}
          />
          <SelectField
            form={form}
            name="channel"
            label="Kanał"
            span={4}
            choices={CHANNELS.map((channel) => [channel, CHANNEL_WORDS[channel]])}
          />
          <DateField
            form={form}
            name="receivedOn"
            label="Data wpływu"
            today={today}
            followsToday
            todayInWords
          />
          {form.watch('channel') === 'POST' && (
            <DateField form={form} name="postingDate" label="Data nadania" today={today} optional />
          )}
          <CountField form={form} name="attachmentsCount" label="Liczba załączników" span={4} />
          <CheckboxField form={form} name="complete" label="To wszystko: niczego już nie brakuje" />
        </>
      )}
    </ActForm>
  );
}

function registeredText({ inTime, missing }: Supplemented): string {
  const still =
    missing.length > 0 && `Nadal brakuje: ${counted(missing.length, 'dokument', 'dokumenty', 'dokumentów')}.`;
  return ['Uzupełnienie zarejestrowane.', inTime === false && 'Wpłynęło po terminie z wezwania.', still]
    .filter(Boolean)
    .join(' ');
}
