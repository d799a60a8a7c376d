'use client';

import { CheckboxesField, CheckboxField, SelectField, TextField } from '@/components/layout/form/fields';
import { SheetForm } from '@/components/layout/form/sheet-form';
import { DateField } from '@/components/layout/form/typed-fields';
import { MarginBlock } from '@/components/ui/margin-block';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import type { PlainDate } from '@/lib/core/plain-date';
import {
  MANDATE_SCOPES,
  type MandateInput,
  type MandateRef,
  mandateSchema,
} from '@/lib/modules/staff/schema';
import { MANDATE_SCOPE_WORDS } from '@/lib/modules/staff/words/values';

interface MandateFormProps {
  people: readonly { id: number; name: string }[];
  departments: readonly { id: number; name: string; depth: number }[];
  /** The organ of the office, and the other organs in it. */
  organ: string;
  organs: readonly { id: number; name: string }[];
  today: PlainDate;
  save: Action<MandateInput, MandateRef>;
}

/** A mandate copied from its document: the person, the powers, the department, the dates. */
export function MandateForm({ people, departments, organ, organs, today, save }: MandateFormProps) {
  return (
    <SheetForm
      schema={mandateSchema}
      start={{ organId: null, holdsOrgan: false }}
      save={save}
      purpose="zapisać upoważnienie"
      act="Zapisz upoważnienie"
      back={paths.mandates()}
      backText="Anuluj"
      done={({ number, year }) => `Zapisano upoważnienie ${number}/${year}`}
      text="Od tego dnia ta osoba podpisuje pisma, które zaznaczono."
    >
      {(form) => (
        <>
          <MarginBlock label="Kto i co" heading section={1}>
            <div className="fields">
              <SelectField
                autoFocus
                form={form}
                name="staffId"
                label="Kto podpisuje"
                span={6}
                blank="wybierz osobę"
                choices={people.map(({ id, name }) => [id, name])}
              />
              <CheckboxesField
                form={form}
                name="scopes"
                label="Co podpisuje"
                className="choices"
                choices={MANDATE_SCOPES.map((scope) => [scope, MANDATE_SCOPE_WORDS[scope]])}
              />
            </div>
          </MarginBlock>
          <MarginBlock label="W jakich sprawach" heading section={2}>
            <div className="fields">
              <SelectField
                form={form}
                name="departmentId"
                label="W czyich sprawach"
                span={6}
                hint="Komórka razem z jednostkami, które jej podlegają."
                // Nothing is preselected: a mandate for the whole office has to be chosen on purpose.
                blank="wybierz"
                choices={[
                  [null, 'całego urzędu'],
                  ...departments.map(
                    ({ id, name, depth }) => [id, '\u00a0\u00a0\u00a0'.repeat(depth) + name] as const,
                  ),
                ]}
              />
              <SelectField
                form={form}
                name="organId"
                label="W imieniu organu"
                span={6}
                hint="W sprawach stanu cywilnego wybierz kierownika urzędu stanu cywilnego. Pracownik dostaje w nich upoważnienie tylko do odpisów i zaświadczeń (art. 10 Prawa o aktach stanu cywilnego)."
                choices={[[null, organ] as const, ...organs.map(({ id, name }) => [id, name] as const)]}
              />
              <CheckboxField
                form={form}
                name="holdsOrgan"
                label="Jest organem albo zastępuje go z mocy ustawy"
                hint="Podpisuje bez „z upoważnienia”: burmistrz, kierownik urzędu stanu cywilnego, jego zastępca (art. 9 tego prawa)."
                className="span-12"
              />
              <TextField
                form={form}
                name="subject"
                label="Sprawy, słowami dokumentu"
                hint="Na przykład „zezwolenia na zajęcie pasa drogowego”."
              />
            </div>
          </MarginBlock>
          <MarginBlock label="Dokument" heading section={3}>
            <div className="fields">
              <TextField
                form={form}
                name="givenBy"
                label="Kto dał upoważnienie"
                span={6}
                hint="Stanie nad podpisem, na przykład „Burmistrz Zalesina”."
              />
              <DateField form={form} name="givenOn" label="Data dokumentu" today={today} span={3} />
            </div>
          </MarginBlock>
          <MarginBlock label="Kiedy obowiązuje" heading section={4}>
            <div className="fields">
              <DateField form={form} name="from" label="Od" today={today} span={3} />
              <DateField
                form={form}
                name="to"
                label="Do"
                today={today}
                span={3}
                optional
                hint="Ten dzień włącznie. Puste: do cofnięcia."
              />
            </div>
          </MarginBlock>
        </>
      )}
    </SheetForm>
  );
}
