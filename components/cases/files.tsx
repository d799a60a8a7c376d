'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextInput } from '@/components/ui/inputs';
import type { ActionResult } from '@/lib/core/action-result';
import { formatDate } from '@/lib/core/date-text';
import { plainDateOf } from '@/lib/core/plain-date';
import { errorText } from '@/lib/i18n/errors';
import type { DocumentItem } from '@/lib/modules/documents/schema';

type Props = {
  slug: string;
  files: DocumentItem[];
  canAdd: boolean;
};

/** Files of a case, and adding one: what it is decides by its contents, not its name. */
export function Files({ slug, files, canAdd }: Props) {
  return (
    <section className="mt-5">
      <h2>Pliki</h2>
      {files.length === 0 ? (
        <p className="text-ink-2">Nie ma jeszcze plików. Dodaj skan podania albo załącznika.</p>
      ) : (
        <ul className="pairs">
          {files.map((file) => (
            <li key={file.id}>
              <span>
                <a href={`/sprawy/${slug}/pliki/${file.id}`}>{file.title}</a>
                <small>
                  {file.fileName}, {Math.ceil(file.size / 1024).toLocaleString('pl-PL')} kB
                </small>
              </span>
              <span className="text-note text-ink-2">
                {file.addedBy}, {formatDate(plainDateOf(file.addedAt))}
              </span>
            </li>
          ))}
        </ul>
      )}
      {canAdd && <AddFile slug={slug} />}
    </section>
  );
}

function AddFile({ slug }: Pick<Props, 'slug'>) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);

  async function send(data: FormData) {
    setBusy(true);
    const answer = await upload(slug, data);
    setBusy(false);
    if (answer.ok) {
      form.current?.reset();
      setErrors({});
      return router.refresh();
    }
    setErrors(answer.fields ?? { file: answer.code });
  }

  return (
    <form
      ref={form}
      className="mt-4"
      onSubmit={(event) => {
        event.preventDefault();
        void send(new FormData(event.currentTarget));
      }}
    >
      <div className="fields">
        <TextInput
          label="Co to za dokument"
          name="title"
          span={6}
          error={errors.title && errorText(errors.title)}
          autoComplete="off"
        />
        <TextInput
          label="Plik"
          name="file"
          type="file"
          accept=".pdf,.jpg,.jpeg,.png"
          span={6}
          hint="PDF, JPG albo PNG, do 20 MB"
          error={errors.file && errorText(errors.file)}
        />
      </div>
      <div className="acts mt-3">
        <Button type="submit" busy={busy}>
          Dodaj plik
        </Button>
      </div>
    </form>
  );
}

/** Sends the form; an answer that is none of ours (no connection, signed out) is a failure like the others. */
async function upload(slug: string, body: FormData): Promise<ActionResult<unknown>> {
  try {
    const answer = await fetch(`/sprawy/${slug}/pliki`, { method: 'POST', body });
    if (answer.status === 401) return { ok: false, code: 'signed-out' };
    return (await answer.json()) as ActionResult<unknown>;
  } catch {
    return { ok: false, code: 'offline' };
  }
}
