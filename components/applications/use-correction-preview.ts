'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import type { DefaultValues } from 'react-hook-form';
import { answerOf } from '@/lib/core/action-result';
import { type CorrectInput, previewCorrectionSchema } from '@/lib/modules/applications/schema/correction';
import type { CorrectActions } from './correct-actions';
import type { CorrectFormState, CorrectValues, ShownPreview } from './correct-state';

const PAUSE_MS = 400;

/** Asks the server for the effect of the correction, a moment after each change of the form. */
export function useCorrectionPreview(
  form: Pick<CorrectFormState, 'watch' | 'getValues'>,
  input: (values: CorrectValues) => DefaultValues<CorrectInput>,
  preview: CorrectActions['preview'],
): ShownPreview {
  const [shown, setShown] = useState<ShownPreview>({ effect: null, failure: null });
  const ask = useEffectEvent(async (): Promise<ShownPreview | null> => {
    const typed = previewCorrectionSchema.safeParse(input(form.getValues()));
    // Values that the server would not read have no effect that could be told.
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
