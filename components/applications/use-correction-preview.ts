'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import type { DefaultValues } from 'react-hook-form';
import { answerOf, type Failure } from '@/lib/core/action-result';
import {
  type CorrectInput,
  type CorrectionPreview,
  previewCorrectionSchema,
} from '@/lib/modules/applications/schema/correction';
import type { CorrectActions } from './correct-actions';
import type { CorrectFormState, CorrectValues } from './correct-form';

const PAUSE_MS = 400;

/** The effect of what is typed; without an effect, the failure that says why, or nothing while it is not known. */
export type ShownPreview = { effect: CorrectionPreview | null; failure: Failure | null };

/** Asks the server for the effect of the correction, a moment after each change of the form. */
export function useCorrectionPreview(
  form: Pick<CorrectFormState, 'watch' | 'getValues'>,
  input: (values: CorrectValues) => DefaultValues<CorrectInput>,
  preview: CorrectActions['preview'],
): ShownPreview {
  const [shown, setShown] = useState<ShownPreview>({ effect: null, failure: null });
  const ask = useEffectEvent(async (): Promise<ShownPreview | null> => {
    const typed = previewCorrectionSchema.safeParse(input(form.getValues()));
    // What cannot be sent yet has no effect that could be told.
    if (!typed.success) return { effect: null, failure: { ok: false, code: 'invalid' } };
    const answer = await answerOf(preview(typed.data));
    return answer.ok ? { effect: answer.value, failure: null } : { effect: null, failure: answer };
  });
  const { watch } = form;
  useEffect(() => {
    let turn = 0;
    let timer: ReturnType<typeof setTimeout>;
    const askSoon = ({ name }: { name?: string }) => {
      if (name === 'reason') return;
      const mine = ++turn;
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const answer = await ask();
        if (mine === turn && answer) setShown(answer);
      }, PAUSE_MS);
    };
    const { unsubscribe } = watch((_values, event) => askSoon(event));
    return () => {
      turn++;
      clearTimeout(timer);
      unsubscribe();
    };
  }, [watch]);
  return shown;
}
