'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { useForm } from 'react-hook-form';
import { Checkbox } from '@/components/ui/choices';
import { TextInput } from '@/components/ui/inputs';
import { MarginBlock } from '@/components/ui/margin-block';
import { toast } from '@/components/ui/toast';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import { type OfficeInput, officeSchema } from '@/lib/modules/staff/schema';
import { SheetForm } from './sheet-form';
import { useRecord } from './use-record';
import { useSave } from './use-save';

/** The office's name and address, as papers and resident pages show them, and how it wants cases kept. */
export function OfficeForm({ record, save }: { record: OfficeInput; save: Action<OfficeInput, null> }) {
  const router = useRouter();
  const form = useForm<OfficeInput>({
    resolver: zodResolver(officeSchema),
    shouldFocusError: false,
    defaultValues: record,
  });
  const { meanwhile, onRefused } = useRecord(form, record, {
    name: 'Nazwa',
    street: 'Ulica i numer',
    postalCode: 'Kod pocztowy',
    city: 'Miejscowość',
    phone: 'Telefon',
    email: 'E-mail',
    website: 'Strona',
    authority: 'Organ',
    handlerInZnak: 'Symbol prowadzącego w znaku',
    unopenedHours: 'Nieotwarte po godzinach',
    uncollectedDays: 'Nieodebrane po dniach',
  });
  const { onSubmit, busy, summary, errorOf } = useSave(form, save, {
    purpose: 'zapisać urząd',
    onRefused,
    onSaved: () => {
      toast('Zapisano dane urzędu');
      router.push(paths.administration());
    },
  });
  const field = (name: keyof OfficeInput) => ({ ...form.register(name), error: errorOf(name) });
  const amount = (name: 'unopenedHours' | 'uncollectedDays') => ({
    ...form.register(name, { valueAsNumber: true }),
    error: errorOf(name),
  });
  return (
    <SheetForm
      onSubmit={onSubmit}
      busy={busy}
      summary={summary}
      meanwhile={meanwhile}
      act="Zapisz urząd"
      back={paths.administration()}
    >
      <MarginBlock label="Urząd" heading section={1}>
        <div className="fields">
          <TextInput label="Nazwa" hint="Na potwierdzeniach i stronach dla mieszkańców." {...field('name')} />
          <TextInput
            label="Organ"
            optional
            hint="Na przykład: Burmistrz Zalesina. Stoi na czele pism i w pouczeniach (art. 107 § 1 pkt 1 KPA)."
            {...field('authority')}
          />
          <TextInput label="Ulica i numer" span={8} {...field('street')} />
          <TextInput label="Kod pocztowy" span={4} room="s" {...field('postalCode')} />
          <TextInput label="Miejscowość" span={8} {...field('city')} />
        </div>
      </MarginBlock>
      <MarginBlock label="Kontakt" heading section={2}>
        <div className="fields">
          <TextInput label="Telefon" optional span={6} {...field('phone')} />
          <TextInput label="E-mail" optional span={6} inputMode="email" {...field('email')} />
          <TextInput
            label="Strona"
            optional
            hint="https://…"
            span={8}
            inputMode="url"
            {...field('website')}
          />
        </div>
      </MarginBlock>
      <MarginBlock label="Sprawy" heading section={3} note="Zasady urzędu, nie terminy ustawowe.">
        <div className="fields">
          <TextInput
            label="Nieotwarte po ilu godzinach pracy"
            hint="Tyle może czekać przekazanie albo przydzielona sprawa, zanim wyróżni się na liście."
            span={8}
            room="s"
            inputMode="numeric"
            {...amount('unopenedHours')}
          />
          <TextInput
            label="Nieodebrane po ilu dniach"
            hint="Po tylu dniach gotowy dokument przypomina o sobie przy okienku."
            span={8}
            room="s"
            inputMode="numeric"
            {...amount('uncollectedDays')}
          />
          <Checkbox
            label="Znak sprawy kończy się symbolem prowadzącego"
            hint="Na przykład DR.7230.118.2026.JW. Symbole wpisujesz przy osobach."
            error={errorOf('handlerInZnak')}
            {...form.register('handlerInZnak')}
          />
        </div>
      </MarginBlock>
    </SheetForm>
  );
}
