'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { Action } from '@/lib/core/action-result';
import { Button } from '../ui/button';
import { TextInput } from '../ui/inputs';

type Props = {
  hint: string;
  /** The text that the list is narrowed by now. */
  text: string;
  /** The action of the plain POST form. */
  find: (form: FormData) => Promise<void>;
  /** Returns the address of the results. The typed text does not stand in the address. */
  addressOf: Action<{ q: string }, string>;
};

const PAUSE_MS = 250;

/** The search of cases: it narrows the list while the person types. Without script the button posts the form. */
export function CaseSearch({ hint, text, find, addressOf }: Props) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const turn = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  // a search from the bar, or the browser's "back", changes the text from outside
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = text;
  }, [text]);

  function onType(typed: string) {
    clearTimeout(timer.current);
    turn.current += 1;
    const asked = turn.current;
    timer.current = setTimeout(async () => {
      const answer = await addressOf({ q: typed }).catch(() => null);
      if (answer?.ok && asked === turn.current) router.replace(answer.value, { scroll: false });
    }, PAUSE_MS);
  }

  return (
    <form
      className="flex flex-wrap items-end gap-x-2 gap-y-3 px-4 py-4"
      action={find}
      onSubmit={() => clearTimeout(timer.current)}
    >
      <div className="min-w-0 flex-[0_1_36rem]">
        <TextInput
          ref={input}
          type="search"
          name="q"
          label="Czego szukasz?"
          hint={hint}
          defaultValue={text}
          maxLength={200}
          autoComplete="off"
          data-search
          onChange={(event) => onType(event.target.value)}
        />
      </div>
      <noscript>
        <Button type="submit">Szukaj</Button>
      </noscript>
    </form>
  );
}
