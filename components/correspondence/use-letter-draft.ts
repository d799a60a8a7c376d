'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { answerOf, type Failure } from '@/lib/core/action-result';
import { formatHour } from '@/lib/core/date-text';
import type { PlainDate } from '@/lib/core/plain-date';
import type { LetterRecord } from '@/lib/modules/correspondence/queries/letters';
import type { Addressee, SaveDraftInput } from '@/lib/modules/correspondence/schema/acts';
import type { LetterActions } from './letter-actions';
import { contentOf, type LetterTyped, typedOf } from './letter-fields';

const PAUSE_MS = 700;

/** A letter as it is being written. */
export type Draft = { title: string; addressee: Addressee; typed: LetterTyped };

/**
 * Keeps a draft on the server a moment after each change, at once when the page is left; two people writing do not
 * overwrite each other: `failure` says who has saved meanwhile, and nothing typed is lost. `save` resolves with the
 * version that holds all that is typed, or null.
 */
export function useLetterDraft(letter: LetterRecord, today: PlainDate, actions: LetterActions) {
  const [draft, setDraft] = useState<Draft>(() => ({
    title: letter.title,
    addressee: letter.addressee,
    typed: typedOf(letter.letter),
  }));
  const [failure, setFailure] = useState<Failure | null>(null);
  const [savedAt, setSavedAt] = useState('');
  const [pending, setPending] = useState(false);
  const version = useRef(letter.version);
  const changed = useRef(false);
  const latest = useRef(draft);
  const last = useRef<Promise<number | null>>(Promise.resolve(letter.version));

  const input = (draft: Draft): SaveDraftInput => ({
    ...contentOf(letter.letter, draft.typed, today),
    letterId: letter.id,
    version: version.current,
    title: draft.title,
    addressee: draft.addressee,
  });

  /** One after another: each save begins from the version that the one before it made. */
  function save(): Promise<number | null> {
    last.current = last.current.then(async () => {
      if (!changed.current) return version.current;
      changed.current = false;
      const answer = await answerOf(actions.save(input(latest.current)));
      if (!answer.ok) {
        changed.current = true;
        setFailure(answer);
        return null;
      }
      version.current = answer.value.version;
      setFailure(null);
      setPending(changed.current);
      setSavedAt(formatHour(answer.value.savedAt));
      return version.current;
    });
    return last.current;
  }

  const keep = useEffectEvent(() => void save());
  useEffect(() => {
    if (!changed.current || !draft) return;
    const timer = setTimeout(() => keep(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft]);

  useEffect(() => {
    const leave = () => keep();
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, []);

  return {
    draft,
    input,
    failure,
    savedAt,
    pending,
    change: (part: Partial<Draft>) => {
      changed.current = true;
      setPending(true);
      latest.current = { ...latest.current, ...part };
      setDraft(latest.current);
    },
    flush: save,
  };
}
