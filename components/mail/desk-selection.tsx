'use client';

import { createContext, type KeyboardEvent, type ReactNode, use, useRef } from 'react';
import { SelectAll } from '@/components/ui/select-box';
import { type Selection, useSelection } from '@/components/ui/use-selection';
import type { MailCategory } from '@/lib/modules/mail/schema/values';
import { NO_SUBJECT } from '@/lib/modules/mail/words/values';

/** A thread that the person may choose for an act on several. */
export type SelectableThread = {
  id: number;
  version: number;
  subject: string;
  category: MailCategory | null;
};

type Chosen = {
  selection: Selection;
  threads: readonly SelectableThread[];
  /** The row that was ticked last, from which a range goes. */
  last: { current: number | null };
};
const DeskSelection = createContext<Chosen | null>(null);

/** Holds the ticked threads of the page for the rows and for the acts on them. */
export function SelectThreads({
  threads,
  children,
}: {
  threads: readonly SelectableThread[];
  children: ReactNode;
}) {
  const selection = useSelection(threads.map(({ id }) => id));
  const last = useRef<number | null>(null);
  return <DeskSelection value={{ selection, threads, last }}>{children}</DeskSelection>;
}

export function useThreads(): Chosen {
  const chosen = use(DeskSelection);
  if (!chosen) throw new Error('no list of threads');
  return chosen;
}

/** Moves the focus to the checkbox of the row that was ticked last, or to the first one. */
export function focusTick(threadId: number | null): void {
  const ticks = [...document.querySelectorAll<HTMLElement>('[data-thread-tick]')];
  (ticks.find(({ dataset }) => dataset.threadTick === String(threadId)) ?? ticks[0])?.focus();
}

/** The checkbox of the head, for all threads of the page. */
export function TickAll() {
  const { selection, threads } = useThreads();
  return threads.length > 0 ? <SelectAll selection={selection} /> : null;
}

/** The checkbox of a thread. Shift ticks all from the last one; the arrows lead to the next checkbox. */
export function TickThread({ id }: { id: number }) {
  const { selection, threads, last } = useThreads();
  const place = threads.findIndex((each) => each.id === id);
  if (place === -1) return null;
  const { subject } = threads[place];
  return (
    <input
      type="checkbox"
      aria-label={`Zaznacz: ${subject || NO_SUBJECT}`}
      data-thread-tick={id}
      checked={selection.has(id)}
      onChange={({ nativeEvent }) => {
        const from = threads.findIndex((each) => each.id === last.current);
        const isRange = 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true && from !== -1;
        if (isRange && !selection.has(id)) {
          const [first, end] = from < place ? [from, place] : [place, from];
          selection.add(threads.slice(first, end + 1).map((each) => each.id));
        } else selection.toggle(id);
        last.current = id;
      }}
      onKeyDown={leadByArrows}
    />
  );
}

function leadByArrows(event: KeyboardEvent<HTMLInputElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-thread-tick]')];
  boxes[boxes.indexOf(event.currentTarget) + step]?.focus();
}
