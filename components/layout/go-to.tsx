'use client';

import { usePathname } from 'next/navigation';
import { type KeyboardEvent, lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { GoToTarget } from '@/lib/core/find-targets';
import type { GoToAnswer, GoToKeys, GoToState } from './go-to-list-props';

const EVENT = 'okienko:go-to';
const LIST_ID = 'idz-do-lista';
const SILENT: GoToState = { message: '' };

/** The list is loaded at the first opening, because most pages are left without it. */
const GoToList = lazy(() => import('./go-to-list').then((module) => ({ default: module.GoToList })));

interface GoToProps {
  /** The address that answers with the targets. */
  address: string;
  /** Searches for cases by POST, because the typed text may be a name. Undefined for a person who sees no cases. */
  search?: (form: FormData) => Promise<void>;
}

/** Opens "Idź do…"; returns false where the page has none. */
export function openGoTo(): boolean {
  return !window.dispatchEvent(new Event(EVENT, { cancelable: true }));
}

/** A button that opens "Idź do…". The panel around the button closes first, so that the focus returns to its opener. */
export function GoToButton() {
  return (
    <Button
      small
      keys="G"
      aria-haspopup="dialog"
      onClick={({ currentTarget }) => {
        currentTarget.closest<HTMLElement>('[popover]:popover-open')?.hidePopover();
        openGoTo();
      }}
    >
      Idź do…
    </Button>
  );
}

/**
 * "Idź do…": a field that finds places, acts and the person's last cases while the person types. The field is on the
 * page at once, so no letter is lost while the list loads; Enter pressed meanwhile acts when the list has come.
 */
export function GoTo({ address, search }: GoToProps) {
  const path = usePathname();
  const dialog = useRef<HTMLDialogElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const keys = useRef<GoToKeys>(null);
  const enterWaits = useRef(false);
  const leftPath = useRef<string>(null);
  const [answer, setAnswer] = useState<Promise<GoToAnswer> | null>(null);
  const [query, setQuery] = useState('');
  const [state, setState] = useState(SILENT);

  useEffect(() => {
    const panel = dialog.current;
    const open = (event: Event) => {
      event.preventDefault();
      if (!panel || panel.open) return;
      setAnswer(askFor(address));
      panel.showModal();
      field.current?.focus();
    };
    const onPress = ({ target }: MouseEvent) => target === panel && panel?.close();
    window.addEventListener(EVENT, open);
    panel?.addEventListener('click', onPress);
    return () => {
      window.removeEventListener(EVENT, open);
      panel?.removeEventListener('click', onPress);
    };
  }, [address]);

  useEffect(() => {
    if (leftPath.current === null || leftPath.current === path) return;
    leftPath.current = null;
    const main = document.getElementById('tresc');
    // A page that has given the focus to its first field keeps it there.
    if (!main?.contains(document.activeElement)) main?.focus();
  }, [path]);

  const listen = useCallback((list: GoToKeys | null) => {
    keys.current = list;
    if (!list || !enterWaits.current) return;
    enterWaits.current = false;
    list.choose();
  }, []);

  const leave = useCallback(() => {
    leftPath.current = path;
    dialog.current?.close();
  }, [path]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') keys.current?.move(1);
    else if (event.key === 'ArrowUp') keys.current?.move(-1);
    else if (event.key === 'Escape') dialog.current?.close();
    else if (event.key !== 'Enter') return;
    else if (keys.current) keys.current.choose();
    else enterWaits.current = true;
    event.preventDefault();
  }

  function onClose() {
    // The event comes late: the person may have opened the field anew.
    if (dialog.current?.open) return;
    enterWaits.current = false;
    setAnswer(null);
    setQuery('');
    setState(SILENT);
  }

  return (
    <dialog ref={dialog} className="go-to" aria-labelledby="idz-do" onClose={onClose}>
      <form action={search} onSubmit={() => dialog.current?.close()}>
        <div className="go-to__head">
          <label id="idz-do" htmlFor="idz-do-pole">
            Idź do…
          </label>
          <input
            ref={field}
            id="idz-do-pole"
            className="input"
            name="q"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={state.option !== undefined}
            aria-controls={state.option && LIST_ID}
            aria-activedescendant={state.option}
            autoComplete="off"
            spellCheck={false}
            maxLength={200}
            value={query}
            onChange={({ target }) => setQuery(target.value)}
            onKeyDown={onKeyDown}
          />
          <Button kind="quiet" small keys="Esc" onClick={() => dialog.current?.close()}>
            Zamknij
          </Button>
        </div>
        {answer && (
          <Suspense>
            <GoToList
              id={LIST_ID}
              answer={answer}
              query={query}
              searches={search !== undefined}
              keys={listen}
              onState={setState}
              onLeave={leave}
            />
          </Suspense>
        )}
      </form>
      <p className="go-to__note">
        <span role="status">{state.message}</span>
        {state.option && <span className="keys-hint"> Strzałki wybierają, Enter otwiera.</span>}
      </p>
    </dialog>
  );
}

/** The sentences of its failures stand here, because the table of all error texts would weigh more than the panel. */
async function askFor(address: string): Promise<GoToAnswer> {
  const answer = await fetch(address, { cache: 'no-store' }).catch(() => null);
  if (answer === null) return 'Brak połączenia z serwerem. Spróbuj znów za chwilę.';
  if (answer.status === 401) return 'Sesja się skończyła. Zaloguj się w nowej karcie i wróć tu.';
  if (!answer.ok) return 'Nie udało się wczytać listy. Spróbuj znów za chwilę.';
  return (await answer.json()) as GoToTarget[];
}
