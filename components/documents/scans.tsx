'use client';

import { useState } from 'react';
import { ActForm } from '@/components/layout/form/act-form';
import { SelectField, TextField } from '@/components/layout/form/fields';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import { counted } from '@/lib/core/polish';
import { type ScanItem, type TakeScanInput, takeScanSchema } from '@/lib/modules/documents/schema';
import { DIRECTION_WORDS, sizeText } from '@/lib/modules/documents/words/values';
import { DocumentLine } from './document-line';

type Take = Action<TakeScanInput, { added: boolean }>;

/** Files that the scanner has made and nobody has taken into a case yet. */
export function Scans({ slug, scans, take }: { slug: string; scans: readonly ScanItem[]; take: Take }) {
  const [shown, setShown] = useState<string | null>(null);
  if (scans.length === 0) return null;
  return (
    <details className="scans">
      <summary>{`Ze skanera: ${counted(scans.length, 'plik', 'pliki', 'plików')}`}</summary>
      <ul>
        {scans.map((scan) => (
          <Scan key={scan.id} slug={slug} scan={scan} take={take} shown={shown === scan.id} show={setShown} />
        ))}
      </ul>
    </details>
  );
}

type ScanProps = {
  slug: string;
  scan: ScanItem;
  take: Take;
  shown: boolean;
  show: (id: string | null) => void;
};

function Scan({ slug, scan: { id, fileName, size, preview }, take, shown, show }: ScanProps) {
  const paged = /\.tiff?$/i.test(fileName);
  return (
    <li className="document">
      <DocumentLine
        what={
          <>
            {fileName}
            <small>{sizeText(size)}</small>
          </>
        }
        look={
          preview && {
            pdf: paths.scanPdf(slug, id),
            preview: paths.scanPreview(slug, id),
            kind: preview,
            paged,
            title: fileName,
            label: `Podgląd skanu: ${fileName}`,
          }
        }
        shown={shown}
        show={(look) => show(look ? id : null)}
      />
      <div className="acts mt-2">
        <ActForm
          name={`skan-${id}`}
          title={`Dołącz do sprawy: ${fileName}`}
          submit="Dołącz do sprawy"
          schema={takeScanSchema}
          start={{ slug, scan: id, title: fileName.replace(/\.[^.]+$/, ''), direction: 'INCOMING' }}
          save={take}
          done={({ added }) => (added ? 'Skan jest w sprawie.' : 'Ten sam plik już był w sprawie.')}
        >
          {(form) => (
            <>
              <TextField form={form} name="title" label="Co to za dokument" span={7} maxLength={200} />
              <SelectField
                form={form}
                name="direction"
                label="Rodzaj"
                span={5}
                choices={[
                  ['INCOMING', DIRECTION_WORDS.INCOMING],
                  ['INTERNAL', DIRECTION_WORDS.INTERNAL],
                ]}
              />
            </>
          )}
        </ActForm>
      </div>
    </li>
  );
}
