'use client';

import { useRef, useState } from 'react';
import { ActForm } from '@/components/layout/form/act-form';
import { SelectField, TextAreaField, TextField } from '@/components/layout/form/fields';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import type { Action } from '@/lib/core/action-result';
import { formatDate } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { plainDateOf } from '@/lib/core/plain-date';
import { counted } from '@/lib/core/polish';
import { isSignature, previewKind } from '@/lib/modules/documents/rules';
import {
  type CancelDocumentInput,
  cancelDocumentSchema,
  type DocumentItem,
  type DocumentWithVersions,
  type RetitleDocumentInput,
  retitleDocumentSchema,
  type SignedDocument,
  type TieSignatureInput,
  tieSignatureSchema,
} from '@/lib/modules/documents/schema';
import { DIRECTION_WORDS, SCAN_WORDS, sizeText } from '@/lib/modules/documents/words/values';
import { DocumentLine } from './document-line';

export type DocumentActions = {
  cancel: Action<CancelDocumentInput, void>;
  retitle: Action<RetitleDocumentInput, void>;
  tie: Action<TieSignatureInput, void>;
};

export type Signable = Pick<DocumentItem, 'id' | 'title'>;

type Props = {
  slug: string;
  /** True when the person may open the files; otherwise the person only sees that they exist. */
  opens: boolean;
  document: DocumentWithVersions;
  /** The documents that a signature may sign. */
  signable: readonly Signable[];
  actions: DocumentActions;
  /** The id of the document whose preview is open; one preview is open at a time. */
  shown: number | null;
  show: (id: number | null) => void;
  /** Replaces the file by a new version; null for a person who may only read. */
  replace: ((file: File) => void) | null;
};

/** A document: its name, its source, its preview, its signatures and versions, and the acts on it. */
export function DocumentRow({ document, replace, ...row }: Props) {
  const { versions } = document;
  return (
    <li className="document">
      <Signed {...row} document={document} canChange={replace !== null} />
      {versions.length > 0 && (
        <details className="document__versions">
          <summary>
            {counted(versions.length, 'wcześniejsza wersja', 'wcześniejsze wersje', 'wcześniejszych wersji')}
          </summary>
          <ul>
            {versions.map((version) => (
              <li key={version.id}>
                <Signed {...row} document={version} canChange={replace !== null} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {replace && isOwn(document) && <Acts {...row} document={document} replace={replace} />}
    </li>
  );
}

/** Whether people may change the document: they added it, and it counts. */
const isOwn = ({ direction, cancelledAt }: DocumentItem) => direction !== 'OUTGOING' && cancelledAt === null;

type Row = Omit<Props, 'document' | 'replace'>;

/** One version with the signatures that sign its bytes. */
function Signed({ document, canChange, ...row }: Row & { document: SignedDocument; canChange: boolean }) {
  const { slug, opens, shown, show } = row;
  return (
    <>
      <Line slug={slug} opens={opens} item={document} shown={shown === document.id} show={show} />
      {document.signatures.length > 0 && (
        <ul className="document__signatures" aria-label={`Podpisy: ${document.title}`}>
          {document.signatures.map((signature) => (
            <li key={signature.id}>
              <Line slug={slug} opens={opens} item={signature} shown={false} show={show} />
              {canChange && isOwn(signature) && (
                <Acts {...row} document={signature} signs={document} replace={null} />
              )}
            </li>
          ))}
        </ul>
      )}
    </>
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
            {isSignature(item.fileName) && 'podpis elektroniczny, '}
            {item.fileName}, {sizeText(item.size)}
          </small>
          {item.cancelledAt && (
            <Badge kind="none">
              anulowany {formatDate(plainDateOf(item.cancelledAt))}, {item.cancelledBy}
              {item.cancelReason && `: ${item.cancelReason}`}
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

/** The acts on a document. A signature, which `signs` a document, has no versions: another one is added instead. */
function Acts({
  slug,
  document: { id, title, fileName },
  signable,
  signs = null,
  actions,
  replace,
}: Pick<Props, 'slug' | 'signable' | 'actions' | 'replace'> & {
  document: DocumentItem;
  signs?: Signable | null;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <details className="document__acts" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        Zmień<span className="vh">: {title}</span>
      </summary>
      {open && (
        <div className="acts mt-2">
          {isSignature(fileName) ? (
            <TieForm slug={slug} id={id} title={title} signs={signs} signable={signable} tie={actions.tie} />
          ) : (
            <>
              <input
                ref={input}
                className="vh"
                type="file"
                tabIndex={-1}
                aria-label={`Plik nowej wersji: ${title}`}
                onChange={({ target }) => {
                  const [file] = target.files ?? [];
                  if (file) replace?.(file);
                  target.value = '';
                }}
              />
              <Button small onClick={() => input.current?.click()}>
                Dodaj nową wersję
              </Button>
            </>
          )}
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

/** The form that says which document a signature signs. */
function TieForm({
  slug,
  id,
  title,
  signs,
  signable,
  tie,
}: Pick<Props, 'slug' | 'signable'> & {
  id: number;
  title: string;
  /** The document that the signature signs now. */
  signs: Signable | null;
  tie: DocumentActions['tie'];
}) {
  const isListed = signs === null || signable.some((each) => each.id === signs.id);
  const choices = (isListed ? signable : [signs, ...signable]).map((each): [number | null, string] => [
    each.id,
    each.title,
  ]);
  return (
    <ActForm
      name={`podpis-${id}`}
      title={`Dokument podpisany plikiem: ${title}`}
      opener="Wskaż podpisany dokument"
      submit="Zapisz"
      schema={tieSignatureSchema}
      start={{ slug, documentId: id, signsId: signs?.id ?? null }}
      save={tie}
    >
      {(form) => (
        <SelectField
          form={form}
          name="signsId"
          label="Podpisany dokument"
          span={8}
          choices={[[null, 'żaden z tej sprawy'], ...choices]}
        />
      )}
    </ActForm>
  );
}
