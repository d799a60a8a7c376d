'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { DayField, dayOf } from '@/components/cases/terms/day-field';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/choices';
import { fieldId } from '@/components/ui/field';
import { TextInput } from '@/components/ui/inputs';
import { toast } from '@/components/ui/toast';
import { type Action, answerOf, type Failure } from '@/lib/core/action-result';
import { formatDigits, parsePolishDate } from '@/lib/core/date-text';
import type { FieldCodes } from '@/lib/core/errors';
import type { PlainDate } from '@/lib/core/plain-date';
import { counted, plural } from '@/lib/core/polish';
import { errorText, failureText } from '@/lib/error-texts';
import type { JrwaPreview } from '@/lib/modules/filing/operations/import-jrwa';
import type { ImportJrwaInput } from '@/lib/modules/filing/schema/jrwa';
import { JrwaDifferences, JrwaProblems } from './jrwa-preview';

type Props = {
  today: PlainDate;
  preview: Action<{ file: string }, JrwaPreview>;
  save: Action<ImportJrwaInput, { classes: number }>;
};

/** Takes a CSV file over as the JRWA: shows first what it would change, or what is wrong with it. */
export function JrwaImport({ today, preview, save }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [name, setName] = useState('Jednolity rzeczowy wykaz akt');
  const [from, setFrom] = useState(formatDigits(today));
  const [file, setFile] = useState('');
  const [shown, setShown] = useState<JrwaPreview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  /** That classes go is said by whoever takes the file over, not only read. */
  const [agreed, setAgreed] = useState(false);
  const [busy, setBusy] = useState(false);
  const removed = shown?.ok ? shown.difference.removed.length : 0;
  const error = (field: string) => {
    const code = failure?.fields?.[field];
    return code && errorText(code, failure?.facts);
  };

  async function choose(chosen: File | undefined) {
    setShown(null);
    setFailure(null);
    setFile('');
    setAgreed(false);
    if (!chosen) return;
    setBusy(true);
    const content = await base64(chosen).catch(() => '');
    const answer = await answerOf(preview({ file: content }));
    setBusy(false);
    if (!answer.ok) return setFailure(answer);
    setShown(answer.value);
    if (answer.value.ok) setFile(content);
  }

  async function submit() {
    const fields: FieldCodes = {};
    if (parsePolishDate(from, today) === null)
      fields.validFrom = from.trim() === '' ? 'jrwa-valid-from-missing' : 'date-invalid';
    // The faults of a file that has some are on the screen.
    const faulty = shown?.ok === false;
    if (file === '' && !faulty) fields.file = 'file-missing';
    if (removed > 0 && !agreed) fields.removed = 'jrwa-removed-unsaid';
    const told = Object.keys(fields).length > 0;
    if (told || faulty) return setFailure(told ? { ok: false, code: 'invalid', fields } : null);
    setBusy(true);
    const input = { name, validFrom: dayOf(from, today), file };
    const answer = await answerOf(save(input));
    setBusy(false);
    if (!answer.ok) return setFailure(answer);
    toast(`Wykaz wczytany: ${counted(answer.value.classes, 'klasa', 'klasy', 'klas')}.`);
    form.current?.reset();
    setFile('');
    setShown(null);
    setFailure(null);
    router.refresh();
  }

  return (
    <form
      ref={form}
      className="part"
      aria-label="Wczytaj wykaz"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submit();
      }}
    >
      <h2>Wczytaj wykaz</h2>
      <p className="text-ink-2">
        Plik CSV z kolumnami: symbol; haslo; kategoria; tworzy_akta; uwagi. Dwie ostatnie mogą zostać puste.
      </p>
      <div className="fields mt-4">
        <TextInput
          id={fieldId('jrwa-name')}
          label="Nazwa wykazu"
          span={5}
          value={name}
          autoComplete="off"
          error={error('name')}
          onChange={({ target }) => setName(target.value)}
        />
        <DayField
          label="Obowiązuje od"
          today={today}
          span={3}
          control={{
            id: fieldId('jrwa-from'),
            value: from,
            error: error('validFrom'),
            onChange: ({ target }) => setFrom(target.value),
          }}
        />
        <TextInput
          id={fieldId('jrwa-file')}
          label="Plik"
          type="file"
          accept=".csv,.txt,text/csv"
          span={4}
          error={error('file')}
          onChange={({ target }) => void choose(target.files?.[0])}
        />
      </div>
      <div role="status">
        {busy && <p className="mt-3 text-ink-2">Czytamy plik…</p>}
        {shown?.ok === false && <JrwaProblems problems={shown.problems} more={shown.more} />}
        {shown?.ok && <JrwaDifferences classes={shown.classes} difference={shown.difference} />}
      </div>
      {removed > 0 && (
        <Checkbox
          className="mt-4"
          label={`Tak ma być: ${plural(removed, 'odpada', 'odpadają', 'odpada')} ${counted(removed, 'klasa', 'klasy', 'klas')}`}
          checked={agreed}
          error={error('removed')}
          onChange={({ target }) => setAgreed(target.checked)}
        />
      )}
      <div role="alert">
        {failure && !failure.fields && <p className="error mt-3">{failureText(failure)}</p>}
      </div>
      <div className="acts mt-4">
        <Button type="submit" kind="primary" mainAct keys="Ctrl Enter" busy={busy}>
          Wczytaj wykaz
        </Button>
      </div>
    </form>
  );
}

/** The bytes of a file as an action takes them. */
async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  // In pieces: a function takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 8_192)
    text += String.fromCharCode(...bytes.subarray(start, start + 8_192));
  return btoa(text);
}
