'use client';

import { useEffect, useState } from 'react';

/** `base` is the published text of version `basedOn`, with which the draft began. */
type Draft = { source: string; base: string; basedOn: number };

/**
 * The text of a template while a person edits it. This browser keeps the unpublished text over a reload; `kept` says
 * that such a text was found.
 */
export function useTemplateDraft(id: number, published: Pick<Draft, 'base' | 'basedOn'>) {
  const place = `wzor-${id}`;
  const [draft, setDraft] = useState<Draft>({ ...published, source: published.base });
  const [kept, setKept] = useState(false);

  useEffect(() => {
    const found = read(place);
    if (!found) return;
    setDraft(found);
    setKept(true);
  }, [place]);

  function write(next: Draft) {
    setDraft(next);
    localStorage.setItem(place, JSON.stringify(next));
  }

  /** Replaces the edited text by the published one. */
  function drop({ base, basedOn }: Pick<Draft, 'base' | 'basedOn'>) {
    localStorage.removeItem(place);
    setDraft({ source: base, base, basedOn });
    setKept(false);
  }

  return { draft, kept, write, drop };
}

function read(place: string): Draft | null {
  try {
    const found = JSON.parse(localStorage.getItem(place) ?? 'null');
    const { source, base, basedOn } = found ?? {};
    const whole = typeof source === 'string' && typeof base === 'string' && typeof basedOn === 'number';
    return whole && source !== base ? { source, base, basedOn } : null;
  } catch {
    return null;
  }
}
