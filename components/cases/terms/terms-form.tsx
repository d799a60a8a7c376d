'use client';

import type { ComponentProps } from 'react';
import { ActForm, type Typed } from '@/components/layout/act-form';
import type { ActionResult } from '@/lib/core/action-result';
import { errorText } from '@/lib/error-texts';
import type { ClockMoves, TermsPreview } from '@/lib/modules/cases/schema/clock';
import { movesText, previewText } from '@/lib/modules/cases/words/clocks';

type Props = Omit<ComponentProps<typeof ActForm<ClockMoves>>, 'tell' | 'done'> & {
  /** What would come of it; null while too little is typed to ask. */
  preview: (typed: Typed) => Promise<ActionResult<TermsPreview>> | null;
};

/** An act on the dates of a case: says as one types how they would move, and once it is done how they did. */
export function TermsForm({ preview, ...form }: Props) {
  return (
    <ActForm
      {...form}
      tell={(typed) => preview(typed)?.then(toldOf) ?? null}
      done={(moves) => movesText(moves, true) || 'Zapisano. Żadna data się nie zmieniła.'}
    />
  );
}

/** The preview in words, or what would be refused. */
function toldOf(answer: ActionResult<TermsPreview>): string {
  if (answer.ok) return previewText(answer.value);
  const [code] = Object.values(answer.fields ?? {});
  return errorText(code ?? answer.code, answer.facts);
}
