'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { CheckboxesField, CheckboxField, SelectField, TextField } from '@/components/layout/form/fields';
import { CountField, DateField } from '@/components/layout/form/typed-fields';
import { Button } from '@/components/ui/button';
import type { Action } from '@/lib/core/action-result';
import type { PlainDate } from '@/lib/core/plain-date';
import {
  CHANNELS,
  type Supplemented,
  type SupplementInput,
  supplementSchema,
} from '@/lib/modules/applications/schema/application';
import { CHANNEL_WORDS } from '@/lib/modules/applications/words/values';

type MissingDocument = { id: number; name: string; mandatory: boolean; evidence: boolean; defect: boolean };

type Props = {
  caseId: number;
  today: PlainDate;
  /** The defects that the client owes by a call. */
  owed: readonly { id: number; text: string }[];
  /** The documents of the list that have not come yet and that no call names; `defect`: the lack is a formal defect. */
  missing: readonly MissingDocument[];
  /** The provision on formal defects in the procedure of the case; '' where it knows no call for them. */
  provision: string;
  opened: boolean;
  /** The actor serves at a counter: the papers were most likely brought there. */
  atCounter: boolean;
  register: Action<SupplementInput, Supplemented>;
};

/**
 * Registers what the client brought after the filing. The clerk ticks what came: a call whose last defect is ticked is
 * met. Without a call the podanie is complete once nothing formal is missing on its list; where a formal document is not
 * ticked, the clerk may say that it is not needed. Evidence plays no part.
 */
export function SupplementForm({
  caseId,
  today,
  owed,
  missing,
  provision,
  opened,
  atCounter,
  register,
}: Props) {
  const called = owed.length > 0;
  const listed = called || missing.length > 0;
  const expected = expectedOf({ owed, missing });
  return (
    <ActForm
      name="uzupelnienie"
      title="Przyjmij uzupełnienie"
      submit="Zarejestruj uzupełnienie"
      opened={opened}
      schema={supplementSchema}
      start={{
        caseId,
        defectIds: [],
        documentIds: [],
        note: '',
        complete: false,
        // Away from the counter nobody has said how the papers came.
        channel: atCounter ? 'COUNTER' : undefined,
        receivedOn: null,
        postingDate: null,
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
          {called && (
            <CheckboxesField
              form={form}
              name="defectIds"
              label="Co klient przyniósł z wezwania"
              choices={owed.map(({ id, text }) => [id, text])}
            />
          )}
          {missing.length > 0 && (
            <CheckboxesField
              form={form}
              name="documentIds"
              label={called ? 'Poza wezwaniem' : 'Co klient przyniósł'}
              choices={missing.map(({ id, name, evidence }) => [id, evidence ? `${name} (dowód)` : name])}
            />
          )}
          {expected.ids.length > 1 && (
            <div className="span-12">
              <Button small onClick={() => form.set(expected.field, expected.ids)}>
                {called ? 'Zaznacz wszystko z wezwania' : 'Zaznacz wszystkie wymagane'}
              </Button>
            </div>
          )}
          <TextField
            form={form}
            name="note"
            label={listed ? 'Co jeszcze' : 'Co klient przyniósł'}
            optional={listed}
            maxLength={1000}
          />
          <SelectField
            form={form}
            name="channel"
            label="Kanał"
            span={4}
            blank={atCounter ? undefined : 'Wybierz'}
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
          {!called && leavesDefects(missing, form.watch('documentIds')) && (
            <CheckboxField
              form={form}
              name="complete"
              label={`Braków formalnych już nie ma${provision && ` (${provision})`}`}
              hint="Zaznacz, gdy niezaznaczone dokumenty nie są potrzebne. Dowody klient może złożyć, dopóki nie załatwimy sprawy."
            />
          )}
        </>
      )}
    </ActForm>
  );
}

/**
 * The rows that one press ticks: the defects that the call names, or without a call the documents that the card
 * demands. A document that only some clients need is ticked by hand.
 */
export function expectedOf({ owed, missing }: Pick<Props, 'owed' | 'missing'>): {
  field: 'defectIds' | 'documentIds';
  ids: number[];
} {
  if (owed.length > 0) return { field: 'defectIds', ids: owed.map(({ id }) => id) };
  return {
    field: 'documentIds',
    ids: missing.filter(({ mandatory }) => mandatory).map(({ id }) => id),
  };
}

/** Whether a formal document of the list stays missing. */
const leavesDefects = (missing: Props['missing'], ticked: readonly number[] = []): boolean =>
  missing.some(({ id, defect }) => defect && !ticked.includes(id));

function registeredText({ inTime, missing, evidence }: Supplemented): string {
  const still = missing.length > 0 && `Nadal brakuje: ${missing.join('; ')}.`;
  const proof = evidence.length > 0 && `Nie ma jeszcze dowodów: ${evidence.join('; ')}.`;
  return ['Uzupełnienie zarejestrowane.', inTime === false && 'Czas z wezwania już minął.', still, proof]
    .filter(Boolean)
    .join(' ');
}
