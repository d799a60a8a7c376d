'use client';

import { useEffect, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import { formatHour } from '@/lib/core/date-text';
import type { FormValues } from './form-values';
import type { RegisterActions } from './register-actions';

const PAUSE_MS = 800;

/**
 * Keeps the draft on the server a moment after each change, so that it outlives a reload, a sign-out and a restart.
 * `at` is the hour of the last save, `pending` while something typed is not saved yet; `stop` holds saving while the form
 * is being registered.
 */
export function useDraft(form: UseFormReturn<FormValues>, actions: RegisterActions, savedAt: string | null) {
  const [at, setAt] = useState(savedAt);
  const [pending, setPending] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const held = useRef(false);

  useEffect(() => {
    const subscription = form.watch((_values, { name }) => {
      clearTimeout(timer.current);
      if (held.current || name === undefined) return; // a reset is not typing
      setPending(true);
      timer.current = setTimeout(save, PAUSE_MS);
    });
    return () => {
      clearTimeout(timer.current);
      subscription.unsubscribe();
    };

    async function save() {
      if (held.current) return;
      const answer = await actions.saveDraft({ form: JSON.stringify(form.getValues()) }).catch(() => null);
      if (!answer?.ok) return; // the next change tries again
      setAt(formatHour(answer.value.savedAt));
      setPending(false);
    }
  }, [form, actions]);

  return {
    at,
    pending,
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
