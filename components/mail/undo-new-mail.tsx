'use client';

import { useRouter } from 'next/navigation';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import type { TakeBackNewMailInput } from '@/lib/modules/mail/schema/new-mail';
import { UndoSending } from './undo-sending';

type Props = {
  threadId: number;
  seconds: number;
  takeBack: Action<TakeBackNewMailInput, { about: string | null }>;
};

/** The new e-mail that goes in a moment: taken back, its form opens again. */
export function UndoNewMail({ threadId, seconds, takeBack }: Props) {
  const router = useRouter();
  return (
    <UndoSending
      what="Wiadomość"
      seconds={seconds}
      takeBack={() => takeBack({ threadId })}
      onTakenBack={({ about }) => router.push(paths.newMail({ about: about ?? undefined }))}
    />
  );
}
