'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { CheckboxesField, CheckboxField, TextAreaField, TextField } from '@/components/layout/form/fields';
import { FormFrame } from '@/components/layout/form/form-frame';
import { useActForm } from '@/components/layout/form/use-act-form';
import { Button } from '@/components/ui/button';
import { meantAddress } from '@/lib/modules/mail/rules/address-hint';
import { fillAnswer } from '@/lib/modules/mail/rules/fill-answer';
import { type SendAnswerInput, sendAnswerSchema } from '@/lib/modules/mail/schema/acts';
import type { AnswerData } from '@/lib/modules/mail/schema/values';
import { AddressHint } from './address-hint';
import type { MailActions } from './mail-actions';
import { SavedAnswers } from './saved-answer-choice';
import { useMailDraft } from './use-mail-draft';

export type AnswerFacts = {
  threadId: number;
  to: string;
  draft: string;
  signature: readonly string[];
  saved: readonly { id: number; title: string; text: string }[];
  documents: readonly { id: number; title: string }[];
  /** The data of the case that a saved answer may name. */
  data: AnswerData;
  /** The way in which the answer may refuse; null: it may not. `DECISION`: it announces a decision. */
  refusal: 'DECISION' | 'ANSWER' | null;
  /** Whether the answer settles the case unless the person says otherwise. */
  settles: boolean;
  /** The law's advice on the answer; '': none. */
  advice: string;
};

type Props = {
  facts: AnswerFacts;
  send: MailActions['sendAnswer'];
  saveDraft: MailActions['saveDraft'];
  close: () => void;
};

/** The answer to a thread. Its text is saved while it is typed; the signature is added when it goes. */
export function AnswerForm({ facts, send, saveDraft, close }: Props) {
  const router = useRouter();
  const draft = useMailDraft(facts.threadId, saveDraft);
  const form = useActForm<SendAnswerInput, SendAnswerInput, { messageId: number }>(sendAnswerSchema, send, {
    name: `odpowiedz-${facts.threadId}`,
    start: () => ({
      threadId: facts.threadId,
      to: facts.to,
      text: facts.draft,
      documentIds: [],
      settles: facts.settles,
      refuses: false,
      refusalReason: '',
      provision: '',
    }),
    onDone: () => {
      close();
      router.refresh();
    },
    onRefused: () => draft.go(),
  });
  const { watch, place } = form;
  const typed = useEffectEvent((text: string) => draft.typed(text));
  useEffect(() => {
    const { unsubscribe } = watch((values, { name }) => {
      if (name === 'text') typed(values.text ?? '');
    });
    return unsubscribe;
  }, [watch]);
  useEffect(() => {
    place.current?.querySelector('textarea')?.focus();
  }, [place]);
  const refuses = watch('refuses');
  const to = watch('to');

  return (
    <div className="mail-answer">
      <FormFrame form={form} label="Odpowiedź" onEscape={close}>
        {({ above, below }) => (
          <>
            {above}
            <div className="fields">
              <TextField
                form={form}
                name="to"
                label="Do"
                span={7}
                warning={addressWarning(to, facts.to, () => form.set('to', meantAddress(to) ?? to))}
              />
              {facts.saved.length > 0 && (
                <SavedAnswers
                  saved={facts.saved}
                  before={() => form.getValues('text')}
                  fill={(text) => fillAnswer(text, facts.data)}
                  write={(text) => form.set('text', text)}
                />
              )}
              <TextAreaField
                form={form}
                name="text"
                label="Treść odpowiedzi"
                rows={8}
                maxLength={20_000}
                hint={`Podpis dołączymy: ${facts.signature.join(', ')}.`}
              />
              {facts.documents.length > 0 && (
                <CheckboxesField
                  form={form}
                  name="documentIds"
                  label="Załączniki z akt sprawy"
                  choices={facts.documents.map(({ id, title }) => [id, title] as const)}
                />
              )}
              {facts.refusal && <CheckboxField form={form} name="refuses" label="To odmowa" />}
              {refuses && (
                <>
                  <TextField form={form} name="refusalReason" label="Dlaczego odmawiasz" />
                  <TextField
                    form={form}
                    name="provision"
                    label="Przepis"
                    hint={
                      facts.refusal === 'DECISION'
                        ? 'Odmowa wymaga decyzji. Odpowiedź ją zapowie, a termin biegnie, aż decyzja wyjdzie.'
                        : undefined
                    }
                  />
                </>
              )}
              {!(refuses && facts.refusal === 'DECISION') && (
                <CheckboxField
                  form={form}
                  name="settles"
                  label="Załatw sprawę, gdy odpowiedź wyjdzie"
                  hint={facts.advice}
                />
              )}
            </div>
            {below}
            <p className="text-note text-ink-2" role="status">
              {draft.said}
            </p>
            <div className="acts">
              <Button kind="quiet" onClick={close}>
                Wróć do wątku
              </Button>
              <Button
                type="submit"
                kind="primary"
                keys="Ctrl Enter"
                mainAct
                busy={form.busy}
                onClick={draft.stop}
              >
                Wyślij
              </Button>
            </div>
          </>
        )}
      </FormFrame>
    </div>
  );
}

/** The warning of an address: a likely slip in its domain, or that it is not the sender's. */
function addressWarning(to: string, sender: string, correct: () => void) {
  if (to.trim().toLowerCase() === sender) return undefined;
  return meantAddress(to) ? <AddressHint typed={to} correct={correct} /> : 'To inny adres niż nadawcy.';
}
