'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Button } from './button';

const EVENT = 'okienko:toast';
/** How long a toast is shown; a plain success is read at a glance, an instruction is followed. */
const SHOWN_MS = { success: 4000, instruction: 12_000 };

type Toast = { text: string; kind: keyof typeof SHOWN_MS };

/**
 * Shows a short message that the person may miss ("Skopiowano"), never an error or the result of an act. Needs a
 * ToastHost.
 */
export function toast(text: string, kind: Toast['kind'] = 'success'): void {
  window.dispatchEvent(new CustomEvent<Toast>(EVENT, { detail: { text, kind } }));
}

/**
 * Shows the newest toast at the top right, on a phone as a strip at the top. It lets the pointer through and goes away
 * when the person types, so that it never stands in the way. The time stops while its button has the pointer or the
 * focus. The text stays in the page as its status until the next toast or page (WCAG 2.2.1).
 */
export function ToastHost() {
  const [said, setSaid] = useState<(Toast & { turn: number }) | null>(null);
  const [shown, setShown] = useState(false);
  const [held, setHeld] = useState(false);
  const page = usePathname();
  const [pageOf, setPageOf] = useState(page);

  useEffect(() => {
    const show = (event: Event) => {
      const { detail } = event as CustomEvent<Toast>;
      setSaid((last) => ({ text: detail.text, kind: detail.kind, turn: (last?.turn ?? 0) + 1 }));
      setShown(true);
    };
    window.addEventListener(EVENT, show);
    return () => window.removeEventListener(EVENT, show);
  }, []);

  useEffect(() => {
    if (!shown || !said || held) return;
    const close = () => setShown(false);
    const timer = setTimeout(close, SHOWN_MS[said.kind]);
    document.addEventListener('input', close);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('input', close);
    };
  }, [shown, said, held]);

  // An act may lead to another page while its toast is shown: the message belongs to that page too, and to no later one.
  useEffect(() => {
    if (shown) setPageOf(page);
  }, [shown, page]);

  function close() {
    setShown(false);
    setHeld(false);
  }

  return (
    <div className="toast">
      <div role="status">
        {said && (shown || pageOf === page) && (
          <span className="vh" key={said.turn}>
            {said.text}
          </span>
        )}
      </div>
      {said && shown && (
        <section className="toast__body" aria-label="Powiadomienie">
          <span aria-hidden="true">{said.text}</span>
          <Button
            kind="quiet"
            small
            onClick={close}
            onMouseEnter={() => setHeld(true)}
            onMouseLeave={() => setHeld(false)}
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
          >
            Zamknij
          </Button>
        </section>
      )}
    </div>
  );
}
