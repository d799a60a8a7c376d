'use client';

import { useAct } from '@/components/layout/use-act';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Notice } from '@/components/ui/notice';
import { formatHour } from '@/lib/core/date-text';
import { errorText } from '@/lib/error-texts';
import type { DraftActions } from './mail-actions';
import type { KeptDraft } from './use-kept-draft';

/** The standing of a draft: when it was saved, or that it was dropped, with the way back. */
export function DraftLine({ kept }: { kept: Pick<KeptDraft, 'said' | 'isDropped' | 'undo'> }) {
  return (
    <p className="mt-4 text-note text-ink-2" role="status">
      {kept.said}
      {kept.isDropped && (
        <>
          {' '}
          Odrzucono szkic.{' '}
          <button className="lnk" type="button" onClick={kept.undo}>
            Cofnij
          </button>
        </>
      )}
    </p>
  );
}

type HeldProps = {
  threadId: number;
  kept: Pick<KeptDraft, 'writes' | 'failure' | 'saveAgain'>;
  text: string;
  takeOver: DraftActions['takeOverDraft'];
};

/** At the top of an answer: another person writes it now, or another department has the thread. The text stays. */
export function DraftHeld({ threadId, kept: { writes, failure, saveAgain }, text, takeOver }: HeldProps) {
  const { act, busy, failure: refused } = useAct();
  const copy = text.trim() !== '' && <CopyButton text={text} label="Kopiuj swój tekst" />;
  if (failure && ['not-allowed', 'not-found'].includes(failure.code)) {
    return (
      <Notice tone="late" role="alert" title="Ten wątek ma teraz inna komórka." acts={copy}>
        Nie wyślesz już tej odpowiedzi. Tekst zostaje tutaj, możesz go skopiować.
      </Notice>
    );
  }
  if (!writes) return null;
  async function takeBack() {
    if (await act('przejmij', () => takeOver({ threadId }))) await saveAgain();
  }
  return (
    <Notice
      tone="late"
      role="alert"
      title={`Odpowiada teraz ${writes.name}, od ${formatHour(writes.since)}.`}
      acts={
        <div className="acts">
          {copy}
          <Button small busy={busy === 'przejmij'} onClick={takeBack}>
            Przejmij z powrotem
          </Button>
        </div>
      }
    >
      {refused
        ? errorText(refused.code, refused.facts)
        : 'Twój tekst zostaje tutaj i w szkicu. Wyślesz go, gdy przejmiesz odpowiedź.'}
    </Notice>
  );
}
