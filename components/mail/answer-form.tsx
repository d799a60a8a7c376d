'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { CheckboxesField, CheckboxField, TextAreaField, TextField } from '@/components/layout/form/fields';
import { FormFrame } from '@/components/layout/form/form-frame';
import { useActForm } from '@/components/layout/form/use-act-form';
import { Button } from '@/components/ui/button';
import { nb } from '@/components/ui/typography';
import { meantAddress } from '@/lib/modules/mail/rules/address-hint';
import { fillAnswer } from '@/lib/modules/mail/rules/fill-answer';
import { type SendAnswerInput, sendAnswerSchema } from '@/lib/modules/mail/schema/acts';
import type { DraftFacts, SavedDraft } from '@/lib/modules/mail/schema/drafts';
import type { AnswerData } from '@/lib/modules/mail/schema/values';
import { AddressHint } from './address-hint';
import { DraftHeld, DraftLine } from './draft-line';
import type { DraftActions, MailActions } from './mail-actions';
import { MailFiles } from './mail-files';
import { SavedAnswers } from './saved-answer-choice';
import { useKeptDraft } from './use-kept-draft';

export type AnswerFacts = {
  threadId: number;
  to: string;
  draft: DraftFacts | null;
  /** Another person who writes in the thread. */
  writes: SavedDraft['writes'];
  /** The case is over and stays so. */
  isAgain: boolean;
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
  drafts: DraftActions;
  close: () => void;
};

/**
 * The answer to a thread, or another e-mail after its case is over. All that is set is saved while it is typed; the
 * signature is added when it goes.
 */
export function AnswerForm({ facts, send, drafts, close }: Props) {
  const router = useRouter();
  const { threadId, isAgain, documents } = facts;
  const kept = useKeptDraft({
    begun: facts.draft,
    writes: facts.writes,
    typed: () => {
      const { settles, ...values } = form.getValues();
      return { ...values, settles: settles === facts.settles ? null : settles };
    },
    actions: drafts,
    clear: () => {
      const before = { ...form.getValues() };
      form.reset(valuesOf(facts, null));
      return () => form.reset(before);
    },
  });
  const form = useActForm<SendAnswerInput, SendAnswerInput, { messageId: number }>(
    sendAnswerSchema,
    (input) =>
      kept.send((draftId) => send({ ...input, settles: input.settles && !isAgain, isAgain, draftId })),
    {
      name: `odpowiedz-${threadId}`,
      start: () => valuesOf(facts, facts.draft),
      onDone: () => {
        close();
        router.refresh();
      },
      onRefused: ({ code }) => {
        kept.go();
        if (code === 'mail-being-answered') void kept.saveAgain();
      },
    },
  );
  const { watch, place } = form;
  const changed = useEffectEvent(() => kept.changed());
  useEffect(() => {
    const { unsubscribe } = watch((_values, { name }) => {
      if (name !== undefined) changed();
    });
    return unsubscribe;
  }, [watch]);
  useEffect(() => {
    place.current?.querySelector('textarea')?.focus();
  }, [place]);
  async function leave() {
    await kept.flush();
    close();
    router.refresh();
  }
  const refuses = watch('refuses');
  const to = watch('to');

  return (
    <div className="mail-answer">
      <FormFrame form={form} label="Odpowiedź" onEscape={leave}>
        {({ above, below }) => (
          <>
            <DraftHeld threadId={threadId} kept={kept} text={watch('text')} takeOver={drafts.takeOverDraft} />
            {isAgain && (
              <p className="mb-3">
                {nb('Sprawa zostaje zakończona, a jej terminy się nie zmienią. Wznowisz ją na jej stronie.')}
              </p>
            )}
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
              {documents.length > 0 && (
                <CheckboxesField
                  form={form}
                  name="documentIds"
                  label="Załączniki z akt sprawy"
                  choices={documents.map(({ id, title }) => [id, title] as const)}
                />
              )}
              <MailFiles {...kept} />
              {facts.refusal && !isAgain && <CheckboxField form={form} name="refuses" label="To odmowa" />}
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
              {!isAgain && !(refuses && facts.refusal === 'DECISION') && (
                <CheckboxField
                  form={form}
                  name="settles"
                  label="Załatw sprawę, gdy odpowiedź wyjdzie"
                  hint={facts.advice}
                />
              )}
            </div>
            {below}
            <DraftLine kept={kept} />
            <div className="acts mt-3">
              <Button kind="quiet" onClick={leave}>
                Wróć do wątku
              </Button>
              <Button kind="quiet" onClick={kept.discard}>
                Odrzuć szkic
              </Button>
              <Button type="submit" kind="primary" keys="Ctrl Enter" mainAct busy={form.busy}>
                Wyślij
              </Button>
            </div>
          </>
        )}
      </FormFrame>
    </div>
  );
}

/** The values of the form: those of the draft, without documents that were cancelled since. */
function valuesOf(facts: AnswerFacts, draft: DraftFacts | null): Omit<SendAnswerInput, 'requestKey'> {
  const shown = new Set(facts.documents.map(({ id }) => id));
  return {
    threadId: facts.threadId,
    to: draft?.to || facts.to,
    text: draft?.text ?? '',
    documentIds: draft?.documentIds.filter((id) => shown.has(id)) ?? [],
    settles: draft?.settles ?? facts.settles,
    refuses: facts.refusal !== null && (draft?.refuses ?? false),
    refusalReason: draft?.refusalReason ?? '',
    provision: draft?.provision ?? '',
  };
}

/** The warning of an address: a likely slip in its domain, or that it is not the sender's. */
function addressWarning(to: string, sender: string, correct: () => void) {
  if (to.trim().toLowerCase() === sender) return undefined;
  return meantAddress(to) ? <AddressHint typed={to} correct={correct} /> : 'To inny adres niż nadawcy.';
}
