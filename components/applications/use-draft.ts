'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { formatHour } from '@/lib/core/date-text';
import { freshId } from '@/lib/core/fresh-id';
import type { RegisterFormState } from './form-values';
import type { RegisterActions } from './register-actions';

const PAUSE_MS = 800;

/**
 * Saves the draft on the server a moment after each change, so that the draft outlives a reload, a sign-out and a
 * restart. `at` is the hour of the last save, `pending` says that a change is not saved yet. `elsewhere` says that
 * another tab has written the draft since; nothing is saved then until `takeOver`. `stop` holds saving back while the
 * form is registered.
 */
export function useDraft(
  form: Pick<RegisterFormState, 'watch' | 'getValues'>,
  actions: RegisterActions,
  kept: { writer: string; savedAt: string } | null,
) {
  const [at, setAt] = useState(kept?.savedAt ?? null);
  const [pending, setPending] = useState(false);
  const [elsewhere, setElsewhere] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = useRef(false);
  const [writer] = useState(freshId);
  const after = useRef(kept?.writer ?? null);

  async function save(over: boolean) {
    if (held.current) return;
    const draft = { form: JSON.stringify(form.getValues()), writer, after: after.current, over };
    const answer = await actions.saveDraft(draft).catch(() => null);
    if (answer?.ok) {
      after.current = writer;
      setAt(formatHour(answer.value.savedAt));
      setPending(false);
    }
    // Without a connection the next change tries to save again.
    setElsewhere(answer?.ok === false && answer.code === 'draft-elsewhere');
  }

  const { watch } = form;
  const saveAfterTyping = useEffectEvent(() => void save(false));
  useEffect(() => {
    const subscription = watch((_values, { name }) => {
      clearTimeout(timer.current);
      if (held.current || name === undefined) return; // a reset of the form is not typing
      setPending(true);
      timer.current = setTimeout(() => saveAfterTyping(), PAUSE_MS);
    });
    return () => {
      clearTimeout(timer.current);
      subscription.unsubscribe();
    };
  }, [watch]);

  return {
    at,
    pending,
    elsewhere,
    takeOver: () => void save(true),
    keep: () => void save(false),
    stop: () => {
      held.current = true;
      clearTimeout(timer.current);
    },
    go: () => {
      held.current = false;
    },
    discard: async () => {
      clearTimeout(timer.current);
      await actions.discardDraft({}).catch(() => null);
      setAt(null);
      setPending(false);
    },
  };
}
