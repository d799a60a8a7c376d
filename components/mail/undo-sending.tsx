'use client';

import { useEffect, useRef, useState } from 'react';
import { useAct } from '@/components/layout/use-act';
import { Button } from '@/components/ui/button';
import type { ActionResult } from '@/lib/core/action-result';
import { errorText } from '@/lib/error-texts';

type Props<T> = {
  what: 'Odpowiedź' | 'Wiadomość';
  /** The time that is left to take it back. */
  seconds: number;
  takeBack: () => Promise<ActionResult<T>>;
  onTakenBack?: (value: T) => void;
};

/** An e-mail that goes in a moment: until then it can be taken back. */
export function UndoSending<T>({ what, seconds, takeBack, onTakenBack }: Props<T>) {
  const { act, busy, failure } = useAct();
  const [isOver, setIsOver] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  // The way back stands below the thread: the focus brings it into sight.
  useEffect(() => place.current?.querySelector('button')?.focus(), []);
  useEffect(() => {
    const timer = setTimeout(() => setIsOver(true), seconds * 1_000);
    return () => clearTimeout(timer);
  }, [seconds]);
  if (isOver) return null;
  async function undo() {
    const done = await act('cofnij', takeBack);
    if (done) onTakenBack?.(done.value);
  }
  return (
    <div className="mail-counter" ref={place}>
      <p role="status">
        {failure
          ? errorText(failure.code, failure.facts)
          : `${what} wyjdzie za chwilę. Możesz ją jeszcze cofnąć.`}
      </p>
      <Button busy={busy === 'cofnij'} onClick={undo}>
        Cofnij
      </Button>
    </div>
  );
}
