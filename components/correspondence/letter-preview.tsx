'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { Notice } from '@/components/ui/notice';
import { Picture } from '@/components/ui/picture';
import { counted } from '@/lib/core/polish';
import type { LetterPreview as Preview } from '@/lib/modules/correspondence/operations/render-preview';
import type { SaveDraftInput } from '@/lib/modules/correspondence/schema/acts';
import type { LetterActions } from './letter-actions';

const PAUSE_MS = 600;

/**
 * The letter as it would be printed, redrawn a moment after each change. The template of the print also draws the
 * preview.
 */
export function LetterPreview({
  input,
  preview,
}: {
  input: SaveDraftInput;
  preview: LetterActions['preview'];
}) {
  const [shown, setShown] = useState<Preview | null>(null);
  const [failed, setFailed] = useState(false);
  const key = JSON.stringify({ ...input, version: 0 });
  const draw = useEffectEvent(() => preview(input).catch(() => null));

  useEffect(() => {
    let stale = false;
    const timer = setTimeout(
      async () => {
        const answer = await draw();
        if (stale) return;
        setFailed(!answer?.ok || answer.value.pages.length === 0);
        if (answer?.ok && answer.value.pages.length > 0) setShown(answer.value);
      },
      key ? PAUSE_MS : 0,
    );
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [key]);

  return (
    <section className="letter-preview" aria-label="Podgląd pisma">
      <h2>Podgląd</h2>
      <p className="text-note text-ink-2" role="status">
        {shown ? counted(shown.count, 'strona', 'strony', 'stron') : 'Składamy podgląd…'}
      </p>
      {failed && <Notice tone="soon">Podglądu nie da się teraz złożyć. Treść jest zapisana.</Notice>}
      {shown?.pages.map((svg, place) => (
        <Picture
          key={svg}
          src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
          alt={`Strona ${place + 1} z ${shown.count}. Jej treść stoi w polach pisma.`}
        />
      ))}
    </section>
  );
}
