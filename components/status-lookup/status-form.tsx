'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { fieldId } from '@/components/ui/field';
import { TextInput } from '@/components/ui/inputs';
import type { StatusFormState, StatusFormTexts } from './form-state';

interface StatusFormProps {
  action: (before: StatusFormState, form: FormData) => Promise<StatusFormState>;
  locale: string;
  /** The number from the QR code of a receipt; '' without one. */
  number: string;
  texts: StatusFormTexts;
  /** The form stands below a matter that is shown: it has one row, and its button is not the main act. */
  again: boolean;
}

/** The form for number and access code. It works without script too, and keeps the typed values. */
export function StatusForm({ action, locale, number, texts, again }: StatusFormProps) {
  const start: StatusFormState = { number, code: '', attempt: 0, problem: null };
  const [state, submit, busy] = useActionState(action, start);
  const { problem } = state;
  const errors = Object.entries(problem?.fields ?? {}).map(([name, text]) => ({ id: fieldId(name), text }));
  const plain = {
    required: true,
    autoComplete: 'off',
    autoCapitalize: 'characters',
    spellCheck: false,
  } as const;
  return (
    <>
      {problem && (
        <div className="my-4">
          <ErrorSummary key={state.attempt} title={problem.title} errors={errors}>
            {problem.text && <p>{problem.text}</p>}
          </ErrorSummary>
        </div>
      )}
      <form action={submit} className={again ? 'again__form' : 'mt-6 grid max-w-[24rem] gap-6'} noValidate>
        <input type="hidden" name="jezyk" value={locale} />
        <TextInput
          {...plain}
          name="numer"
          label={texts.number}
          hint={texts.numberHint}
          error={problem?.fields.numer}
          errorWord={texts.errorWord}
          defaultValue={state.number}
          key={`numer-${state.attempt}`}
        />
        <TextInput
          {...plain}
          name="kod"
          label={texts.code}
          hint={texts.codeHint}
          error={problem?.fields.kod}
          errorWord={texts.errorWord}
          defaultValue={state.code}
          key={`kod-${state.attempt}`}
        />
        <div>
          <Button type="submit" kind={again ? 'ordinary' : 'primary'} busy={busy}>
            {texts.check}
          </Button>
        </div>
      </form>
    </>
  );
}
