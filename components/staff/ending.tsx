'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { RowForm } from '@/components/layout/form/row-form';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import type { Action, Failure } from '@/lib/core/action-result';
import { errorText } from '@/lib/error-texts';
import { idSchema } from '@/lib/modules/staff/schema';

type Ending = {
  place: RefObject<HTMLDivElement | null>;
  refusal: Failure | null;
  /** The id of the row whose question is open; null when none is. */
  asked: number | null;
  ask: (id: number | null) => void;
  end: Action<{ id: number }, null>;
  /** Called after the attempt: with null when the row was ended, with the failure when it was not. */
  over: (refusal: Failure | null) => void;
};

/** Rows that are ended one at a time, each after a question in the row. `done` is the sentence shown after success. */
export function useEnding(end: Action<{ id: number }, null>, done: string): Ending {
  const router = useRouter();
  const [asked, ask] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Failure | null>(null);
  const place = useRef<HTMLDivElement>(null);

  function over(failure: Failure | null) {
    ask(null);
    setRefusal(failure);
    place.current?.focus();
    if (failure) return;
    toast(done);
    router.refresh();
  }
  return { place, refusal, asked, ask, end, over };
}

/** The frame around the rows. It shows why a row was not ended, and takes the focus when the ended row is gone. */
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
          {errorText(refusal.code)}
        </Notice>
      )}
      {children}
    </div>
  );
}

interface EndingProps {
  ending: Ending;
  id: number;
  /** The words of the button, e.g. "Zakończ sesję"; `reference` tells this row from the others. */
  act: string;
  reference: string;
}

/** The button in a row. It is not drawn while the row's question is open. */
export function EndButton({ ending, id, act, reference }: EndingProps) {
  if (ending.asked === id) return null;
  return (
    <Button small id={`zakoncz-${id}`} aria-label={`${act}: ${reference}`} onClick={() => ending.ask(id)}>
      Zakończ
    </Button>
  );
}

/** The question below a row, with its buttons. */
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
      submit={act}
      schema={idSchema}
      start={{ id }}
      save={ending.end}
      onCancel={() => ending.ask(null)}
      onDone={() => ending.over(null)}
      onRefused={ending.over}
    >
      <p className="flex-[1_1_20rem] self-center">{children}</p>
    </RowForm>
  );
}
