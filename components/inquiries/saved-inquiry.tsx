'use client';

import Link from 'next/link';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { type Action, answerOf, type Failure } from '@/lib/core/action-result';
import { formatLong } from '@/lib/core/date-text';
import { paths } from '@/lib/core/paths';
import { failureText } from '@/lib/error-texts';
import type {
  SavedInquiry,
  TakeBackInquiryInput,
  WithdrawAnsweredInput,
} from '@/lib/modules/inquiries/schema/inquiry';
import { CALL_TAB_NAMES, TAKEN_BACK } from '@/lib/modules/inquiries/words/values';

export type TakeBackActions = {
  takeBack: Action<TakeBackInquiryInput, unknown>;
  withdraw: Action<WithdrawAnsweredInput, unknown>;
};

type Props = {
  /** Null before the first save, and after a question was taken back. */
  saved: SavedInquiry | null;
  /** Said in place of the question that was taken back. */
  told: string;
  actions: TakeBackActions;
  onTakenBack: (told: string) => void;
};

/** The question that was saved last, above the form that is ready for the next one. It can be taken back at once. */
export function SavedInquiryLine({ saved, told, actions, onTakenBack }: Props) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function takeBack(done: SavedInquiry) {
    setBusy(true);
    const answer = await answerOf<unknown>(
      done.kind === 'COUNTED'
        ? actions.withdraw({ id: done.id, reason: TAKEN_BACK })
        : actions.takeBack({ caseId: done.caseId }),
    );
    setBusy(false);
    setFailure(answer.ok ? null : answer);
    if (answer.ok) onTakenBack(done.kind === 'COUNTED' ? 'Wpis cofnięty.' : `${done.number}: cofnięte.`);
  }

  return (
    <div role="status">
      {!saved && told && <Notice>{told}</Notice>}
      {saved && (
        <Notice
          tone="done"
          title={saved.kind === 'COUNTED' ? 'Policzone.' : `Zapisano ${saved.number}.`}
          acts={
            <div className="acts">
              {saved.kind === 'CALL_BACK' && (
                <a className="btn btn-s" href={paths.inquiryForm(saved.slug)}>
                  Formularz (PDF)
                </a>
              )}
              <Button small busy={busy} onClick={() => takeBack(saved)}>
                Cofnij i popraw
              </Button>
            </div>
          }
        >
          {saved.kind === 'COUNTED' ? (
            'Telefonu i nazwiska nie zapisano.'
          ) : (
            <>
              Oddzwoni: {saved.who}, najpóźniej {formatLong(saved.dueOn)}.{' '}
              <Link href={paths.callBacks({ tab: CALL_TAB_NAMES.taken, open: saved.slug })}>
                Pokaż to zapytanie
              </Link>
            </>
          )}
          {failure && (
            <span className="error" role="alert">
              {failureText(failure)}
            </span>
          )}
        </Notice>
      )}
    </div>
  );
}
