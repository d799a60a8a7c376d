'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useAct } from '@/components/layout/use-act';
import { Button } from '@/components/ui/button';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import { errorText } from '@/lib/error-texts';
import type { TakeBackNewMailInput } from '@/lib/modules/mail/schema/new-mail';

type Props = {
  threadId: number;
  seconds: number;
  takeBack: Action<TakeBackNewMailInput, { about: string | null }>;
};

/** The new e-mail that goes in a moment: until then it can be taken back, and its form opens again. */
export function UndoNewMail({ threadId, seconds, takeBack }: Props) {
  const router = useRouter();
  const { run, busy, failure } = useAct();
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setOver(true), seconds * 1_000);
    return () => clearTimeout(timer);
  }, [seconds]);
  if (over) return null;
  async function undo() {
    const answer = await run('cofnij', () => takeBack({ threadId }));
    if (answer.ok) router.push(paths.newMail({ about: answer.value.about ?? undefined }));
  }
  return (
    <div className="mail-counter">
      <p role="status">
        {failure
          ? errorText(failure.code, failure.facts)
          : 'Wiadomość wyjdzie za chwilę. Możesz ją jeszcze cofnąć.'}
      </p>
      <Button busy={busy === 'cofnij'} onClick={undo}>
        Cofnij
      </Button>
    </div>
  );
}
