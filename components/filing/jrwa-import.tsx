'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { CheckboxField, TextField } from '@/components/layout/form/fields';
import { FormFrame } from '@/components/layout/form/form-frame';
import { DateField } from '@/components/layout/form/typed-fields';
import { useActForm } from '@/components/layout/form/use-act-form';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/inputs';
import { toast } from '@/components/ui/toast';
import { type Action, answerOf } from '@/lib/core/action-result';
import type { FieldCodes } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { counted, plural } from '@/lib/core/polish';
import { errorText } from '@/lib/error-texts';
import type { JrwaPreview } from '@/lib/modules/filing/operations/import-jrwa';
import { type ImportJrwaInput, importJrwaSchema } from '@/lib/modules/filing/schema/jrwa';
import { JrwaDifferences, JrwaProblems } from './jrwa-preview';

type Props = {
  today: PlainDate;
  preview: Action<{ file: string }, JrwaPreview>;
  save: Action<ImportJrwaInput, { classes: number }>;
};

/** The values of the form. The person who imports the file also confirms that classes are removed. */
type ImportValues = ImportJrwaInput & { agreed: boolean };

/** Imports a CSV file as the JRWA. Shows first what the file would change, or what is wrong with it. */
export function JrwaImport({ today, preview, save }: Props) {
  const router = useRouter();
  const [shown, setShown] = useState<JrwaPreview | null>(null);
  const [reading, setReading] = useState(false);
  const removed = shown?.ok ? shown.difference.removed.length : 0;
  const form = useActForm(importJrwaSchema, save, {
    name: 'jrwa',
    start: { name: 'Jednolity rzeczowy wykaz akt', validFrom: null, file: '', agreed: false },
    input: ({ agreed: _agreed, ...typed }: ImportValues) => typed,
    rules: ({ agreed }) => {
      const codes: FieldCodes = {};
      if (shown?.ok === false) codes.file = 'jrwa-file-faulty';
      if (removed > 0 && !agreed) codes.agreed = 'jrwa-removed-unsaid';
      return codes;
    },
    onDone: ({ classes }) => {
      toast(`Wykaz wczytany: ${counted(classes, 'klasa', 'klasy', 'klas')}.`);
      form.place.current?.reset();
      form.reset();
      setShown(null);
      router.refresh();
    },
  });

  async function choose(chosen: File | undefined) {
    setShown(null);
    form.set('file', '');
    form.set('agreed', false);
    form.clearErrors('file');
    if (!chosen) return;
    setReading(true);
    const content = await base64(chosen).catch(() => '');
    const answer = await answerOf(preview({ file: content }));
    setReading(false);
    if (!answer.ok) {
      const code = answer.fields?.file ?? answer.code;
      return form.setError('file', { type: code, message: errorText(code, answer.facts) });
    }
    setShown(answer.value);
    if (answer.value.ok) form.set('file', content);
  }

  return (
    <FormFrame form={form} className="part" label="Wczytaj wykaz">
      {({ above, below }) => (
        <>
          <h2>Wczytaj wykaz</h2>
          <p className="text-ink-2">
            Plik CSV z kolumnami: symbol; haslo; kategoria; tworzy_akta; uwagi. Dwie ostatnie mogą zostać
            puste.
          </p>
          {above}
          <div className="fields mt-4">
            <TextField form={form} name="name" label="Nazwa wykazu" span={5} />
            <DateField
              form={form}
              name="validFrom"
              label="Obowiązuje od"
              today={today}
              followsToday
              span={3}
            />
            <TextInput
              id={form.idOf('file')}
              label="Plik"
              type="file"
              accept=".csv,.txt,text/csv"
              span={4}
              error={form.formState.errors.file?.message}
              onChange={({ target }) => void choose(target.files?.[0])}
            />
          </div>
          <div role="status">
            {reading && <p className="mt-3 text-ink-2">Czytamy plik…</p>}
            {shown?.ok === false && <JrwaProblems problems={shown.problems} more={shown.more} />}
            {shown?.ok && <JrwaDifferences {...shown} />}
          </div>
          {removed > 0 && (
            <CheckboxField
              form={form}
              name="agreed"
              className="mt-4"
              label={`Tak ma być: ${plural(removed, 'odpada', 'odpadają', 'odpada')} ${counted(removed, 'klasa', 'klasy', 'klas')}`}
            />
          )}
          {below}
          <div className="acts mt-4">
            <Button type="submit" kind="primary" mainAct keys="Ctrl Enter" busy={form.busy || reading}>
              Wczytaj wykaz
            </Button>
          </div>
        </>
      )}
    </FormFrame>
  );
}

/** Returns the bytes of a file as base64, as an action takes them. */
async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  // The bytes are converted in pieces, because a function takes a limited number of arguments.
  for (let start = 0; start < bytes.length; start += 8_192)
    text += String.fromCharCode(...bytes.subarray(start, start + 8_192));
  return btoa(text);
}
