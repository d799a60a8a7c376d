'use client';

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type ActionResult, answerOf, type Failure } from '@/lib/core/action-result';
import { formatHour } from '@/lib/core/date-text';
import type { LetterRecord } from '@/lib/modules/correspondence/queries/letters';
import type { SaveDraftInput } from '@/lib/modules/correspondence/schema/acts';
import type { LetterForm } from './field-of-letter';
import type { LetterActions } from './letter-actions';
import type { LetterValues } from './letter-field';

const PAUSE_MS = 700;

/**
 * Saves a draft on the server a moment after each change, and at once when the person leaves the page. When another
 * person has saved meanwhile, `failure` says who, nothing is overwritten, and the typed text stays. `flush` resolves
 * with the version that holds everything typed, or with the reason why it could not be saved.
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

  /** Saves run one after another: each begins from the version that the save before it made. */
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
