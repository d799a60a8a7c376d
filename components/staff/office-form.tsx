'use client';

import { CheckboxField, TextField } from '@/components/layout/form/fields';
import { Meanwhile } from '@/components/layout/form/meanwhile';
import { SheetForm } from '@/components/layout/form/sheet-form';
import { CountField } from '@/components/layout/form/typed-fields';
import { MarginBlock } from '@/components/ui/margin-block';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import { type OfficeInput, officeSchema } from '@/lib/modules/staff/schema';

/** The office's name and address on papers and resident pages, and its settings for keeping cases. */
export function OfficeForm({ record, save }: { record: OfficeInput; save: Action<OfficeInput, null> }) {
  return (
    <SheetForm
      schema={officeSchema}
      start={record}
      save={save}
      purpose="zapisać urząd"
      act="Zapisz urząd"
      back={paths.administration()}
      done={() => 'Zapisano dane urzędu'}
      above={(form) => (
        <Meanwhile
          form={form}
          record={record}
          names={{
            name: 'Nazwa',
            street: 'Ulica i numer',
            postalCode: 'Kod pocztowy',
            city: 'Miejscowość',
            phone: 'Telefon',
            email: 'E-mail',
            website: 'Strona',
            authority: 'Organ',
            ade: 'Adres do e-Doręczeń',
            urgesPetitions: 'Ponaglenie w sprawie petycji',
            handlerInZnak: 'Symbol prowadzącego w znaku',
            unopenedHours: 'Nieotwarte po godzinach',
            uncollectedDays: 'Nieodebrane po dniach',
          }}
        />
      )}
    >
      {(form) => (
        <>
          <MarginBlock label="Urząd" heading section={1}>
            <div className="fields">
              <TextField
                autoFocus
                form={form}
                name="name"
                label="Nazwa"
                hint="Na potwierdzeniach i stronach dla mieszkańców."
              />
              <TextField
                form={form}
                name="authority"
                label="Organ"
                optional
                hint="Na przykład: Burmistrz Zalesina. Stoi na czele pism i w pouczeniach (art. 107 § 1 pkt 1 KPA)."
              />
              <TextField form={form} name="street" label="Ulica i numer" span={8} />
              <TextField form={form} name="postalCode" label="Kod pocztowy" span={4} room="s" />
              <TextField form={form} name="city" label="Miejscowość" span={8} />
            </div>
          </MarginBlock>
          <MarginBlock label="Kontakt" heading section={2}>
            <div className="fields">
              <TextField form={form} name="phone" label="Telefon" optional span={6} />
              <TextField form={form} name="email" label="E-mail" optional span={6} inputMode="email" />
              <TextField
                form={form}
                name="ade"
                label="Adres do e-Doręczeń"
                optional
                span={6}
                room="m"
                hint="AE:PL-… Wezwania podają go jako miejsce złożenia braków."
              />
              <TextField
                form={form}
                name="website"
                label="Strona"
                optional
                hint="https://…"
                span={8}
                inputMode="url"
              />
            </div>
          </MarginBlock>
          <MarginBlock label="Sprawy" heading section={3} note="Zasady urzędu, nie terminy ustawowe.">
            <div className="fields">
              <CountField
                form={form}
                name="unopenedHours"
                label="Nieotwarte po ilu godzinach pracy"
                hint="Tyle może czekać przekazanie albo przydzielona sprawa, zanim wyróżni się na liście."
                span={8}
                room="s"
              />
              <CountField
                form={form}
                name="uncollectedDays"
                label="Nieodebrane po ilu dniach"
                hint="Po tylu dniach gotowy dokument przypomina o sobie przy okienku."
                span={8}
                room="s"
              />
              <CheckboxField
                form={form}
                name="handlerInZnak"
                label="Znak sprawy kończy się symbolem prowadzącego"
                hint="Na przykład DR.7230.118.2026.JW. Symbole wpisujesz przy osobach."
              />
              <CheckboxField
                form={form}
                name="urgesPetitions"
                label="Urząd przyjmuje ponaglenia w sprawie petycji"
                hint="Ustawa o petycjach ich nie zna; część urzędów przyjmuje je przez art. 15 ustawy. Bez zaznaczenia zawiadomienie o przedłużeniu nie poucza o ponagleniu."
              />
            </div>
          </MarginBlock>
        </>
      )}
    </SheetForm>
  );
}
