'use client';

import Link from 'next/link';
import { useState } from 'react';
import type { Action } from '@/lib/core/action-result';
import { isSignature } from '@/lib/modules/documents/rules';
import type { DocumentWithVersions, ScanItem, TakeScanInput } from '@/lib/modules/documents/schema';
import { type DocumentActions, DocumentRow } from './document-row';
import { Scans } from './scans';
import { Uploads } from './uploads';
import { useUploads } from './use-uploads';

type Props = {
  slug: string;
  /** True when the person may open the documents. */
  opens: boolean;
  documents: readonly DocumentWithVersions[];
  /** The files of the scanner; null for a person who may only read. */
  scans: readonly ScanItem[] | null;
  /** Addresses of the other pages of a long list. */
  pages: { newest: string | null; older: string | null };
  actions: DocumentActions & { take: Action<TakeScanInput, { added: boolean }> };
};

/** The documents of a case. Files that are dropped on the list are added to it. */
export function Documents({ slug, opens, documents, scans, pages, actions }: Props) {
  const uploads = useUploads(slug);
  const [shown, setShown] = useState<number | null>(null);
  const [over, setOver] = useState(false);
  const signable = documents.filter(({ fileName, cancelledAt }) => !isSignature(fileName) && !cancelledAt);
  const drag = scans && {
    onDragOver: (event: React.DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: React.DragEvent) => {
      event.preventDefault();
      setOver(false);
      uploads.choose(event.dataTransfer.files);
    },
  };
  return (
    <section className="documents mt-5" data-over={over || undefined} {...drag}>
      <h2>Pliki</h2>
      {documents.length === 0 ? (
        <p className="text-ink-2">
          {scans ? 'Nie ma jeszcze plików. Dodaj skan podania albo załącznika.' : 'Nie ma plików.'}
        </p>
      ) : (
        <ul className="documents__list">
          {documents.map((document) => (
            <DocumentRow
              key={document.id}
              slug={slug}
              opens={opens}
              document={document}
              signable={signable}
              actions={actions}
              shown={shown}
              show={setShown}
              replace={scans && ((file) => uploads.choose([file], document))}
            />
          ))}
        </ul>
      )}
      {(pages.newest || pages.older) && (
        <p className="acts mt-3">
          {pages.newest && <Link href={pages.newest}>Najnowsze pliki</Link>}
          {pages.older && <Link href={pages.older}>Starsze pliki</Link>}
        </p>
      )}
      {scans && <Uploads {...uploads} signable={signable} />}
      {scans && <Scans slug={slug} scans={scans} take={actions.take} />}
    </section>
  );
}
