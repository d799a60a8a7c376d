'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent } from 'react';
import { CheckboxesField, SelectField, TextAreaField, TextField } from '@/components/layout/form/fields';
import { FormFrame } from '@/components/layout/form/form-frame';
import { useActForm } from '@/components/layout/form/use-act-form';
import { Button } from '@/components/ui/button';
import type { Action } from '@/lib/core/action-result';
import { paths } from '@/lib/core/paths';
import { meantAddress } from '@/lib/modules/mail/rules/address-hint';
import { fillAnswer } from '@/lib/modules/mail/rules/fill-answer';
import {
  type NewMailFacts,
  type SendNewMailInput,
  sendNewMailSchema,
} from '@/lib/modules/mail/schema/new-mail';
import { AddressHint } from './address-hint';
import { DraftLine } from './draft-line';
import type { DraftActions } from './mail-actions';
import { MailFiles } from './mail-files';
import { SavedAnswers } from './saved-answer-choice';
import { useKeptDraft } from './use-kept-draft';

export type NewMailActions = DraftActions & {
  send: Action<SendNewMailInput, { threadId: number; messageId: number }>;
};

type Props = {
  facts: NewMailFacts;
  saved: readonly { id: number; title: string; text: string }[];
  actions: NewMailActions;
};

/** An e-mail that a person writes first. It is saved while it is typed; the signature is added when it goes. */
export function NewMailForm({ facts: { draft, mailboxes, about }, saved, actions }: Props) {
  const router = useRouter();
  const aboutSlug = about?.slug ?? null;
  const only = mailboxes.length === 1 ? mailboxes[0].id : undefined;
  const start = (from: NewMailFacts['draft']): Partial<SendNewMailInput> => ({
    draftId: null,
    about: aboutSlug,
    mailboxId: mailboxes.find(({ id }) => id === from?.mailboxId)?.id ?? only,
    to: from?.to ?? '',
    subject: from?.subject ?? '',
    text: from?.text ?? '',
    documentIds: from?.documentIds ?? [],
  });
  const kept = useKeptDraft({
    begun: draft,
    typed: () => {
      const { mailboxId, to, subject, text, documentIds } = form.getValues();
      return {
        about: aboutSlug,
        mailboxId: mailboxId ?? null,
        to: to ?? '',
        subject: subject ?? '',
        text: text ?? '',
        documentIds: documentIds ?? [],
      };
    },
    actions,
    clear: () => {
      const before = { ...form.getValues() };
      form.reset(start(null));
      return () => form.reset(before);
    },
  });
  const form = useActForm<SendNewMailInput, SendNewMailInput, { threadId: number }>(
    sendNewMailSchema,
    (input) => kept.send((draftId) => actions.send({ ...input, draftId })),
    {
      name: 'nowa',
      start: start(draft),
      onDone: ({ threadId }) => router.push(`${paths.mail({ thread: threadId })}#watek-${threadId}`),
      onRefused: () => kept.go(),
    },
  );
  const { watch } = form;
  const changed = useEffectEvent(() => kept.changed());
  useEffect(() => {
    const { unsubscribe } = watch((_values, { name }) => {
      if (name !== undefined) changed();
    });
    return unsubscribe;
  }, [watch]);
  const signature = mailboxes.find(({ id }) => id === watch('mailboxId'))?.signature ?? [];
  const to = watch('to');

  return (
    <div className="part mail-write">
      <FormFrame form={form} label="Nowa wiadomość" whole purpose="wysłać wiadomość" refused="Nie wysłano">
        {({ above, below }) => (
          <>
            {above}
            {about && (
              <p className="mb-4 wrap-anywhere">
                Dotyczy sprawy{' '}
                <Link href={paths.case(about.slug)} prefetch={false}>
                  {about.number}
                </Link>
                : <bdi>{about.subject}</bdi>
              </p>
            )}
            <div className="fields">
              {mailboxes.length > 1 && (
                <SelectField
                  form={form}
                  name="mailboxId"
                  label="Od"
                  span={7}
                  blank="Wybierz skrzynkę"
                  choices={mailboxes.map(({ id, name, address }) => [id, `${name}, ${address}`] as const)}
                />
              )}
              <TextField
                form={form}
                name="to"
                label="Do"
                span={7}
                type="email"
                hint="Jeden adres."
                warning={
                  meantAddress(to ?? '') && (
                    <AddressHint typed={to} correct={() => form.set('to', meantAddress(to) ?? to)} />
                  )
                }
              />
              <TextField form={form} name="subject" label="Temat" maxLength={300} />
              {saved.length > 0 && (
                <SavedAnswers
                  saved={saved}
                  before={() => form.getValues('text') ?? ''}
                  fill={(text) => filled(text, about)}
                  write={(text) => form.set('text', text)}
                />
              )}
              <TextAreaField
                form={form}
                name="text"
                label="Treść"
                rows={10}
                maxLength={20_000}
                hint={signature.length > 0 ? `Podpis dołączymy: ${signature.join(', ')}.` : undefined}
              />
              {about && about.documents.length > 0 && (
                <CheckboxesField
                  form={form}
                  name="documentIds"
                  label="Załączniki z akt sprawy"
                  choices={about.documents.map(({ id, title }) => [id, title] as const)}
                />
              )}
              <MailFiles {...kept} />
            </div>
            {below}
            <DraftLine kept={kept} />
            <div className="acts mt-3">
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

/** The text of a saved answer with what is known: a new e-mail has no term and no sender. */
const filled = (text: string, about: NewMailFacts['about']): string =>
  fillAnswer(text, {
    numer: about?.number ?? '{numer}',
    temat: about?.subject ?? '{temat}',
    termin: '{termin}',
    nadawca: '{nadawca}',
  });
