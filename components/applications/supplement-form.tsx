'use client';

import { DayField, dayOf } from '@/components/cases/terms/day-field';
import { ActForm, type Typed } from '@/components/layout/act-form';
import { Checkbox } from '@/components/ui/choices';
import { Options, Select, TextInput } from '@/components/ui/inputs';
import type { Action } from '@/lib/core/action-result';
import type { PlainDate } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import {
  CHANNELS,
  type Channel,
  type Supplemented,
  type SupplementInput,
} from '@/lib/modules/applications/schema';
import { CHANNEL_WORDS } from '@/lib/modules/applications/words/values';

type Props = {
  caseId: number;
  today: PlainDate;
  /** What has not come yet: documents the law demands are ticked from the start. */
  missing: { id: number; name: string; mandatory: boolean }[];
  opened: boolean;
  register: Action<SupplementInput, Supplemented>;
};

/** Takes in what the client brought after the filing. With nothing to change it is one click. */
export function SupplementForm({ caseId, today, missing, opened, register }: Props) {
  const start: Typed = {
    receivedOn: 'dziś',
    channel: 'COUNTER',
    attachmentsCount: String(missing.filter(({ mandatory }) => mandatory).length),
    complete: 'yes',
    ...Object.fromEntries(missing.map(({ id, mandatory }) => [`document-${id}`, mandatory ? 'yes' : ''])),
  };
  return (
    <ActForm
      name="uzupelnienie"
      title="Przyjmij uzupełnienie"
      submit="Zarejestruj uzupełnienie"
      start={start}
      opened={opened}
      save={(typed, requestKey) =>
        register({
          caseId,
          requestKey,
          documentIds: missing.map(({ id }) => id).filter((id) => typed[`document-${id}`] === 'yes'),
          note: typed.note ?? '',
          complete: typed.complete === 'yes',
          channel: typed.channel as Channel,
          receivedOn: dayOf(typed.receivedOn, today),
          postingDate: typed.channel === 'POST' && typed.postingDate ? dayOf(typed.postingDate, today) : null,
          attachmentsCount: Number(typed.attachmentsCount || Number.NaN),
        })
      }
      done={registeredText}
    >
      {(field, typed, type) => {
        const tick = (name: string) => ({
          checked: typed[name] === 'yes',
          onChange: ({ target }: { target: { checked: boolean } }) =>
            type({ [name]: target.checked ? 'yes' : '' }),
        });
        return (
          <>
            {missing.length > 0 && (
              <fieldset className="field">
                <legend className="label">Co klient przyniósł</legend>
                {missing.map(({ id, name }) => (
                  <Checkbox key={id} label={name} {...tick(`document-${id}`)} />
                ))}
              </fieldset>
            )}
            <TextInput
              {...field('note')}
              label={missing.length > 0 ? 'Co jeszcze' : 'Co klient przyniósł'}
              optional={missing.length > 0}
              autoComplete="off"
              maxLength={1000}
            />
            <Select {...field('channel')} label="Kanał" span={4}>
              <Options choices={CHANNELS.map((channel) => [channel, CHANNEL_WORDS[channel]])} />
            </Select>
            <DayField label="Data wpływu" today={today} control={field('receivedOn')} />
            {typed.channel === 'POST' && (
              <DayField label="Data nadania" today={today} optional control={field('postingDate')} />
            )}
            <TextInput
              {...field('attachmentsCount')}
              label="Liczba załączników"
              span={4}
              inputMode="numeric"
              autoComplete="off"
            />
            <Checkbox label="To wszystko: niczego już nie brakuje" {...tick('complete')} />
          </>
        );
      }}
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
