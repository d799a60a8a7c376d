'use client';

import { useRef } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { errorText } from '@/lib/error-texts';
import { FILE_KINDS } from '@/lib/modules/documents/schema';
import { sizeText } from '@/lib/modules/documents/words/values';
import { UPLOAD_DAYS } from '@/lib/modules/mail/rules/drafts';
import type { KeptDraft } from './use-kept-draft';

const ACCEPT = Object.keys(FILE_KINDS)
  .map((ending) => `.${ending}`)
  .join(',');

type Props = Pick<KeptDraft, 'files' | 'sending' | 'add' | 'dismiss' | 'drop'>;

/** The files from the writer's computer that go along; each is checked as any upload. */
export function MailFiles({ files, sending, add, dismiss, drop }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <fieldset className="uploads field span-12">
      <legend className="label">Pliki z komputera</legend>
      <p className="hint">{`Razem do 20\u00a0MB. W szkicu czekają ${UPLOAD_DAYS} dni.`}</p>
      <input
        ref={input}
        className="vh"
        type="file"
        multiple
        tabIndex={-1}
        aria-label="Pliki z komputera"
        accept={ACCEPT}
        onChange={({ target }) => {
          add([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      {(files.length > 0 || sending.length > 0) && (
        <ul className="uploads__list" aria-label="Dołączone pliki">
          {files.map(({ id, name, size }) => (
            <li key={id} className="uploads__row">
              <div className="uploads__name">
                <bdi>{name}</bdi>
                <small>{sizeText(size)}</small>
              </div>
              <Button small kind="quiet" aria-label={`Usuń plik: ${name}`} onClick={() => drop(id)}>
                Usuń
              </Button>
            </li>
          ))}
          {sending.map(({ key, name, failure }) => (
            <li key={`s${key}`} className="uploads__row">
              <div className="uploads__name">
                <bdi>{name}</bdi>
              </div>
              {failure ? (
                <div className="uploads__state">
                  <p className="error">
                    <Badge kind="late">Błąd</Badge> <span>{errorText(failure.code, failure.facts)}</span>
                  </p>
                  <Button small kind="quiet" onClick={() => dismiss(key)}>
                    Usuń z listy
                  </Button>
                </div>
              ) : (
                <p role="status">Wysyłamy i sprawdzamy plik…</p>
              )}
            </li>
          ))}
        </ul>
      )}
      <div className="acts mt-3">
        <Button small onClick={() => input.current?.click()}>
          Dołącz pliki
        </Button>
      </div>
    </fieldset>
  );
}
