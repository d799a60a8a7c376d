'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef } from 'react';
import { TextField } from '@/components/layout/form/fields';
import { useActForm } from '@/components/layout/form/use-act-form';
import { useAnswer } from '@/components/layout/form/use-answer';
import { Button } from '@/components/ui/button';
import { FormFooter } from '@/components/ui/form-footer';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import type { ActionResult, Failure } from '@/lib/core/action-result';
import type { PlainDate } from '@/lib/core/plain-date';
import { errorText } from '@/lib/error-texts';
import type { LetterRecord } from '@/lib/modules/correspondence/queries/letters';
import { saveDraftSchema } from '@/lib/modules/correspondence/schema/acts';
import type { LetterLaw } from '@/lib/modules/correspondence/schema/law';
import { startingInstructions } from '@/lib/modules/correspondence/words/instructions';
import { titleOf } from '@/lib/modules/correspondence/words/letters';
import { FieldOfLetter, type LetterForm } from './field-of-letter';
import { FixedInstruction } from './fixed-instruction';
import type { LetterActions } from './letter-actions';
import type { LetterValues } from './letter-field';
import { fieldsOf } from './letter-fields';
import { LetterPreview } from './letter-preview';
import { useSigning } from './sign-panel';
import { useLetterDraft } from './use-letter-draft';

type Props = { letter: LetterRecord; law: LetterLaw; today: PlainDate; actions: LetterActions };

/**
 * The editor of a draft: fields at the left, the letter as it will be printed at the right. The draft is saved while
 * the person types.
 */
export function LetterEditor({ letter, law, today, actions }: Props) {
  const router = useRouter();
  const form = useActForm(saveDraftSchema, submit, {
    name: 'pismo',
    start: { ...letter.letter, title: letter.title, addressee: letter.addressee },
    input: (values: LetterValues) => ({ ...values, letterId: letter.id, version: letter.version }),
    onDone: (done) => {
      if (done === null) return;
      toast(done);
      router.refresh();
    },
  });
  const draft = useLetterDraft(letter, form, actions.save);
  const { above } = useAnswer(form, {
    whole: true,
    purpose: 'oddać pismo',
    failed: (failure) =>
      // the failure of a save is shown below
      failure === draft.failure ? null : (
        <Notice tone="late" role="alert">
          {errorText(failure.code, failure.facts)}
        </Notice>
      ),
  });

  /** Submits the saved letter for a signature. */
  async function submit(): Promise<ActionResult<string | null>> {
    const kept = await draft.flush();
    if (!kept.ok) return kept;
    const answer = await actions.submit({ letterId: letter.id, version: kept.value });
    return answer.ok ? { ok: true, value: 'Pismo oddane do podpisu.' } : answer;
  }

  /** Shows the saved letter to its signer. */
  async function show(): Promise<ActionResult<null>> {
    const kept = await draft.flush();
    if (!kept.ok) return kept;
    return signing.show(kept.value);
  }

  const typed = form.watch();
  useSuggested(form, 'title', titleOf(typed, law));
  useSuggested(form, 'content.instruction', startingInstructions(typed, law).instruction);
  const { id, letter: content, mandate } = letter;
  const signing = useSigning({ id, title: typed.title, letter: content, mandate }, actions);
  return (
    <>
      {signing.panel}
      <div className="letter-desk" hidden={signing.panel !== null}>
        <div>
          {letter.remark && (
            <Notice tone="soon" title="Zwrócone do poprawy.">
              {letter.remark}
            </Notice>
          )}
          {above}
          <div role="alert">{draft.failure && <SaveFailure failure={draft.failure} />}</div>
          <fieldset className="fields">
            <legend className="vh">Adresat i tytuł</legend>
            <TextField form={form} name="addressee.name" label="Adresat" maxLength={300} />
            <TextField form={form} name="addressee.address" label="Adres" optional maxLength={500} />
            <TextField form={form} name="addressee.ade" label="Adres do e-Doręczeń" optional maxLength={60} />
            <TextField form={form} name="title" label="Tytuł" maxLength={200} />
          </fieldset>
          <fieldset className="fields mt-4">
            <legend className="vh">Treść pisma</legend>
            {fieldsOf(typed, law).map((field) => (
              <FieldOfLetter key={field.name} form={form} field={field} today={today} />
            ))}
            <FixedInstruction letter={typed} law={law} />
          </fieldset>
        </div>
        <LetterPreview input={draft.input(typed)} preview={actions.preview} />
      </div>
      {signing.panel === null && (
        <FormFooter
          text={
            <>
              <span role="status">
                {draft.pending ? 'Zapisujemy…' : draft.savedAt && `Szkic zapisany o ${draft.savedAt}.`}
              </span>{' '}
              {letter.mandate
                ? `Możesz podpisać: upoważnienie nr ${letter.mandate}.`
                : 'Nie masz upoważnienia do takich pism. Oddaj je do podpisu.'}
            </>
          }
        >
          {letter.mandate ? (
            <>
              <Button busy={form.busy} onClick={() => void form.submit()}>
                Oddaj do podpisu
              </Button>
              <Button
                ref={signing.opener}
                kind="primary"
                mainAct
                keys="Ctrl Enter"
                busy={form.busy}
                onClick={() => void form.submitTo(show)}
              >
                Podpisz
              </Button>
            </>
          ) : (
            <Button
              kind="primary"
              mainAct
              keys="Ctrl Enter"
              busy={form.busy}
              onClick={() => void form.submit()}
            >
              Oddaj do podpisu
            </Button>
          )}
        </FormFooter>
      )}
    </>
  );
}

/** A text that nobody has changed by hand follows the choices of the letter; undefined: the letter has none. */
function useSuggested(
  { getValues, set }: Pick<LetterForm, 'getValues' | 'set'>,
  name: 'title' | 'content.instruction',
  suggested: string | undefined,
) {
  const before = useRef(suggested);
  const follow = useEffectEvent((former: string | undefined) => {
    if (suggested !== undefined && getValues(name) === former) set(name, suggested);
  });
  useEffect(() => {
    if (before.current === suggested) return;
    follow(before.current);
    before.current = suggested;
  }, [suggested]);
}

/** Says whose text is saved now, and what the person can do. The typed text is not lost. */
function SaveFailure({ failure }: { failure: Failure }) {
  if (failure.code !== 'changed-meanwhile') {
    return <Notice tone="late">{errorText(failure.code, failure.facts)}</Notice>;
  }
  return (
    <Notice tone="late" title={`${failure.facts?.by ?? 'Ktoś'} właśnie zmienia to pismo.`}>
      Twoje zmiany nie są zapisane, ale zostały na stronie. Skopiuj je, odśwież stronę i wpisz jeszcze raz.
    </Notice>
  );
}
