'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { Action } from '@/lib/core/action-result';
import { formatHour } from '@/lib/core/date-text';
import { freshId } from '@/lib/core/fresh-id';

const PAUSE_MS = 800;

/** The server actions that keep the draft of a form. */
export type DraftActions = {
  saveDraft: Action<{ form: string; writer: string; after: string | null; over: boolean }, { savedAt: Date }>;
  discardDraft: Action<Record<string, never>, unknown>;
};

/**
 * Saves the draft on the server a moment after each change, so that the draft outlives a reload, a sign-out and a
 * restart. `at` is the hour of the last save, `pending` says that a change is not saved yet. `elsewhere` says that
 * another tab has written the draft since; nothing is saved then until `takeOver`. `stop` holds saving back while the
 * form is registered. A change that is not saved yet is saved when the person leaves the page by a link or a key.
 */
export function useDraft<Values extends FieldValues, Output>(
  form: Pick<UseFormReturn<Values, unknown, Output>, 'watch' | 'getValues'>,
  actions: DraftActions,
  kept: { writer: string; savedAt: string } | null,
) {
  const [at, setAt] = useState(kept?.savedAt ?? null);
  const [pending, setPending] = useState(false);
  const [elsewhere, setElsewhere] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waits = useRef(false);
  const held = useRef(false);
  const [writer] = useState(freshId);
  const after = useRef(kept?.writer ?? null);

  async function save(over: boolean) {
    if (held.current) return;
    waits.current = false;
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
      waits.current = true;
      timer.current = setTimeout(() => saveAfterTyping(), PAUSE_MS);
    });
    return () => {
      clearTimeout(timer.current);
      subscription.unsubscribe();
    };
  }, [watch]);

  const saveOnLeaving = useEffectEvent(() => {
    if (waits.current) void save(false);
  });
  useEffect(() => () => saveOnLeaving(), []);

  return {
    at,
    pending,
    elsewhere,
    takeOver: () => void save(true),
    keep: () => void save(false),
    stop: () => {
      held.current = true;
      waits.current = false;
      clearTimeout(timer.current);
    },
    go: () => {
      held.current = false;
    },
    /** Called when the server has put the draft away with the saved form. */
    forget: () => {
      waits.current = false;
      clearTimeout(timer.current);
      after.current = null;
      setAt(null);
      setPending(false);
    },
    discard: async () => {
      waits.current = false;
      clearTimeout(timer.current);
      await actions.discardDraft({}).catch(() => null);
      setAt(null);
      setPending(false);
    },
  };
}
