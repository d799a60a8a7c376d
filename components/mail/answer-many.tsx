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
import {
  type AnswerManyInput,
  answerManySchema,
  type ManyPreview,
  type ManySent,
} from '@/lib/modules/mail/schema/many';
import { countedMails } from '@/lib/modules/mail/words/many';
import { NO_SUBJECT } from '@/lib/modules/mail/words/values';
import type { SelectableThread } from './desk-selection';
import { LeftThreads, leftByRule } from './left-threads';
import type { ManyActions } from './many-actions';
import { SavedAnswers } from './saved-answer-choice';

type Props = {
  threads: readonly SelectableThread[];
  saved: readonly { id: number; title: string; text: string }[];
  /** The text that was taken back, or typed before the form was closed. */
  start: string;
  keep: (text: string) => void;
  preview: ManyActions['preview'];
  answer: ManyActions['answer'];
  done: (sent: ManySent, text: string) => void;
  close: () => void;
};

/** One answer to several threads: the text, who gets it and who does not. Each answer is an e-mail of its own. */
export function AnswerMany({ threads, saved, start, keep, preview, answer, done, close }: Props) {
  const [judged, setJudged] = useState<ManyPreview | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const form = useActForm<AnswerManyInput, AnswerManyInput, ManySent>(answerManySchema, answer, {
    name: 'wiele-odpowiedz',
    start: { threadIds: threads.map(({ id }) => id), text: start, settles: true },
    onDone: (sent, { text }) => done(sent, text),
  });
  const ask = useEffectEvent(async () => {
    const answered = await answerOf(preview({ threadIds: threads.map(({ id }) => id) }));
    if (answered.ok) setJudged(answered.value);
    else setFailure(answered);
  });
  useEffect(() => void ask(), []);
  const { watch, place } = form;
  useEffect(() => place.current?.querySelector('textarea')?.focus(), [place]);
  const typed = useEffectEvent((text: string) => keep(text));
  useEffect(() => {
    const { unsubscribe } = watch(({ text }) => typed(text ?? ''));
    return unsubscribe;
  }, [watch]);

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
              <CheckboxField form={form} name="settles" label="Załatw sprawy, gdy odpowiedzi wyjdą" />
            </div>
            <div role="status" className="mt-4">
              {judged ? <Preview judged={judged} threads={threads} /> : 'Sprawdzamy…'}
            </div>
            {recipients.length > 0 && (
              <details className="mt-2">
                <summary>Jak to przeczyta {recipients[0].name || recipients[0].to}</summary>
                <p className="whitespace-pre-wrap wrap-anywhere">
                  {fillAnswer(watch('text'), {
                    ...recipients[0].data,
                    temat: recipients[0].subject || NO_SUBJECT,
                  })}
                </p>
              </details>
            )}
            {below}
            <div className="acts mt-4">
              <Button kind="quiet" onClick={close}>
                Wróć do listy
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
