'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type ActionResult, answerOf, type Failure } from '@/lib/core/action-result';
import { formatHour } from '@/lib/core/date-text';
import type { LetterRecord } from '@/lib/modules/correspondence/queries/letters';
import type { SaveDraftInput } from '@/lib/modules/correspondence/schema/acts';
import type { LetterForm } from './field-of-letter';
import type { LetterActions } from './letter-actions';
import type { LetterValues } from './letter-fields';

const PAUSE_MS = 700;

/**
 * Keeps a draft on the server a moment after each change, at once when the page is left; two people writing do not
 * overwrite each other: `failure` says who has saved meanwhile, and nothing typed is lost. `flush` resolves with the
 * version that holds all that is typed, or why that could not be saved.
 */
export function useLetterDraft(
  letter: Pick<LetterRecord, 'id' | 'version'>,
  { getValues, watch }: Pick<LetterForm, 'getValues' | 'watch'>,
  save: LetterActions['save'],
) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [savedAt, setSavedAt] = useState('');
  const [pending, setPending] = useState(false);
  const version = useRef(letter.version);
  const changed = useRef(false);
  const last = useRef<Promise<ActionResult<number>>>(Promise.resolve({ ok: true, value: letter.version }));

  const input = (draft: LetterValues): SaveDraftInput => ({
    ...draft,
    letterId: letter.id,
    version: version.current,
  });

  /** One after another: each save begins from the version that the one before it made. */
  function flush(): Promise<ActionResult<number>> {
    last.current = last.current.then(async () => {
      if (!changed.current) return { ok: true, value: version.current };
      changed.current = false;
      const answer = await answerOf(save(input(getValues())));
      if (!answer.ok) {
        changed.current = true;
        setFailure(answer);
        return answer;
      }
      version.current = answer.value.version;
      setFailure(null);
      setPending(changed.current);
      setSavedAt(formatHour(answer.value.savedAt));
      return { ok: true, value: version.current };
    });
    return last.current;
  }

  const keep = useEffectEvent(() => void flush());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const { unsubscribe } = watch(() => {
      changed.current = true;
      setPending(true);
      clearTimeout(timer);
      timer = setTimeout(() => keep(), PAUSE_MS);
    });
    const leave = () => keep();
    document.addEventListener('visibilitychange', leave);
    return () => {
      clearTimeout(timer);
      unsubscribe();
      document.removeEventListener('visibilitychange', leave);
    };
  }, [watch]);

  return { input, failure, savedAt, pending, flush };
}
