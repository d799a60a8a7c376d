import { useRouter } from 'next/navigation';
import { type Dispatch, type SetStateAction, useEffect, useEffectEvent, useRef, useState } from 'react';
import { type ActionResult, answerOf, type Failure } from '@/lib/core/action-result';

/** Codes of failures that mean that the list is out of date, because another person was quicker. */
const STALE = ['wrong-state', 'not-found', 'assigned-already'];

/** Sent to the window when an act of a list begins. */
const ACT = 'okienko:act';

/**
 * Runs the acts of a list. The list is refreshed after an act, and after a failure because the page was outdated.
 * `act` runs one at a time and returns null on failure, else the value; `run` is for a form, which holds its own
 * presses back and shows its own errors. `busy` is the key of the running act; `failure` says why the last one failed.
 */
export function useAct() {
  const router = useRouter();
  const running = useRef(false);
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<(Failure & { turn: number }) | null>(null);

  useOnAct(() => setFailure(null));

  async function run<T>(key: string, call: () => Promise<ActionResult<T>>): Promise<ActionResult<T>> {
    window.dispatchEvent(new Event(ACT));
    setBusy(key);
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

/**
 * The state of the success line of a list. A page tells the result of its last act alone: the next act of any of its
 * lists removes the line, which would say what no longer holds ("Wydano" after the hand-out was taken back).
 */
export function useDone<T = string>(): [T | null, Dispatch<SetStateAction<T | null>>] {
  const [done, setDone] = useState<T | null>(null);
  useOnAct(() => setDone(null));
  return [done, setDone];
}

function useOnAct(forget: () => void): void {
  const begun = useEffectEvent(forget);
  useEffect(() => {
    const listener = () => begun();
    window.addEventListener(ACT, listener);
    return () => window.removeEventListener(ACT, listener);
  }, []);
}
