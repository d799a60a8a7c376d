'use client';

import { type ReactNode, useState } from 'react';
import { DraftState } from '@/components/layout/form/draft-state';
import { TextAreaField, TextField } from '@/components/layout/form/fields';
import { FormFrame } from '@/components/layout/form/form-frame';
import { useActForm } from '@/components/layout/form/use-act-form';
import { type DraftActions, useDraft } from '@/components/layout/form/use-draft';
import { Waiting } from '@/components/layout/listening';
import { PageHead } from '@/components/layout/page-head';
import { Button } from '@/components/ui/button';
import { FormFooter } from '@/components/ui/form-footer';
import { MarginBlock } from '@/components/ui/margin-block';
import type { Action } from '@/lib/core/action-result';
import type { FoundClient } from '@/lib/modules/clients/schema';
import {
  type InquiryInput,
  inquirySchema,
  needsCallBack,
  type SavedInquiry,
} from '@/lib/modules/inquiries/schema/inquiry';
import type { Who } from '@/lib/modules/inquiries/schema/record';
import { TALK_END_ACTS } from '@/lib/modules/inquiries/words/values';
import { Caller } from './caller';
import { type CardChoice, EndSection } from './end-section';
import { EMPTY_FORM, type FormValues, inputOfForm, readDraft } from './form-values';
import { SavedInquiryLine, type TakeBackActions } from './saved-inquiry';
import { TargetField, type TargetItem } from './target-field';
import { WhoPanel } from './who-panel';

export type InquiryActions = DraftActions &
  TakeBackActions & {
    save: Action<InquiryInput, SavedInquiry>;
    who: Action<{ typed: string }, Who>;
    /** Null for a person who may not look up the clients of the office. */
    findCaller: Action<{ typed: string }, FoundClient[]> | null;
  };

type Props = {
  targets: readonly TargetItem[];
  cards: readonly CardChoice[];
  /** The last day of a call-back that is saved today, with its proof. */
  due: ReactNode;
  draft: { form: string; writer: string; savedAt: string } | null;
  actions: InquiryActions;
};

/** The form of annex 2 on the screen, in the order of a talk by telephone: question, caller, the person who calls back. */
export function InquiryForm({ targets, cards, due, draft, actions }: Props) {
  const [start] = useState<FormValues>(() => (draft && readDraft(draft.form)) || EMPTY_FORM);
  const [cleared, setCleared] = useState<FormValues | null>(null);
  // The values stay on the page, so that a mistaken question is mended and not typed again.
  const [last, setLast] = useState<{ saved: SavedInquiry; values: FormValues } | null>(null);
  const [told, setTold] = useState('');
  const form = useActForm(inquirySchema, actions.save, {
    start,
    input: (values: FormValues) => inputOfForm(values),
    onDone: (saved) => {
      setLast({ saved, values: form.getValues() });
      setTold('');
      form.reset(EMPTY_FORM);
      kept.forget();
      focusOn('question');
    },
  });
  const kept = useDraft(form, actions, draft);
  const [end, transferred] = form.watch(['end', 'transferred']);
  const callBack = end !== null && needsCallBack(end);
  const atOnce = end === 'AT_ONCE';
  const ending = atOnce || transferred;

  /**
   * Moves the focus to a field, at once when it is on the page: a person types on without looking. A reset forgets the
   * fields, so the field is found by its id.
   */
  function focusOn(name: keyof FormValues) {
    const field = () => document.getElementById(form.idOf(name));
    const shown = field();
    if (shown) shown.focus();
    else requestAnimationFrame(() => field()?.focus());
  }

  function finish(values: Partial<FormValues>, next: keyof FormValues) {
    for (const [name, value] of Object.entries(values)) form.set(name as keyof FormValues, value as never);
    focusOn(next);
  }

  /** Puts the question that was taken back into the form, unless the person writes the next one there already. */
  function mend(sentence: string) {
    const isFree = form.getValues('question') === '' && form.getValues('phone') === '';
    if (isFree && last) {
      form.reset(last.values);
      kept.keep();
    }
    setTold(
      `${sentence} ${isFree ? 'Popraw i zapisz jeszcze raz.' : 'W formularzu jest już następne pytanie.'}`,
    );
    setLast(null);
    focusOn('question');
  }

  async function clear() {
    setCleared(form.getValues());
    form.reset(EMPTY_FORM);
    await kept.discard();
  }

  return (
    <>
      <PageHead
        title="Nowe zapytanie"
        note="To nie podanie: nie wszczyna sprawy. Na oddzwonienie są 3 dni robocze."
      >
        <Waiting>
          <DraftState
            saved={kept}
            cleared={cleared !== null}
            onClear={clear}
            onUndo={() => {
              if (cleared) form.reset(cleared);
              setCleared(null);
              kept.keep();
            }}
          />
        </Waiting>
      </PageHead>
      <SavedInquiryLine saved={last?.saved ?? null} told={told} actions={actions} onTakenBack={mend} />
      <div className="inquiry">
        <FormFrame form={form} className="sheet" label="Nowe zapytanie" whole purpose="zapisać zapytanie">
          {({ above }) => (
            <>
              {above}
              <MarginBlock label="Co" heading section={1}>
                <div className="fields">
                  <TextAreaField form={form} name="question" label="Zapytanie" rows={3} autoFocus />
                </div>
              </MarginBlock>
              <Waiting>
                {!atOnce && (
                  <MarginBlock label="Kto dzwoni" heading section={2}>
                    <div className="fields">
                      <TextField form={form} name="phone" label="Telefon" span={6} inputMode="tel" />
                      <TextField
                        form={form}
                        name="callWish"
                        label="Kiedy dzwonić"
                        optional
                        span={6}
                        placeholder="na przykład: po 15:00"
                      />
                      <TextField
                        form={form}
                        name="callerName"
                        label="Imię i nazwisko"
                        optional
                        hint="Zapisz tylko wtedy, gdy bez nazwiska nie da się odpowiedzieć."
                      />
                      {actions.findCaller && <Caller form={form} find={actions.findCaller} />}
                    </div>
                  </MarginBlock>
                )}
                <MarginBlock label="Do kogo" heading section={3}>
                  <div className="fields">
                    <TargetField form={form} targets={targets} optional={atOnce} />
                  </div>
                  {callBack && !ending && <div className="mt-4">{due}</div>}
                </MarginBlock>
                {ending && <EndSection form={form} cards={cards} targets={targets} />}
                <FormFooter
                  still
                  text={
                    ending ? (
                      <Button
                        kind="quiet"
                        onClick={() =>
                          finish(
                            {
                              end: 'CALL_BACK',
                              transferred: false,
                              cardAnswer: null,
                              cardId: null,
                              cardName: '',
                            },
                            'question',
                          )
                        }
                      >
                        Wróć
                      </Button>
                    ) : (
                      <div className="acts" data-section={4}>
                        <Button keys="Alt 4" onClick={() => finish({ end: 'AT_ONCE' }, 'cardAnswer')}>
                          Odpowiedziano od razu
                        </Button>
                        <Button onClick={() => finish({ end: null, transferred: true }, 'end')}>
                          Rozmowę przełączono
                        </Button>
                      </div>
                    )
                  }
                >
                  <Button kind="primary" type="submit" keys="Ctrl Enter" mainAct busy={form.busy}>
                    {TALK_END_ACTS[end ?? 'TRANSFERRED']}
                  </Button>
                </FormFooter>
              </Waiting>
            </>
          )}
        </FormFrame>
        <WhoPanel key={last ? keyOf(last.saved) : ''} form={form} find={actions.who} />
      </div>
    </>
  );
}

/** A key by which the directory forgets what was looked for, when the next question begins. */
const keyOf = (saved: SavedInquiry) => (saved.kind === 'COUNTED' ? `counted-${saved.id}` : saved.slug);
