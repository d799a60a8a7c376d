'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { RowForm } from '@/components/ui/row-form';
import { toast } from '@/components/ui/toast';
import { type Action, answerOf } from '@/lib/core/action-result';
import { errorText } from '@/lib/error-texts';

type Ending = {
  place: RefObject<HTMLDivElement | null>;
  refusal: string | null;
  /** The row whose end was asked for and is not confirmed yet. */
  asked: number | null;
  ask: (id: number | null) => void;
  busy: boolean;
  endOne: (id: number) => Promise<void>;
};

/** Rows that are ended one at a time, each after a question in the row; `done` is what is said then. */
export function useEnding(end: Action<{ id: number }, null>, done: string): Ending {
  const router = useRouter();
  const [asked, ask] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);

  async function endOne(id: number) {
    setBusy(true);
    const answer = await answerOf(end({ id }));
    setBusy(false);
    ask(null);
    setRefusal(answer.ok ? null : errorText(answer.code));
    place.current?.focus();
    if (!answer.ok) return;
    toast(done);
    router.refresh();
  }
  return { place, refusal, asked, ask, busy, endOne };
}

/** Around the rows: why one was not ended, and where the focus goes when its row has gone. */
export function EndingFrame({
  ending: { place, refusal },
  refused,
  children,
}: {
  ending: Ending;
  refused: string;
  children: ReactNode;
}) {
  return (
    <div ref={place} tabIndex={-1} className="outline-none">
      {refusal && (
        <Notice tone="late" role="alert" title={refused}>
          {refusal}
        </Notice>
      )}
      {children}
    </div>
  );
}

interface EndingProps {
  ending: Ending;
  id: number;
  /** "Zakończ sesję", and what is ended, told apart from the other rows. */
  act: string;
  reference: string;
}

/** The button in a row; nothing while its question stands below. */
export function EndButton({ ending, id, act, reference }: EndingProps) {
  if (ending.asked === id) return null;
  return (
    <Button small id={`zakoncz-${id}`} aria-label={`${act}: ${reference}`} onClick={() => ending.ask(id)}>
      Zakończ
    </Button>
  );
}

/** The question below a row. */
export function EndForm({
  ending,
  id,
  act,
  reference,
  columns,
  title,
  children,
}: EndingProps & { columns: number; title: string; children: ReactNode }) {
  if (ending.asked !== id) return null;
  return (
    <RowForm
      columns={columns}
      title={title}
      reference={reference}
      returnTo={`zakoncz-${id}`}
      onCancel={() => ending.ask(null)}
      onSubmit={() => ending.endOne(id)}
    >
      <p className="flex-[1_1_20rem] self-center">{children}</p>
      <Button type="submit" busy={ending.busy} autoFocus>
        {act}
      </Button>
    </RowForm>
  );
}
