import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { type ActionResult, answerOf, type Failure } from '@/lib/core/action-result';

/** Codes of failures that mean that the list is out of date, because another person was quicker. */
const STALE = ['wrong-state', 'not-found', 'assigned-already'];

/**
 * Runs the acts of a list. The list is refreshed after an act, and after a failure because the page was outdated. `act` runs one
 * at a time and returns null on failure, else the value; `run` is for a form, which holds its own presses back and
 * shows its own errors. `busy` is the key of the running act; `failure` says why the last one failed.
 */
export function useAct() {
  const router = useRouter();
  const running = useRef(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<(Failure & { turn: number }) | null>(null);

  async function run<T>(key: string, call: () => Promise<ActionResult<T>>): Promise<ActionResult<T>> {
    setBusy(key);
    setFailure(null);
    const answer = await answerOf(call());
    setBusy(null);
    if (answer.ok || STALE.includes(answer.code)) router.refresh();
    if (!answer.ok) setFailure((last) => ({ ...answer, turn: (last?.turn ?? 0) + 1 }));
    return answer;
  }

  async function act<T>(key: string, call: () => Promise<ActionResult<T>>): Promise<{ value: T } | null> {
    if (running.current) return null;
    running.current = true;
    const answer = await run(key, call);
    running.current = false;
    return answer.ok ? answer : null;
  }

  return { act, run, busy, failure, forgive: () => setFailure(null) };
}
