'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { answerOf } from '@/lib/core/action-result';
import { formatHour } from '@/lib/core/date-text';
import { errorText } from '@/lib/error-texts';
import type { MailActions } from './mail-actions';

const PAUSE_MS = 800;

/**
 * Saves the answer on the server a moment after each change and on leaving, so that it outlives a reload and a sign-out,
 * and others see who is writing. `said` tells when it was saved, or why it was not.
 */
export function useMailDraft(threadId: number, save: MailActions['saveDraft']) {
  const [said, setSaid] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = useRef(false);
  const waits = useRef<string | null>(null);

  const keep = useEffectEvent(async (text: string) => {
    waits.current = null;
    if (held.current) return;
    const answer = await answerOf(save({ threadId, text }));
    if (answer.ok) setSaid(text === '' ? '' : `Szkic zapisany o ${formatHour(answer.value.savedAt)}.`);
    else setSaid(errorText(answer.code, answer.facts));
  });

  const keepOnLeaving = useEffectEvent(() => {
    clearTimeout(timer.current);
    if (waits.current !== null && !held.current) void save({ threadId, text: waits.current });
  });
  useEffect(() => () => keepOnLeaving(), []);

  return {
    said,
    typed: (text: string) => {
      waits.current = text;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => keep(text), PAUSE_MS);
    },
    stop: () => {
      held.current = true;
      clearTimeout(timer.current);
    },
    go: () => {
      held.current = false;
    },
  };
}
