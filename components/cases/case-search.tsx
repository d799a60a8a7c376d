'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useTransition } from 'react';
import type { Action } from '@/lib/core/action-result';
import type { SearchInput } from '@/lib/modules/cases/schema/list';
import { Button } from '../ui/button';
import { Options, Select, TextInput } from '../ui/inputs';

type Choice = readonly [value: string, text: string];

type Props = {
  hint: string;
  /** The text and the filters by which the list is narrowed now, and its tab. */
  text: string;
  department: string;
  year: string;
  tab: string;
  /** The departments to choose from; none for a person who sees the cases of one. */
  departments: readonly Choice[];
  years: readonly Choice[];
  /** The action of the plain POST form. */
  find: (form: FormData) => Promise<void>;
  /** Returns the address of the results. The typed text does not stand in the address. */
  addressOf: Action<SearchInput, string>;
};

const PAUSE_MS = 250;

/**
 * The search of cases with its filters: it narrows the list while the person types, and at each choice. Without script
 * the button posts the form.
 */
export function CaseSearch({
  hint,
  text,
  department,
  year,
  tab,
  departments,
  years,
  find,
  addressOf,
}: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const turn = useRef(0);
  const [waiting, startTransition] = useTransition();
  useEffect(() => () => clearTimeout(timer.current), []);
  // a search from the bar, or the browser's "back", changes the text from outside
  const shown = useRef(text);
  useEffect(() => {
    const changed = shown.current !== text;
    shown.current = text;
    if (changed && input.current && document.activeElement !== input.current) input.current.value = text;
  }, [text]);
  // The form can be used before the page listens; what was typed then is asked for now.
  const askForTyped = useEffectEvent(() => {
    if (input.current && input.current.value !== text) ask(0, {});
  });
  useEffect(() => askForTyped(), []);

  /** Asks for the list after a pause. Another text begins with the first tab that has it; a filter keeps the tab. */
  function ask(pause: number, kept: { tab?: string }) {
    clearTimeout(timer.current);
    turn.current += 1;
    const asked = turn.current;
    timer.current = setTimeout(async () => {
      if (!form.current) return;
      const typed = new FormData(form.current);
      const value = (name: string) => String(typed.get(name) ?? '');
      const input = { q: value('q'), department: value('komorka'), year: value('rok'), tab: kept.tab };
      const answer = await addressOf(input).catch(() => null);
      if (!answer?.ok || asked !== turn.current) return;
      startTransition(() => router.replace(answer.value, { scroll: false }));
    }, pause);
  }
  const filter = () => ask(0, { tab });

  return (
    <form ref={form} className="case-search" action={find} onSubmit={() => clearTimeout(timer.current)}>
      <div className="case-search__text">
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
          onChange={() => ask(PAUSE_MS, {})}
        />
        <Button type="submit">Szukaj</Button>
      </div>
      {departments.length > 0 && (
        <Select
          key={`k${department}`}
          label="Komórka"
          name="komorka"
          defaultValue={department}
          onChange={filter}
        >
          <Options choices={[['', 'wszystkie'], ...departments]} />
        </Select>
      )}
      <Select key={`r${year}`} label="Wpływ" name="rok" defaultValue={year} onChange={filter}>
        <Options choices={[['', 'kiedykolwiek'], ...years]} />
      </Select>
      <p className="case-search__wait" role="status">
        {waiting && <span>Wczytujemy…</span>}
      </p>
    </form>
  );
}
