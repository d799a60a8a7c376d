'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { CheckboxField, TextAreaField } from '@/components/layout/form/fields';
import { FormFrame } from '@/components/layout/form/form-frame';
import { useActForm } from '@/components/layout/form/use-act-form';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { answerOf, type Failure } from '@/lib/core/action-result';
import { errorText } from '@/lib/error-texts';
import { ANSWER_DATA, fillAnswer } from '@/lib/modules/mail/rules/fill-answer';
import type { MailFile } from '@/lib/modules/mail/schema/drafts';
import {
  type AnswerManyInput,
  answerManySchema,
  type ManyPreview,
  type ManySent,
} from '@/lib/modules/mail/schema/many';
import { countedMails } from '@/lib/modules/mail/words/many';
import { NO_SUBJECT } from '@/lib/modules/mail/words/values';
import type { SelectableThread } from './desk-selection';
import { DraftLine } from './draft-line';
import { LeftThreads, leftByRule } from './left-threads';
import type { DraftActions } from './mail-actions';
import { MailFiles } from './mail-files';
import type { ManyActions } from './many-actions';
import { SavedAnswers } from './saved-answer-choice';
import { useKeptDraft } from './use-kept-draft';

/** The draft of one answer to several threads. Its id is null before the first save. */
export type CommonDraft = {
  id: number | null;
  text: string;
  settles: boolean | null;
  files: MailFile[];
};

type Props = {
  threads: readonly SelectableThread[];
  saved: readonly { id: number; title: string; text: string }[];
  /** The draft that was saved or taken back, or typed before the form was closed. */
  draft: CommonDraft | null;
  keep: (draft: CommonDraft) => void;
  drafts: DraftActions;
  preview: ManyActions['preview'];
  answer: ManyActions['answer'];
  done: (sent: ManySent) => void;
  close: () => void;
};

/** One answer to several threads: the text, who gets it and who does not. Each answer is an e-mail of its own. */
export function AnswerMany(props: Props) {
  const { threads, saved, draft, keep, drafts, preview, answer, done, close } = props;
  const [judged, setJudged] = useState<ManyPreview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const start = (from: CommonDraft | null) => ({
    threadIds: threads.map(({ id }) => id),
    text: from?.text ?? '',
    settles: from?.settles ?? true,
  });
  const kept = useKeptDraft({
    begun: draft && draft.id !== null ? { id: draft.id, files: draft.files } : null,
    typed: () => {
      const { text, settles } = form.getValues();
      return { isCommon: true, text, settles };
    },
    actions: drafts,
    clear: () => {
      const before = { ...form.getValues() };
      form.reset(start(null));
      return () => form.reset(before);
    },
  });
  const form = useActForm<AnswerManyInput, AnswerManyInput, ManySent>(
    answerManySchema,
    (input) => kept.send((draftId) => answer({ ...input, draftId })),
    {
      name: 'wiele-odpowiedz',
      start: start(draft),
      onDone: (sent) => done(sent),
      onRefused: () => kept.go(),
    },
  );
  const ask = useEffectEvent(async () => {
    const answered = await answerOf(preview({ threadIds: threads.map(({ id }) => id) }));
    if (answered.ok) setJudged(answered.value);
    else setFailure(answered);
  });
  useEffect(() => void ask(), []);
  const { watch, place } = form;
  useEffect(() => place.current?.querySelector('textarea')?.focus(), [place]);
  const changed = useEffectEvent(() => kept.changed());
  useEffect(() => {
    const { unsubscribe } = watch((_values, { name }) => {
      if (name !== undefined) changed();
    });
    return unsubscribe;
  }, [watch]);
  // The list remembers it, so that the form opens again as it was.
  const { files } = kept;
  const [text, settles] = [watch('text'), watch('settles')];
  const remember = useEffectEvent((now: Omit<CommonDraft, 'id'>) => keep({ id: kept.draftId(), ...now }));
  useEffect(() => remember({ text, settles, files }), [text, settles, files]);

  const recipients = judged?.recipients ?? [];
  return (
    <div className="part mail-write">
      <FormFrame form={form} label="Odpowiedź na zaznaczone" onEscape={close}>
        {({ above, below }) => (
          <>
            {above}
            {failure && (
              <Notice tone="late" role="alert">
                {errorText(failure.code, failure.facts)}
              </Notice>
            )}
            <div className="fields">
              {saved.length > 0 && (
                <SavedAnswers
                  saved={saved}
                  before={() => form.getValues('text')}
                  write={(text) => form.set('text', text)}
                />
              )}
              <TextAreaField
                form={form}
                name="text"
                label="Treść odpowiedzi"
                rows={8}
                maxLength={10_000}
                hint={`Dane każdej sprawy uzupełnią się same: ${ANSWER_DATA.map((name) => `{${name}}`).join(', ')}. Podpis dołączymy.`}
              />
              <MailFiles {...kept} />
              <CheckboxField form={form} name="settles" label="Załatw sprawy, gdy odpowiedzi wyjdą" />
            </div>
            <div role="status" className="mt-4">
              {judged ? <Preview judged={judged} threads={threads} /> : 'Sprawdzamy…'}
            </div>
            {recipients.length > 0 && (
              <details className="mt-2">
                <summary>Jak to przeczyta {recipients[0].name || recipients[0].to}</summary>
                <p className="whitespace-pre-wrap wrap-anywhere">
                  {fillAnswer(text, {
                    ...recipients[0].data,
                    temat: recipients[0].subject || NO_SUBJECT,
                  })}
                </p>
              </details>
            )}
            {below}
            <DraftLine kept={kept} />
            <div className="acts mt-3">
              <Button kind="quiet" onClick={close}>
                Wróć do listy
              </Button>
              <Button kind="quiet" onClick={kept.discard}>
                Odrzuć szkic
              </Button>
              {recipients.length > 0 && (
                <Button type="submit" kind="primary" keys="Ctrl Enter" mainAct busy={form.busy}>
                  {`Wyślij ${countedMails(recipients.length)}`}
                </Button>
              )}
            </div>
          </>
        )}
      </FormFrame>
    </div>
  );
}

function Preview({ judged, threads }: { judged: ManyPreview; threads: Props['threads'] }) {
  const { recipients, leftOut } = judged;
  return (
    <>
      <details open={recipients.length < 6}>
        <summary>
          {recipients.length === 0
            ? 'Nikt nie dostanie tej odpowiedzi.'
            : `Wyślemy ${countedMails(recipients.length)}${recipients.length > 1 ? ', każdą osobno' : ''}.`}
        </summary>
        <ul className="plain-list wrap-anywhere">
          {recipients.map(({ threadId, name, to, subject }) => (
            <li key={threadId}>
              <bdi>{name ? `${name}, ${to}` : to}</bdi>{' '}
              <span className="text-ink-2">
                <bdi>{subject || NO_SUBJECT}</bdi>
              </span>
            </li>
          ))}
        </ul>
      </details>
      {leftOut.length > 0 && (
        <>
          <p className="mt-2">
            <b>Pominiemy {countedMails(leftOut.length)}:</b>
          </p>
          <LeftThreads left={leftByRule(threads, leftOut)} />
        </>
      )}
    </>
  );
}
