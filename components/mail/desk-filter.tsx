'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { Options } from '@/components/ui/inputs';
import type { Action } from '@/lib/core/action-result';
import type { DeskMailbox, DeskSearchInput, DeskTab } from '@/lib/modules/mail/schema/desk';

type Props = {
  tab: DeskTab;
  text: string;
  mailboxes: readonly DeskMailbox[];
  mailboxId: number | undefined;
  mine: boolean;
  /** Under the filter: the number of threads and their order. */
  summary: string;
  /** Returns the address of the narrowed list. The typed text does not stand in it. */
  addressOf: Action<DeskSearchInput, string>;
};

const PAUSE_MS = 250;

/** Narrows the list while the person types, and at each choice. */
export function DeskFilter({ tab, text, mailboxes, mailboxId, mine, summary, addressOf }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const turn = useRef(0);
  const [waiting, startTransition] = useTransition();
  useEffect(() => () => clearTimeout(timer.current), []);

  function ask(pause: number) {
    clearTimeout(timer.current);
    turn.current += 1;
    const asked = turn.current;
    timer.current = setTimeout(async () => {
      if (!form.current) return;
      const typed = new FormData(form.current);
      const box = Number(typed.get('skrzynka') ?? 0);
      const answer = await addressOf({
        q: String(typed.get('q') ?? ''),
        tab,
        mailboxId: box > 0 ? box : undefined,
        mine: typed.get('moje') === '1',
      }).catch(() => null);
      if (!answer?.ok || asked !== turn.current) return;
      startTransition(() => router.replace(answer.value, { scroll: false }));
    }, pause);
  }

  return (
    <form
      ref={form}
      className="tools"
      aria-label="Filtr wątków"
      data-feeds-act
      onSubmit={(event) => {
        event.preventDefault();
        ask(0);
      }}
    >
      <input
        className="input"
        name="q"
        type="search"
        aria-label="Filtruj"
        placeholder="Filtruj: nadawca, temat, numer"
        defaultValue={text}
        maxLength={200}
        autoComplete="off"
        data-search
        onChange={() => ask(PAUSE_MS)}
      />
      {mailboxes.length > 1 && (
        <select
          className="input"
          name="skrzynka"
          aria-label="Skrzynka"
          defaultValue={mailboxId ?? 0}
          onChange={() => ask(0)}
        >
          <Options
            choices={[
              [0, `Wszystkie skrzynki (${mailboxes.length})`],
              ...mailboxes.map((box) => [box.id, box.name] as const),
            ]}
          />
        </select>
      )}
      <label className="choice">
        <input type="checkbox" name="moje" value="1" defaultChecked={mine} onChange={() => ask(0)} />
        <span>tylko moje</span>
      </label>
      <p className="tools__end text-note text-ink-2" role="status">
        {waiting ? 'Wczytujemy…' : summary}
      </p>
    </form>
  );
}
