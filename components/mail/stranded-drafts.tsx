'use client';

import { useAct } from '@/components/layout/use-act';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import { errorText } from '@/lib/error-texts';
import { NO_SUBJECT } from '@/lib/modules/mail/words/values';
import type { DraftActions } from './mail-actions';

type Props = {
  drafts: readonly { id: number; subject: string; text: string }[];
  discard: DraftActions['discardDraft'];
};

/** The person's answers that cannot be sent any more: their texts can be copied or dropped. */
export function StrandedDrafts({ drafts, discard }: Props) {
  const { act, busy, failure } = useAct();
  if (drafts.length === 0) return null;
  return (
    <div className="mb-4 grid gap-3">
      {failure && (
        <Notice tone="late" role="alert">
          {errorText(failure.code, failure.facts)}
        </Notice>
      )}
      {drafts.map(({ id, subject, text }) => (
        <Notice
          key={id}
          tone="soon"
          title={`Nie wyślesz szkicu odpowiedzi: ${subject || NO_SUBJECT}.`}
          acts={
            <div className="acts">
              <CopyButton text={text} label={`Kopiuj szkic: ${subject || NO_SUBJECT}`} />
              <Button
                small
                kind="quiet"
                busy={busy === `odrzuc-${id}`}
                aria-label={`Odrzuć szkic: ${subject || NO_SUBJECT}`}
                onClick={() => act(`odrzuc-${id}`, () => discard({ draftId: id }))}
              >
                Odrzuć szkic
              </Button>
            </div>
          }
        >
          Wątek ma teraz inna komórka albo go zakończono.
          <details>
            <summary>Pokaż szkic</summary>
            <p className="whitespace-pre-wrap wrap-anywhere">{text}</p>
          </details>
        </Notice>
      ))}
    </div>
  );
}
