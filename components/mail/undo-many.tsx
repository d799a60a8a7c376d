'use client';

import { useEffect, useState } from 'react';
import { useAct } from '@/components/layout/use-act';
import { Button } from '@/components/ui/button';
import { errorText } from '@/lib/error-texts';
import { UNDO_SECONDS } from '@/lib/modules/mail/rules/drafts';
import type { ManyOutcome, ManySent } from '@/lib/modules/mail/schema/many';
import type { ManyActions } from './many-actions';

type Props = {
  sent: ManySent['sent'];
  takeBack: ManyActions['takeBack'];
  undone: (outcome: ManyOutcome) => void;
};

/** Takes back all answers of a common act, until they go. */
export function UndoMany({ sent, takeBack, undone }: Props) {
  const [over, setOver] = useState(false);
  const { act, busy, failure } = useAct();
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), UNDO_SECONDS * 1_000);
    return () => clearTimeout(timer);
  }, []);
  if (failure) return <p role="alert">{errorText(failure.code, failure.facts)}</p>;
  if (over) return null;
  return (
    <>
      {' '}
      <Button
        small
        busy={busy === 'cofnij'}
        onClick={async () => {
          const back = await act('cofnij', () => takeBack({ sent }));
          if (back) undone(back.value);
        }}
      >
        Cofnij wszystkie
      </Button>
    </>
  );
}
