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
  /** The row whose end was asked for and is not confirmed yet. */
  asked: number | null;
  ask: (id: number | null) => void;
  end: Action<{ id: number }, null>;
  /** Called when a row was ended, or was not: then with the failure. */
  over: (refusal: Failure | null) => void;
};

/** Rows that are ended one at a time, each after a question in the row; `done` is what is said then. */
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
