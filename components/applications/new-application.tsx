'use client';

import { useState } from 'react';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Registered } from '@/lib/modules/applications/schema';
import type { CardSummary } from '@/lib/modules/procedure-cards/schema';
import type { DepartmentChoice } from './matter-section';
import type { Prepared, RegisterActions } from './register-actions';
import { RegisterForm } from './register-form';
import { RegisteredSheet } from './registered-sheet';

type Props = {
  today: PlainDate;
  cards: CardSummary[];
  departments: DepartmentChoice[];
  rodoVersion: number;
  draft: { form: string; writer: string; savedAt: string } | null;
  /** The podanie that this clerk registered last today. After a reload the sheet with its number may be gone. */
  last: { number: string; slug: string } | null;
  actions: RegisterActions;
};

/**
 * Leads a new podanie through the form to the hand-over: the form first, then what the clerk gives and tells the
 * client.
 */
export function NewApplication({ draft, ...props }: Props) {
  const [done, setDone] = useState<{ registered: Registered; prepared: Prepared } | null>(null);
  const [turn, setTurn] = useState(0);

  if (done) {
    return (
      <RegisteredSheet
        registered={done.registered}
        prepared={done.prepared}
        handOver={props.actions.handOver}
        onNext={() => {
          setDone(null);
          setTurn(turn + 1);
        }}
      />
    );
  }
  return (
    <RegisterForm
      key={turn}
      {...props}
      last={turn === 0 ? props.last : null}
      draft={turn === 0 ? draft : null}
      onRegistered={(registered, prepared) => setDone({ registered, prepared })}
    />
  );
}
