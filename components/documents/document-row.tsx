'use client';

import { useRef, useState } from 'react';
import { ActForm } from '@/components/layout/form/act-form';
import { TextAreaField, TextField } from '@/components/layout/form/fields';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import type { Action } from '@/lib/core/action-result';
import { formatDate } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { plainDateOf } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import { previewKind } from '@/lib/modules/documents/rules';
import {
  type CancelDocumentInput,
  cancelDocumentSchema,
  type DocumentItem,
  type DocumentWithVersions,
  type RetitleDocumentInput,
  retitleDocumentSchema,
} from '@/lib/modules/documents/schema';
import { DIRECTION_WORDS, SCAN_WORDS, sizeText } from '@/lib/modules/documents/words/values';
import { DocumentLine } from './document-line';

export type DocumentActions = {
  cancel: Action<CancelDocumentInput, void>;
  retitle: Action<RetitleDocumentInput, void>;
};

type Props = {
  slug: string;
  /** True when the person may open the files; otherwise the person only sees that they exist. */
  opens: boolean;
  document: DocumentWithVersions;
  actions: DocumentActions;
  /** The id of the document whose preview is open; one preview is open at a time. */
  shown: number | null;
  show: (id: number | null) => void;
  /** Replaces the file by a new version; null for a person who may only read. */
  replace: ((file: File) => void) | null;
};

/** A document: its name, its source, its preview, its versions, and the acts on it. */
export function DocumentRow({ slug, opens, document, actions, shown, show, replace }: Props) {
  const { versions } = document;
  const own = document.direction !== 'OUTGOING' && document.cancelledAt === null;
  return (
    <li className="document">
      <Line slug={slug} opens={opens} item={document} shown={shown === document.id} show={show} />
      {versions.length > 0 && (
        <details className="document__versions">
          <summary>
            {counted(versions.length, 'wcześniejsza wersja', 'wcześniejsze wersje', 'wcześniejszych wersji')}
          </summary>
          <ul>
            {versions.map((version) => (
              <li key={version.id}>
                <Line slug={slug} opens={opens} item={version} shown={shown === version.id} show={show} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {replace && own && <Acts slug={slug} document={document} actions={actions} replace={replace} />}
    </li>
  );
}

function Line({
  slug,
  opens,
  item,
  shown,
  show,
}: Pick<Props, 'slug' | 'opens' | 'show'> & { item: DocumentItem; shown: boolean }) {
  const kind = previewKind(item.mediaType);
  const link = opens ? <a href={paths.document(slug, item.id)}>{item.title}</a> : item.title;
  const paged = item.mediaType === 'image/tiff';
  return (
    <DocumentLine
      what={
        <>
          {item.cancelledAt || item.letterCancelled ? <del>{link}</del> : link}
          {item.letterCancelled && (
            <>
              {' '}
              <Badge kind="none">anulowane</Badge>
            </>
          )}
          <small>
            {item.fileName}, {sizeText(item.size)}
          </small>
          {item.cancelledAt && (
            <Badge kind="none">
              anulowany {formatDate(plainDateOf(item.cancelledAt))}, {item.cancelledBy}: {item.cancelReason}
            </Badge>
          )}
        </>
      }
      from={
        <>
          {DIRECTION_WORDS[item.direction]}, {formatDate(plainDateOf(item.addedAt))}
          <small>{item.addedBy}</small>
          {item.direction !== 'OUTGOING' && <small>{SCAN_WORDS[item.scan]}</small>}
        </>
      }
      look={
        opens && kind
          ? {
              pdf: paths.documentPdf(slug, item.id),
              preview: paths.documentPreview(slug, item.id),
              kind,
              paged,
              title: item.title,
              label: `Podgląd: ${item.title}`,
            }
          : null
      }
      shown={shown}
      show={(look) => show(look ? item.id : null)}
    />
  );
}

function Acts({
  slug,
  document: { id, title },
  actions,
  replace,
}: Pick<Props, 'slug' | 'document' | 'actions'> & { replace: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <details className="document__acts" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        Zmień<span className="vh">: {title}</span>
      </summary>
      {open && (
        <div className="acts mt-2">
          <input
            ref={input}
            className="vh"
            type="file"
            tabIndex={-1}
            aria-label={`Plik nowej wersji: ${title}`}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) replace(file);
              target.value = '';
            }}
          />
          <Button small onClick={() => input.current?.click()}>
            Dodaj nową wersję
          </Button>
          <ActForm
            name={`nazwa-${id}`}
            title="Zmień nazwę dokumentu"
            opener="Zmień nazwę"
            submit="Zapisz nazwę"
            schema={retitleDocumentSchema}
            start={{ slug, documentId: id, title }}
            save={actions.retitle}
          >
            {(form) => <TextField form={form} name="title" label="Nowa nazwa" span={8} maxLength={200} />}
          </ActForm>
          <ActForm
            name={`anuluj-${id}`}
            title="Anuluj dokument"
            submit="Anuluj ten dokument"
            schema={cancelDocumentSchema}
            start={{ slug, documentId: id }}
            save={actions.cancel}
            done={() => 'Dokument anulowany. Nadal można go przeczytać.'}
          >
            {(form) => (
              <TextAreaField form={form} name="reason" label="Powód" span={8} rows={2} maxLength={500} />
            )}
          </ActForm>
        </div>
      )}
    </details>
  );
}
