'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Picture } from '@/components/ui/picture';
import type { PreviewKind } from '@/lib/modules/documents/schema';

type Props = {
  /** The address that shows the file as a PDF. */
  pdf: string;
  /** The address that shows the file as a picture, page by page, or as plain text. */
  preview: string;
  kind: PreviewKind;
  title: string;
  /** True for a TIFF of a scanner, which has several pages. */
  paged: boolean;
  close: () => void;
};

/**
 * Shows a file in its place in the list. Escape closes the preview, and the focus goes back to the button that opened
 * it.
 */
export function Preview({ pdf, preview, kind, title, paged, close }: Props) {
  const region = useRef<HTMLElement>(null);
  useEffect(() => region.current?.focus(), []);
  return (
    <section
      ref={region}
      className="preview"
      tabIndex={-1}
      aria-label={`Podgląd: ${title}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      {kind === 'pdf' && <iframe className="preview__frame" src={pdf} title={`Podgląd: ${title}`} />}
      {kind === 'picture' && <Pages preview={preview} title={title} paged={paged} />}
      {kind === 'text' && <Text preview={preview} title={title} />}
      <div className="acts mt-2">
        <Button small onClick={close}>
          Zamknij podgląd
        </Button>
      </div>
    </section>
  );
}

function Pages({ preview, title, paged }: Pick<Props, 'preview' | 'title' | 'paged'>) {
  const [page, setPage] = useState(1);
  const [missing, setMissing] = useState<number | null>(null);
  return (
    <>
      {page === missing ? (
        <p role="status">
          {page === 1 ? 'Tego pliku nie da się pokazać na stronie. Pobierz go.' : 'Dalszych stron nie ma.'}
        </p>
      ) : (
        <div className="preview__picture" onErrorCapture={() => setMissing(page)}>
          <Picture src={`${preview}?strona=${page}`} alt={paged ? `${title}, strona ${page}` : title} />
        </div>
      )}
      {paged && (
        <div className="acts mt-2">
          <Button small disabled={page === 1} onClick={() => setPage(page - 1)}>
            Poprzednia strona
          </Button>
          <Button small disabled={page === missing} onClick={() => setPage(page + 1)}>
            Następna strona
          </Button>
          <span className="text-note text-ink-2">Strona {page}</span>
        </div>
      )}
    </>
  );
}

/** A read-only field: the keyboard scrolls it, and a person can select text in it. */
function Text({ preview, title }: Pick<Props, 'preview' | 'title'>) {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const request = new AbortController();
    fetch(preview, { signal: request.signal })
      .then(async (answer) =>
        setText(answer.ok ? await answer.text() : 'Nie udało się pokazać pliku. Pobierz go.'),
      )
      .catch(() => undefined);
    return () => request.abort();
  }, [preview]);
  return (
    <textarea
      className="preview__text"
      aria-label={`Treść: ${title}`}
      rows={20}
      readOnly
      value={text ?? 'Wczytujemy…'}
    />
  );
}
