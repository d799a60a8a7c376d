'use client';

import { DayField, dayOf } from '@/components/cases/terms/day-field';
import { ActForm, type Typed } from '@/components/layout/act-form';
import { Options, Select, TextArea, TextInput } from '@/components/ui/inputs';
import { formatDigits } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import type { ViewingItem } from '@/lib/modules/case-files/schema';
import { IDENTITY_CHECKS, type IdentityCheck } from '@/lib/modules/clients/schema';
import { IDENTITY_WORDS } from '@/lib/modules/clients/words/values';
import type { RecordViewing } from './file-actions';

type Props = {
  slug: string;
  today: PlainDate;
  /** In whose presence it may have been, and who is asked. */
  witnesses: readonly { id: number; name: string }[];
  me: number;
  /** The record that the new one is to put right: it begins with what that one says. */
  corrects?: ViewingItem;
  save: RecordViewing;
};

const BLANK = { fromTime: '', toTime: '', viewer: '', capacity: '', scope: '', copies: '', withheld: '' };
type Texts = typeof BLANK;

/** What is kept as it was typed. */
const textsOf = ({ fromTime, toTime, viewer, capacity, scope, copies, withheld }: Texts): Texts => ({
  fromTime,
  toTime,
  viewer,
  capacity,
  scope,
  copies,
  withheld,
});

/** Who saw the file of the case, and what of it (KPA art. 73 and 74). */
export function ViewingForm({ slug, today, witnesses, me, corrects, save }: Props) {
  const start: Typed = {
    ...textsOf(corrects ?? BLANK),
    viewedOn: formatDigits(corrects?.viewedOn ?? today),
    identityCheck: corrects?.identityCheck ?? IDENTITY_CHECKS[0],
    presentId: String(witnesses.find(({ name }) => name === corrects?.present)?.id ?? me),
  };
  return (
    <ActForm
      name={`akta-${corrects?.id ?? 'nowe'}`}
      title={corrects ? `Sprostuj zapis nr ${corrects.id}` : 'Odnotuj udostępnienie akt'}
      opener={corrects ? 'Sprostuj' : undefined}
      submit="Zapisz udostępnienie"
      start={start}
      save={(typed, requestKey) =>
        save({
          slug,
          requestKey,
          correctsId: corrects?.id ?? null,
          viewedOn: dayOf(typed.viewedOn, today),
          ...textsOf(typed as Texts),
          presentId: Number(typed.presentId),
          identityCheck: typed.identityCheck as IdentityCheck,
        })
      }
      done={() => 'Udostępnienie zapisane.'}
    >
      {(field) => (
        <>
          <DayField label="Dzień" span={4} today={today} control={field('viewedOn')} />
          <TextInput {...field('fromTime')} label="Od godziny" span={2} half autoComplete="off" />
          <TextInput {...field('toTime')} label="Do godziny" span={2} half autoComplete="off" />
          <Select {...field('presentId')} label="W obecności" span={4}>
            <Options choices={witnesses.map(({ id, name }) => [id, name])} />
          </Select>
          <TextInput {...field('viewer')} label="Komu" span={4} autoComplete="off" maxLength={300} />
          <TextInput
            {...field('capacity')}
            label="W jakim charakterze"
            hint="Strona, pełnomocnik…"
            span={4}
            autoComplete="off"
            maxLength={200}
          />
          <Select {...field('identityCheck')} label="Tożsamość" span={4}>
            <Options choices={IDENTITY_CHECKS.map((check) => [check, IDENTITY_WORDS[check]])} />
          </Select>
          <TextArea
            {...field('scope')}
            label="Co udostępniono"
            hint="Całe akta albo które karty i dokumenty"
            rows={2}
            maxLength={2000}
          />
          <TextArea
            {...field('copies')}
            label="Notatki, kopie i odpisy"
            optional
            hint="Uwierzytelniony odpis albo kopia (art. 73 § 2 KPA): 5 zł od każdej rozpoczętej strony."
            rows={2}
            maxLength={2000}
          />
          <TextArea
            {...field('withheld')}
            label="Czego nie udostępniono i dlaczego"
            optional
            hint="Dane skarżącego (art. 73 § 1b KPA) albo art. 74 § 1: odmowa wymaga postanowienia, na które służy zażalenie."
            rows={2}
            maxLength={2000}
          />
        </>
      )}
    </ActForm>
  );
}
