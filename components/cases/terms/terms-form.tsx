'use client';

import type { ComponentProps } from 'react';
import type { FieldValues } from 'react-hook-form';
import { ActForm } from '@/components/layout/form/act-form';
import type { Action, ActionResult } from '@/lib/core/action-result';
import { errorText } from '@/lib/error-texts';
import {
  type ClockMoves,
  type PreviewInput,
  previewSchema,
  type TermsPreview,
} from '@/lib/modules/cases/schema/clock';
import { movesText, previewText } from '@/lib/modules/cases/words/clocks';

type Props<Input extends FieldValues, Output, Values extends FieldValues> = Omit<
  ComponentProps<typeof ActForm<Input, Output, ClockMoves, Values>>,
  'tell' | 'done'
> & {
  /** The act by the name that the preview uses. */
  act: PreviewInput['act'];
  preview: Action<PreviewInput, TermsPreview>;
};

/**
 * The form of an act on the terms of a case. It says how the terms would move while the person types, and how they
 * moved once the act is done.
 */
export function TermsForm<Input extends FieldValues, Output, Values extends FieldValues = Input>({
  act,
  preview,
  ...form
}: Props<Input, Output, Values>) {
  return (
    <ActForm<Input, Output, ClockMoves, Values>
      {...form}
      tell={(values) => tellTerms(act, form.input?.(values) ?? values, preview)}
      done={(moves) => movesText(moves, true) || 'Zapisano. Żadna data się nie zmieniła.'}
    />
  );
}

/** Asks how an act would move the terms; null while too few values are typed. */
export function tellTerms(
  act: PreviewInput['act'],
  values: object,
  preview: Action<PreviewInput, TermsPreview>,
): Promise<string> | null {
  const asked = previewSchema.safeParse({ act, ...values });
  return asked.success ? preview(asked.data).then(toldOf) : null;
}

/** Returns the preview in words, or the error that the act would meet. */
function toldOf(answer: ActionResult<TermsPreview>): string {
  if (answer.ok) return previewText(answer.value);
  const [code] = Object.values(answer.fields ?? {});
  return errorText(code ?? answer.code, answer.facts);
}
