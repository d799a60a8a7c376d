'use client';

import { useRef, useState } from 'react';
import { Preview } from '@/components/documents/preview';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { paths } from '@/lib/core/paths';
import { previewKind } from '@/lib/modules/documents/rules';
import { sizeText } from '@/lib/modules/documents/words/values';
import type { ThreadAttachment } from '@/lib/modules/mail/schema/desk';

/** The attachments of a message, each with its check, a preview below, and the download. */
export function Attachments({ items }: { items: readonly ThreadAttachment[] }) {
  const [shown, setShown] = useState<number | null>(null);
  if (items.length === 0) return null;
  return (
    <ul className="mail-files" aria-label="Załączniki">
      {items.map((item) => (
        <Attachment
          key={item.id}
          item={item}
          shown={shown === item.id}
          show={(open) => setShown(open ? item.id : null)}
        />
      ))}
    </ul>
  );
}

type Props = { item: ThreadAttachment; shown: boolean; show: (open: boolean) => void };

function Attachment({ item: { id, name, mediaType, size, verdict }, shown, show }: Props) {
  const opener = useRef<HTMLButtonElement>(null);
  const kind = verdict === '' ? previewKind(mediaType) : null;
  return (
    <li>
      <div className="mail-files__line">
        <span className="mail-files__name">
          <bdi>{name}</bdi> <span className="text-ink-2">{sizeText(size)}</span>
        </span>
        <Badge kind={verdict === '' ? 'done' : 'late'}>
          {verdict === '' ? 'sprawdzony' : 'nie przeszedł sprawdzenia'}
        </Badge>
        <span className="acts">
          {kind && (
            <Button
              ref={opener}
              small
              kind="quiet"
              aria-expanded={shown}
              aria-label={`Podgląd: ${name}`}
              onClick={() => show(!shown)}
            >
              Podgląd
            </Button>
          )}
          {verdict === '' && (
            <a href={paths.mailAttachment(id)} aria-label={`Pobierz: ${name}`}>
              Pobierz
            </a>
          )}
        </span>
      </div>
      {shown && kind && (
        <Preview
          pdf={paths.mailAttachmentPdf(id)}
          preview={paths.mailAttachmentPreview(id)}
          kind={kind}
          title={name}
          paged={mediaType === 'image/tiff'}
          close={() => {
            show(false);
            opener.current?.focus();
          }}
        />
      )}
    </li>
  );
}
