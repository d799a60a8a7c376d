'use client';

import { CheckboxField, SelectField, TextField } from '@/components/layout/form/fields';
import { DateField } from '@/components/layout/form/typed-fields';
import type { PlainDate } from '@/lib/core/plain-date';
import {
  type AddPauseInput,
  addPauseSchema,
  endPauseSchema,
  withdrawEntrySchema,
} from '@/lib/modules/cases/schema/clock';
import { pauseProvision } from '@/lib/modules/deadlines/rules/provisions';
import { termRule } from '@/lib/modules/deadlines/rules/term-rules';
import { PAUSE_KINDS, type RuleCode } from '@/lib/modules/deadlines/schema';
import { PAUSE_WORDS } from '@/lib/modules/deadlines/words/values';
import type { TermsActions } from './terms-actions';
import { TermsForm } from './terms-form';

type Document = { id: number; title: string };
type Common = { caseId: number; today: PlainDate; actions: TermsActions };

type AddPauseProps = Common & {
  /** The rule of the settlement term. */
  rule: RuleCode;
  documents: Document[];
};

/** Adds a period that is not counted: its kind, the first day, the last day or "still lasting", and the reason. */
export function AddPauseForm({ caseId, today, actions, rule, documents }: AddPauseProps) {
  return (
    <TermsForm
      name="okres"
      title="Dodaj okres niewliczany"
      submit="Zapisz okres"
      act="pause"
      schema={addPauseSchema}
      start={{ caseId, lasting: false }}
      input={({ lasting, ...typed }: AddPauseInput & { lasting: boolean }) => ({
        ...typed,
        to: lasting ? null : typed.to,
      })}
      rules={({ lasting, to }) => (lasting || to ? null : { to: 'pause-end-missing' })}
      preview={actions.preview}
      save={actions.addPause}
    >
      {(form) => (
        <>
          <SelectField
            form={form}
            name="kind"
            label="Co to za okres"
            blank="Wybierz"
            choices={PAUSE_KINDS.map((kind) => [
              kind,
              `${PAUSE_WORDS[kind]} (${pauseProvision(termRule(rule), kind)})`,
            ])}
          />
          <DateField form={form} name="from" label="Od" today={today} />
          <CheckboxField
            form={form}
            name="lasting"
            label="Jeszcze trwa"
            className="span-4 act-form__beside"
          />
          {!form.watch('lasting') && (
            <DateField form={form} name="to" label="Do (ostatni dzień)" today={today} />
          )}
          <TextField
            form={form}
            name="basis"
            label="Z czego to wynika"
            hint="Na przykład: postanowienie z 2 grudnia o zawieszeniu"
            maxLength={1000}
          />
          {documents.length > 0 && (
            <SelectField
              form={form}
              name="documentId"
              label="Dokument sprawy"
              optional
              span={8}
              blank="bez dokumentu"
              choices={documents.map(({ id, title }) => [id, title])}
            />
          )}
        </>
      )}
    </TermsForm>
  );
}

/** Sets the last day of a period that still lasts. */
export function EndPauseForm({ caseId, today, actions, entryId }: Common & { entryId: number }) {
  return (
    <TermsForm
      name={`koniec-${entryId}`}
      title="Zakończ okres"
      submit="Zapisz koniec"
      act="end-pause"
      schema={endPauseSchema}
      start={{ caseId, entryId }}
      preview={actions.preview}
      save={actions.endPause}
    >
      {(form) => (
        <>
          <DateField form={form} name="to" label="Ostatni dzień okresu" today={today} />
          <TextField form={form} name="basis" label="Z czego to wynika" span={8} maxLength={1000} />
        </>
      )}
    </TermsForm>
  );
}

/** Withdraws an entry: it stays readable and no longer counts. */
export function WithdrawForm({ caseId, actions, entryId }: Omit<Common, 'today'> & { entryId: number }) {
  return (
    <TermsForm
      name={`wycofanie-${entryId}`}
      title="Wycofaj"
      submit="Potwierdź wycofanie"
      act="withdraw"
      schema={withdrawEntrySchema}
      start={{ caseId, entryId }}
      preview={actions.preview}
      save={actions.withdraw}
    >
      {(form) => (
        <TextField
          form={form}
          name="reason"
          label="Powód wycofania"
          hint="Wpis zostanie przekreślony, ale dalej czytelny. Tego nie można cofnąć."
          maxLength={1000}
        />
      )}
    </TermsForm>
  );
}
