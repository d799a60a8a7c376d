'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import type { Action } from '@/lib/core/action-result';
import { errorText } from '@/lib/error-texts';
import type { PreviewTemplateInput, Sample } from '@/lib/modules/correspondence/schema/edit-template';
import { templateProblemText } from '@/lib/modules/correspondence/words/templates';

export type Preview = {
  pages: string[];
  count: number;
  problem: Parameters<typeof templateProblemText>[0] | null;
};

const PAUSE_MS = 400;

type State = {
  /** Addresses of the last pictures that could be drawn. While `problem` is set, they show an earlier text. */
  pages: string[];
  count: number;
  /** The mistake as a sentence, and the line of the template where it stands. */
  problem: string | null;
  line: number | null;
  column: number | null;
  busy: boolean;
};

/** Draws the pages of a template's text, again after each change. */
export function usePreview(
  preview: Action<PreviewTemplateInput, Preview>,
  { templateId, source, sample }: { templateId: number; source: string; sample: Sample },
): State {
  const [state, setState] = useState<State>({
    pages: [],
    count: 0,
    problem: null,
    line: null,
    column: null,
    busy: true,
  });
  const ask = useEffectEvent(preview);

  useEffect(() => {
    let stale = false;
    setState((before) => ({ ...before, busy: true }));
    const timer = setTimeout(async () => {
      const answer = await ask({ templateId, source, sample }).catch(() => null);
      if (stale) return;
      setState((before) => told(before, answer));
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [templateId, source, sample]);

  return state;
}

function told(before: State, answer: Awaited<ReturnType<Action<never, Preview>>> | null): State {
  const kept = { ...before, busy: false, line: null, column: null };
  if (!answer) return { ...kept, problem: errorText('offline') };
  if (!answer.ok)
    return { ...kept, problem: errorText(answer.fields?.source ?? answer.code, { max: 60_000 }) };
  const { pages, count, problem } = answer.value;
  const own = problem?.kind === 'mistake' && problem.file === null ? problem : null;
  return {
    ...(pages.length > 0
      ? { pages: pages.map(addressOf), count }
      : { pages: before.pages, count: before.count }),
    problem: problem && templateProblemText(problem),
    line: own?.line ?? null,
    column: own?.column ?? null,
    busy: false,
  };
}

const addressOf = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;
