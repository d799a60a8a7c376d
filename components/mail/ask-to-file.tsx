'use client';

import { useState } from 'react';
import { useAct } from '@/components/layout/use-act';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { freshId } from '@/lib/core/fresh-id';
import { errorText } from '@/lib/error-texts';
import type { AskToFileInput } from '@/lib/modules/mail/schema/acts';
import type { MailActions } from './mail-actions';

/** A request to file a podanie: the law that it cites, its button, and the text that will go. */
export type PodanieRequest = { law: AskToFileInput['law']; label: string; text: string };

type Props = {
  threadId: number;
  requests: readonly PodanieRequest[];
  askToFile: MailActions['askToFile'];
  /** Called when the text is shown, and when it is put away. */
  onShown: (shown: boolean) => void;
};

/** Asks the sender to file a podanie; the text is shown before it goes, because it is a letter with a legal effect. */
export function AskToFile({ threadId, requests, askToFile, onShown }: Props) {
  const [shown, setShown] = useState<PodanieRequest | null>(null);
  function show(request: PodanieRequest | null) {
    setShown(request);
    onShown(request !== null);
  }
  const { act, busy, failure } = useAct();
  if (!shown) {
    return requests.map((request) => (
      <Button
        key={request.law}
        kind={request.law === 'KPA' ? undefined : 'quiet'}
        onClick={() => show(request)}
      >
        {request.label}
      </Button>
    ));
  }
  async function send({ law }: PodanieRequest) {
    const done = await act(law, () => askToFile({ threadId, requestKey: freshId(), law }));
    if (!done) return;
    show(null);
    toast('Pouczenie wyjdzie za pół minuty.');
  }
  return (
    <section className="order-last basis-full" aria-label="Pouczenie, jak złożyć podanie">
      {failure && (
        <Notice tone="late" role="alert">
          {errorText(failure.code, failure.facts)}
        </Notice>
      )}
      <p className="mail-draft whitespace-pre-line">{shown.text}</p>
      <div className="acts mt-3">
        <Button kind="quiet" onClick={() => show(null)}>
          Nie wysyłaj
        </Button>
        <Button kind="primary" busy={busy === shown.law} onClick={() => send(shown)}>
          Wyślij pouczenie
        </Button>
      </div>
    </section>
  );
}
