'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from './button';
import { Checkbox } from './choices';
import { cx } from './cx';
import { Kbd } from './kbd';

const EVENT = 'okienko:keys';
const STORED = 'okienko.single-keys';

export interface Shortcut {
  keys: string;
  does: string;
}

/**
 * Whether the keys of one character act: "g", "/", "?", and those of the page. They can be turned off (WCAG 2.1.4),
 * because speech input types such characters.
 */
export function singleKeysOn(): boolean {
  return localStorage.getItem(STORED) !== 'off';
}

let ofPage: readonly Shortcut[] = [];

/** Puts the keys of the page at the head of the list of keys, as long as the page is shown. Draws nothing. */
export function PageKeys({ items }: { items: readonly Shortcut[] }) {
  useEffect(() => {
    ofPage = items;
    return () => {
      ofPage = [];
    };
  }, [items]);
  return null;
}

/** The button that opens the list of keys. Needs a ShortcutList on the page. */
export function openShortcutList(): void {
  window.dispatchEvent(new Event(EVENT));
}

/** The hint "? skróty" on the counter. */
export function ShortcutsButton() {
  return (
    <Button kind="quiet" small className="keys-button" onClick={openShortcutList} aria-keyshortcuts="?">
      <Kbd silent>?</Kbd> skróty
    </Button>
  );
}

/** The dialog that lists the keys. */
export function ShortcutList({ items }: { items: readonly Shortcut[] }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [single, setSingle] = useState(true);
  const [own, setOwn] = useState<readonly Shortcut[]>([]);

  useEffect(() => {
    const open = () => {
      setOwn(ofPage);
      setSingle(singleKeysOn());
      if (!dialog.current?.open) dialog.current?.showModal();
    };
    window.addEventListener(EVENT, open);
    return () => window.removeEventListener(EVENT, open);
  }, []);

  function choose(on: boolean) {
    localStorage.setItem(STORED, on ? 'on' : 'off');
    setSingle(on);
  }

  return (
    <dialog ref={dialog} className="keys-dialog" aria-labelledby="keys-title">
      <h2 id="keys-title">Skróty klawiszy</h2>
      {own.length > 0 && (
        <>
          <h3>Na tej stronie</h3>
          <Keys items={own} className="keys-list--page" />
          <h3>Wszędzie</h3>
        </>
      )}
      <Keys items={items} />
      <Checkbox
        label={
          own.length > 0
            ? 'Skróty z jednego znaku: G, /, ? i litery tej strony'
            : 'Skróty z jednego znaku: G, / i ?'
        }
        hint="Wyłącz, jeśli dyktujesz tekst głosem."
        checked={single}
        onChange={(event) => choose(event.target.checked)}
      />
      <div className="acts mt-4">
        <Button autoFocus onClick={() => dialog.current?.close()}>
          Zamknij
        </Button>
      </div>
    </dialog>
  );
}

function Keys({ items, className }: { items: readonly Shortcut[]; className?: string }) {
  return (
    <dl className={cx('keys-list', className)}>
      {items.map(({ keys, does }) => (
        <div key={keys}>
          <dt className="keys">
            <Kbd>{keys}</Kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}
