'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Action } from '@/lib/core/action-result';
import { counted } from '@/lib/core/polish';
import type { FoundClient } from '@/lib/modules/clients/schema';

const PAUSE_MS = 200;

type Props = {
  typed: string;
  find: Action<{ typed: string }, FoundClient[]>;
  onTake: (client: FoundClient) => void;
};

/**
 * Known clients who match the typed text, listed under the fields of the name. The fields keep the focus: arrow down
 * goes from any of them into the list, Enter takes a client, Escape goes back.
 */
export function ClientSuggestions({ typed, find, onTake }: Props) {
  const [found, setFound] = useState<FoundClient[]>([]);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    if (typed.replace(/\s/g, '').length < 3) {
      setFound([]);
      return;
    }
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await find({ typed }).catch(() => null);
      if (current) setFound(answer?.ok ? answer.value : []);
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [typed, find]);

  useEffect(() => {
    if (found.length === 0) return;
    const section = list.current?.closest('section');
    const enter = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'ArrowDown' || !(event.target instanceof HTMLInputElement)) return;
      if (event.target.type === 'radio' || list.current?.contains(event.target)) return;
      event.preventDefault();
      list.current?.querySelector('button')?.focus();
    };
    section?.addEventListener('keydown', enter);
    return () => section?.removeEventListener('keydown', enter);
  }, [found]);

  function move(event: KeyboardEvent<HTMLUListElement>) {
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'ArrowDown') buttons[Math.min(at + 1, buttons.length - 1)]?.focus();
    else if (event.key === 'ArrowUp') buttons[Math.max(at - 1, 0)]?.focus();
    else if (event.key === 'Escape') setFound([]);
    else return;
    event.preventDefault();
  }

  return (
    <div className="suggestions">
      <p className="vh" role="status">
        {found.length > 0 &&
          `Może to ktoś z nich: ${counted(found.length, 'klient', 'klienci', 'klientów')}. Strzałka w dół wybiera.`}
      </p>
      {found.length > 0 && (
        <ul ref={list} onKeyDown={move} aria-label="Znani klienci">
          {found.map((client) => (
            <li key={client.id}>
              <button type="button" tabIndex={-1} onClick={() => onTake(client)}>
                <b>{client.label}</b>
                <span>{client.maskedPesel ?? client.nip ?? 'bez numeru PESEL'}</span>
                <small>
                  {client.address} · {counted(client.caseCount, 'podanie', 'podania', 'podań')}
                </small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
