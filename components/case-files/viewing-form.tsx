'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { SelectField, TextAreaField, TextField } from '@/components/layout/form/fields';
import { DateField } from '@/components/layout/form/typed-fields';
import type { PlainDate } from '@/lib/core/plain-date';
import { recordViewingSchema, type ViewingItem } from '@/lib/modules/case-files/schema';
import { IDENTITY_CHECKS } from '@/lib/modules/clients/schema';
import { IDENTITY_WORDS } from '@/lib/modules/clients/words/values';
import type { RecordViewing } from './file-actions';

type Props = {
  slug: string;
  today: PlainDate;
  /** The persons who can have been present at the viewing. */
  witnesses: readonly { id: number; name: string }[];
  me: number;
  /** The record that the new one corrects; the form begins with its values. */
  corrects?: ViewingItem;
  save: RecordViewing;
};

/** Records who viewed the case files, and which part of them (KPA art. 73 and 74). */
export function ViewingForm({ slug, today, witnesses, me, corrects, save }: Props) {
  return (
    <ActForm
      name={`akta-${corrects?.id ?? 'nowe'}`}
      title={corrects ? `Sprostuj zapis nr ${corrects.id}` : 'Odnotuj udostępnienie akt'}
      opener={corrects ? 'Sprostuj' : undefined}
      submit="Zapisz udostępnienie"
      schema={recordViewingSchema}
      start={{
        viewedOn: today,
        ...corrects,
        slug,
        correctsId: corrects?.id ?? null,
        presentId: witnesses.find(({ name }) => name === corrects?.present)?.id ?? me,
      }}
      save={save}
      done={() => 'Udostępnienie zapisane.'}
    >
      {(form) => (
        <>
          <DateField form={form} name="viewedOn" label="Dzień" today={today} />
          <TextField form={form} name="fromTime" label="Od godziny" span={2} half />
          <TextField form={form} name="toTime" label="Do godziny" span={2} half />
          <SelectField
            form={form}
            name="presentId"
            label="W obecności"
            span={4}
            choices={witnesses.map(({ id, name }) => [id, name])}
          />
          <TextField form={form} name="viewer" label="Komu" span={4} maxLength={300} />
          <TextField
            form={form}
            name="capacity"
            label="W jakim charakterze"
            hint="Strona, pełnomocnik…"
            span={4}
            maxLength={200}
          />
          <SelectField
            form={form}
            name="identityCheck"
            label="Tożsamość"
            span={4}
            blank="Wybierz"
            choices={IDENTITY_CHECKS.map((check) => [check, IDENTITY_WORDS[check]])}
          />
          <TextAreaField
            form={form}
            name="scope"
            label="Co udostępniono"
            hint="Całe akta albo które karty i dokumenty"
            rows={2}
            maxLength={2000}
          />
          <TextAreaField
            form={form}
            name="copies"
            label="Notatki, kopie i odpisy"
            optional
            hint="Uwierzytelniony odpis albo kopia (art. 73 § 2 KPA): 5 zł od każdej rozpoczętej strony."
            rows={2}
            maxLength={2000}
          />
          <TextAreaField
            form={form}
            name="withheld"
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
