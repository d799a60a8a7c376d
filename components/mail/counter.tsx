'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useState } from 'react';
import { SelectField, TextField } from '@/components/layout/form/fields';
import { FormFrame } from '@/components/layout/form/form-frame';
import { useActForm } from '@/components/layout/form/use-act-form';
import { useAct } from '@/components/layout/use-act';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { singleKeysOn } from '@/components/ui/shortcut-list';
import { toast } from '@/components/ui/toast';
import { freshId } from '@/lib/core/fresh-id';
import { errorText } from '@/lib/error-texts';
import { type HandOverMailInput, handOverMailSchema } from '@/lib/modules/mail/schema/acts';
import { type AnswerFacts, AnswerForm } from './answer-form';
import { AskToFile, type PodanieRequest } from './ask-to-file';
import type { DraftActions, MailActions } from './mail-actions';
import { UndoSending } from './undo-sending';

type Props = {
  facts: AnswerFacts;
  departments: readonly { id: number; name: string }[];
  /** The requests to file a podanie that the sender may get. */
  requests: readonly PodanieRequest[];
  /** The category is decided, so the answer is the next act. */
  isDecided: boolean;
  /** Nobody has taken the thread. */
  canTake: boolean;
  canHandOver: boolean;
  /** The answer that has not gone yet and can be taken back. */
  waiting: { messageId: number; seconds: number } | null;
  actions: Pick<
    MailActions,
    keyof DraftActions | 'sendAnswer' | 'takeBackAnswer' | 'askToFile' | 'take' | 'handOver'
  >;
};

/** The counter of a thread: the answer, the request to file a podanie, the hand-over. */
export function MailCounter(props: Props) {
  const { facts, departments, requests, isDecided, canTake, canHandOver, waiting, actions } = props;
  const [asks, setAsks] = useState(false);
  const answerIsNext = isDecided && !asks && !waiting;
  const draftId = facts.draft?.id ?? null;
  const [answering, setAnswering] = useState(draftId !== null);
  const { act, busy, failure } = useAct();
  const { threadId } = facts;
  // An answer that was taken back is a draft again, and its form opens; one that the person has just left stays closed.
  const [left, setLeft] = useState(false);
  const [known, setKnown] = useState(draftId);
  if (known !== draftId) {
    setKnown(draftId);
    if (known === null && !left) setAnswering(true);
  }
  function open() {
    setLeft(false);
    setAnswering(true);
  }

  const openByKey = useEffectEvent(open);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, altKey, metaKey } = event;
      const typing = target instanceof HTMLElement && target.matches('input, textarea, select');
      if (key.toLowerCase() !== 'r' || typing || ctrlKey || altKey || metaKey || !singleKeysOn()) return;
      if (document.querySelector('dialog:modal')) return;
      event.preventDefault();
      openByKey();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  if (answering) {
    return (
      <AnswerForm
        facts={facts}
        send={actions.sendAnswer}
        drafts={actions}
        close={() => {
          setLeft(true);
          setAnswering(false);
        }}
      />
    );
  }
  return (
    <>
      {waiting && (
        <UndoSending
          what={facts.isAgain ? 'Wiadomość' : 'Odpowiedź'}
          seconds={waiting.seconds}
          takeBack={() => actions.takeBackAnswer({ threadId, messageId: waiting.messageId })}
          onTakenBack={() => setLeft(false)}
        />
      )}
      {failure && (
        <Notice tone="late" role="alert">
          {errorText(failure.code, failure.facts)}
        </Notice>
      )}
      <div className="mail-counter">
        {canHandOver && (
          <HandOver threadId={threadId} departments={departments} handOver={actions.handOver} />
        )}
        <div className="acts mail-counter__acts">
          {canTake && (
            <Button
              kind="quiet"
              busy={busy === 'biore'}
              onClick={() => act('biore', () => actions.take({ threadId, requestKey: freshId() }))}
            >
              Biorę tę wiadomość
            </Button>
          )}
          <AskToFile
            threadId={threadId}
            requests={requests}
            askToFile={actions.askToFile}
            onShown={setAsks}
          />
          <Button kind={answerIsNext ? 'primary' : undefined} mainAct={answerIsNext} keys="R" onClick={open}>
            {facts.isAgain ? 'Napisz jeszcze raz' : 'Odpowiedz'}
          </Button>
        </div>
      </div>
    </>
  );
}

type HandOverProps = {
  threadId: number;
  departments: readonly { id: number; name: string }[];
  handOver: MailActions['handOver'];
};

function HandOver({ threadId, departments, handOver }: HandOverProps) {
  const router = useRouter();
  const form = useActForm<HandOverMailInput, HandOverMailInput, unknown>(handOverMailSchema, handOver, {
    name: `przekaz-${threadId}`,
    start: { threadId, note: '' },
    onDone: () => {
      toast('Przekazano. Komórka musi to przyjąć.');
      router.refresh();
    },
  });
  return (
    <FormFrame form={form} label="Przekazanie do komórki">
      {({ above, below }) => (
        <>
          {above}
          <SelectField
            form={form}
            name="departmentId"
            label="Komórka"
            blank="Wybierz komórkę"
            choices={departments.map(({ id, name }) => [id, name] as const)}
          />
          <TextField form={form} name="note" label="Słowo dla komórki" optional maxLength={500} />
          {below}
          <Button type="submit" busy={form.busy}>
            Przekaż do komórki
          </Button>
        </>
      )}
    </FormFrame>
  );
}

type OtherProps = {
  threadId: number;
  name: string;
  actions: Pick<MailActions, 'takeOverDraft'>;
};

/** The counter while another person writes an answer. */
export function OtherWrites({ threadId, name, actions }: OtherProps) {
  const { act, busy, failure } = useAct();
  return (
    <div className="mail-counter">
      <p>
        {failure
          ? errorText(failure.code, failure.facts)
          : `Odpowiada ${name}. Po 10 minutach bez pisania blokada zwolni się sama.`}
      </p>
      <Button
        busy={busy === 'przejmij'}
        onClick={() => act('przejmij', () => actions.takeOverDraft({ threadId }))}
      >
        Przejmij odpowiedź
      </Button>
    </div>
  );
}
