'use client';

import { useEffect, useState } from 'react';
import { Button } from './button';

const EVENT = 'okienko:toast';
const SHOWN_MS = 6000;

/**
 * Shows a short message that the person may miss ("Skopiowano"), never an error or the result of an act. Needs a
 * ToastHost.
 */
export function toast(text: string): void {
  window.dispatchEvent(new CustomEvent(EVENT, { detail: text }));
}

/** Shows the newest toast at the bottom left for 6 s. The time stops while the toast has the pointer or the focus. */
export function ToastHost() {
  const [shown, setShown] = useState<{ text: string; turn: number } | null>(null);
  const [held, setHeld] = useState(false);

  useEffect(() => {
    const show = (event: Event) => {
      const { detail } = event as CustomEvent<string>;
      setShown((last) => ({ text: detail, turn: (last?.turn ?? 0) + 1 }));
    };
    window.addEventListener(EVENT, show);
    return () => window.removeEventListener(EVENT, show);
  }, []);

  useEffect(() => {
    if (!shown || held) return;
    const timer = setTimeout(() => setShown(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown, held]);

  function close() {
    setShown(null);
    setHeld(false);
  }

  return (
    <div className="toast">
      <div role="status">
        {shown && (
          <span className="vh" key={shown.turn}>
            {shown.text}
          </span>
        )}
      </div>
      {shown && (
        // The pointer only stops the time; the toast has no act of its own.
        <section
          className="toast__body"
          aria-label="Powiadomienie"
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span aria-hidden="true">{shown.text}</span>
          <Button kind="quiet" small onClick={close}>
            Zamknij
          </Button>
        </section>
      )}
    </div>
  );
}
