'use client';

import { useId, useRef } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Select, TextInput } from '@/components/ui/inputs';
import { counted } from '@/lib/core/polish';
import { errorText } from '@/lib/error-texts';
import { isSignature } from '@/lib/modules/documents/rules';
import { FILE_KINDS } from '@/lib/modules/documents/schema';
import { DIRECTION_WORDS, sizeText } from '@/lib/modules/documents/words/values';
import type { Signable } from './document-row';
import type { Upload, useUploads } from './use-uploads';

const ACCEPT = Object.keys(FILE_KINDS)
  .map((ending) => `.${ending}`)
  .join(',');

type Props = ReturnType<typeof useUploads> & {
  /** The documents that a signature may sign. */
  signable: readonly Signable[];
};

/**
 * Files to be added: a person chooses or drops them and names them. Each shows its progress, and is sent again when the
 * connection broke.
 */
export function Uploads(props: Props) {
  const { uploads, choose, start, drop } = props;
  const input = useRef<HTMLInputElement>(null);
  const ready = uploads.filter(({ state }) => state === 'chosen').length;
  const done = uploads.filter(({ state }) => state === 'added' || state === 'there');
  const limits = useId();
  return (
    <div className="uploads">
      <p className="hint" id={limits}>
        PDF, zdjęcia, dokumenty Worda, Excela i LibreOffice, RTF, TXT, CSV, XML, nagrania i podpisy
        elektroniczne; jeden plik do 50&nbsp;MB. Bez makr, haseł i archiwów. Pliki możesz też upuścić na tę
        listę.
      </p>
      <label className="label vh" htmlFor="f-pliki">
        Pliki z komputera
      </label>
      <input
        ref={input}
        id="f-pliki"
        className="vh"
        type="file"
        multiple
        tabIndex={-1}
        accept={ACCEPT}
        onChange={({ target }) => {
          choose(target.files ?? []);
          target.value = '';
        }}
      />
      {uploads.length > 0 && (
        <ul className="uploads__list" aria-label="Dodawane pliki">
          {uploads.map((upload) => (
            <UploadRow key={upload.key} {...props} upload={upload} />
          ))}
        </ul>
      )}
      <p className="vh" role="status">
        {told(uploads)}
      </p>
      <div className="acts mt-3">
        <Button aria-describedby={limits} onClick={() => input.current?.click()}>
          Wybierz pliki
        </Button>
        {ready > 0 && <Button onClick={start}>{`Dodaj ${counted(ready, 'plik', 'pliki', 'plików')}`}</Button>}
        {done.length > 0 && (
          <Button kind="quiet" onClick={() => drop(...done.map(({ key }) => key))}>
            Schowaj dodane
          </Button>
        )}
      </div>
    </div>
  );
}

/** Returns the announcement for a screen reader: it changes when a file has arrived or failed, not with each byte. */
function told(uploads: readonly Upload[]): string {
  const count = (...states: Upload['state'][]) =>
    uploads.filter(({ state }) => states.includes(state)).length;
  const under = count('waiting', 'sending');
  const [added, failed] = [count('added', 'there'), count('failed')];
  if (under + added + failed === 0) return '';
  const parts = [
    added > 0 && `Dodano ${counted(added, 'plik', 'pliki', 'plików')} z ${uploads.length}.`,
    under > 0 && `Wysyłanie: ${counted(under, 'plik', 'pliki', 'plików')}.`,
    failed > 0 && `Nie dodano: ${counted(failed, 'plik', 'pliki', 'plików')}.`,
  ];
  return parts.filter(Boolean).join(' ');
}

/** Failures that may not come again at the next attempt. Any other failure is about the file itself. */
const PASSING = [
  'offline',
  'signed-out',
  'unexpected',
  'database-away',
  'disk-full',
  'scanner-unreachable',
  'invalid',
];

function UploadRow({ upload, change, retry, abort, drop, signable }: Props & { upload: Upload }) {
  const { key, file, title, direction, replaces, signsId, state, failure } = upload;
  const again = state === 'failed' && PASSING.includes(failure?.code ?? '');
  const editable = state === 'chosen' || again;
  const wrongTitle = failure?.fields?.title;
  return (
    <li className="uploads__row">
      <div className="uploads__name">
        <span>{file.name}</span>
        <small>
          {sizeText(file.size)}
          {replaces && `, nowa wersja: ${replaces.title}`}
        </small>
      </div>
      {editable && (
        <div className="fields">
          <TextInput
            label="Co to za dokument"
            id={`f-tytul-${key}`}
            value={title}
            error={wrongTitle && errorText(wrongTitle)}
            span={7}
            maxLength={200}
            autoComplete="off"
            onChange={({ target }) => change(key, { title: target.value })}
          />
          <Select
            label="Rodzaj"
            id={`f-rodzaj-${key}`}
            value={direction}
            span={5}
            onChange={({ target }) => change(key, { direction: target.value as Upload['direction'] })}
          >
            <option value="INCOMING">{DIRECTION_WORDS.INCOMING}</option>
            <option value="INTERNAL">{DIRECTION_WORDS.INTERNAL}</option>
          </Select>
          {isSignature(file.name) && (
            <Select
              label="Co podpisuje"
              id={`f-podpisuje-${key}`}
              value={signsId ?? ''}
              span={7}
              onChange={({ target }) => change(key, { signsId: Number(target.value) || null })}
            >
              <option value="">dokument o tej samej nazwie, jeśli jest</option>
              {signable.map(({ id, title: name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </div>
      )}
      <div className="uploads__state">
        <Standing upload={upload} />
        {(state === 'sending' || state === 'waiting') && (
          <Button
            kind="quiet"
            small
            onClick={() => abort(key)}
            aria-label={`Przerwij wysyłanie: ${file.name}`}
          >
            Przerwij
          </Button>
        )}
        {again && (
          <Button small onClick={() => retry(key)} aria-label={`Spróbuj ponownie: ${file.name}`}>
            Spróbuj ponownie
          </Button>
        )}
        {(editable || state === 'failed') && (
          <Button kind="quiet" small onClick={() => drop(key)} aria-label={`Usuń z listy: ${file.name}`}>
            Usuń z listy
          </Button>
        )}
      </div>
    </li>
  );
}

function Standing({ upload: { file, state, sent, failure } }: { upload: Upload }) {
  switch (state) {
    case 'chosen':
      return null;
    case 'waiting':
      return <span className="text-ink-2">Czeka na swoją kolej</span>;
    case 'sending':
      return (
        <>
          <progress
            value={Math.min(sent, file.size)}
            max={file.size}
            aria-label={`Wysyłanie: ${file.name}`}
          />
          <span className="text-note text-ink-2" aria-hidden="true">
            {sent < file.size ? `${sizeText(sent)} z ${sizeText(file.size)}` : 'Sprawdzamy plik…'}
          </span>
        </>
      );
    case 'added':
      return <Badge kind="done">dodano</Badge>;
    case 'there':
      return <Badge kind="none">ten sam plik już był w sprawie</Badge>;
    case 'failed':
      return (
        <p className="error">
          <Badge kind="late">Błąd</Badge> <span>{failure && errorText(failure.code, failure.facts)}</span>
        </p>
      );
  }
}
