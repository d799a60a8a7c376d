'use client';

import { useEffect, useRef } from 'react';
import { Button } from './button';

const EVENT = 'okienko:cover';

/** The button "Zasłoń ekran" of the bar. Needs a PrivacyScreen on the page. */
export function PrivacyButton() {
  return (
    <Button
      kind="quiet"
      small
      aria-keyshortcuts="Alt+0"
      onClick={() => window.dispatchEvent(new Event(EVENT))}
    >
      Zasłoń ekran
    </Button>
  );
}

/**
 * Covers the whole page (Alt+0), so that a third person at the counter sees nothing. It is a modal dialog, so the
 * browser makes the page behind it inert. Escape, Alt+0 or "Pokaż ekran" removes it. It is no lock: the session goes
 * on.
 */
export function PrivacyScreen() {
  const cover = useRef<HTMLDialogElement>(null);
  const title = useRef('');

  useEffect(() => {
    const hide = () => {
      if (!cover.current || cover.current.open) return;
      title.current = document.title;
      document.title = 'Ekran zasłonięty';
      cover.current.showModal();
    };
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'Digit0') return;
      event.preventDefault();
      if (cover.current?.open) cover.current.close();
      else hide();
    };
    window.addEventListener(EVENT, hide);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener(EVENT, hide);
      window.removeEventListener('keydown', onKey);
    };
  }, []);

  function onClose() {
    document.title = title.current;
  }

  return (
    <dialog ref={cover} className="cover" aria-labelledby="cover-title" onClose={onClose}>
      <div className="cover__body">
        <h2 id="cover-title">Ekran jest zasłonięty</h2>
        <p className="mt-2 mb-6 text-ink-2">Wszystko zostało tak, jak było.</p>
        <Button kind="primary" keys="Esc" autoFocus onClick={() => cover.current?.close()}>
          Pokaż ekran
        </Button>
      </div>
    </dialog>
  );
}
