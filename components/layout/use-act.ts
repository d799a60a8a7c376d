import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { type ActionResult, answerOf, type Failure } from '@/lib/core/action-result';

/** Somebody else was quicker: the list is not what the person saw. */
const STALE = ['wrong-state', 'not-found', 'assigned-already'];

/**
 * Runs one act of a list at a time and then shows the list as it is now, also when somebody else was quicker.
 * `busy` is the key of what runs; `failure` is why the last one did not happen. `act` gives null in that case, else the
 * value that came of it.
 */
export function useAct() {
  const router = useRouter();
  const running = useRef(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<(Failure & { turn: number }) | null>(null);

  async function act<T>(key: string, call: () => Promise<ActionResult<T>>): Promise<{ value: T } | null> {
    if (running.current) return null;
    running.current = true;
    setBusy(key);
    setFailure(null);
    const answer = await answerOf(call());
    running.current = false;
    setBusy(null);
    if (answer.ok || STALE.includes(answer.code)) router.refresh();
    if (answer.ok) return answer;
    setFailure((last) => ({ ...answer, turn: (last?.turn ?? 0) + 1 }));
    return null;
  }

  return { act, busy, failure, forgive: () => setFailure(null) };
}
