'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { Action } from '@/lib/core/action-result';
import { Button } from '../ui/button';
import { TextInput } from '../ui/inputs';

type Props = {
  hint: string;
  /** What the list now answers to. */
  text: string;
  /** The plain POST form. */
  find: (form: FormData) => Promise<void>;
  /** Where the results for the text are: the text itself stays out of the address. */
  addressOf: Action<{ q: string }, string>;
};

const PAUSE_MS = 250;

/** The search of cases: narrows as one types; without script the button posts the form. */
export function CaseSearch({ hint, text, find, addressOf }: Props) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const turn = useRef(0);
  useEffect(() => () => clearTimeout(timer.current), []);
  // a search from the bar, or going back, changes the text from outside
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
