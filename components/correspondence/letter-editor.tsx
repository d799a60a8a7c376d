'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Counter } from '@/components/ui/counter';
import { ErrorSummary } from '@/components/ui/error-summary';
import { fieldId } from '@/components/ui/field';
import { TextInput } from '@/components/ui/inputs';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import { answerOf, type Failure } from '@/lib/core/action-result';
import type { PlainDate } from '@/lib/core/plain-date';
import { plural } from '@/lib/core/polish';
import { errorText } from '@/lib/error-texts';
import type { LetterRecord } from '@/lib/modules/correspondence/queries/letters';
import { FieldOfLetter } from './field-of-letter';
import type { LetterActions } from './letter-actions';
import { fieldsOf } from './letter-fields';
import { LetterPreview } from './letter-preview';
import { useLetterDraft } from './use-letter-draft';

type Props = { letter: LetterRecord; today: PlainDate; actions: LetterActions };

/** A draft: its fields at the left, the letter as it will be printed at the right. Kept as one types. */
export function LetterEditor({ letter, today, actions }: Props) {
  const router = useRouter();
  const { draft, input, failure, savedAt, pending, change, flush } = useLetterDraft(letter, today, actions);
  const [refused, setRefused] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const { addressee } = draft;
  const fields = fieldsOf(letter.letter.kind);

  async function finish(act: 'submit' | 'sign', done: string) {
    setBusy(true);
    const version = await flush();
    const answer = version === null ? null : await answerOf(actions[act]({ letterId: letter.id, version }));
    setBusy(false);
    if (answer === null) return;
    if (!answer.ok) {
      setAttempt((before) => before + 1);
      return setRefused(answer);
    }
    toast(done);
    router.refresh();
  }

  /** What is being mended is no longer told as wrong. */
  const mend = (path: string) =>
    setRefused((before) => {
      if (!before?.fields?.[path]) return before;
      const { [path]: _mended, ...fields } = before.fields;
      return Object.keys(fields).length > 0 ? { ...before, fields } : null;
    });
  const errorOf = (path: string) => {
    const code = refused?.fields?.[path] ?? failure?.fields?.[path];
    return code ? errorText(code, refused?.facts) : undefined;
  };
  const toWhom = (part: 'name' | 'address' | 'ade') => ({
    id: fieldId(`adresat-${part}`),
    value: addressee[part],
    error: errorOf(`addressee.${part}`),
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => {
      mend(`addressee.${part}`);
      change({ addressee: { ...addressee, [part]: event.target.value } });
    },
  });
  const missing = Object.keys(refused?.fields ?? {});

  return (
    <>
      <div className="letter-desk">
        <div>
          {letter.remark && (
            <Notice tone="soon" title="Zwrócone do poprawy.">
              {letter.remark}
            </Notice>
          )}
          {missing.length > 0 && (
            <ErrorSummary
              key={attempt}
              title={`Popraw ${missing.length} ${plural(missing.length, 'pole', 'pola', 'pól')}, żeby oddać pismo`}
              errors={missing.map((path) => ({ id: idOf(path), text: errorOf(path) ?? '' }))}
            />
          )}
          <div role="alert">
            {refused && !refused.fields && (
              <Notice tone="late">{errorText(refused.code, refused.facts)}</Notice>
            )}
            {failure && <SaveFailure failure={failure} />}
          </div>
          <fieldset className="fields">
            <legend className="vh">Adresat i tytuł</legend>
            <TextInput {...toWhom('name')} label="Adresat" maxLength={300} />
            <TextInput {...toWhom('address')} label="Adres" optional maxLength={500} />
            <TextInput {...toWhom('ade')} label="Adres do e-Doręczeń" optional maxLength={60} />
            <TextInput
              id={fieldId('pismo-title')}
              label="Tytuł"
              value={draft.title}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => change({ title: event.target.value })}
            />
          </fieldset>
          <fieldset className="fields mt-4">
            <legend className="vh">Treść pisma</legend>
            {fields.map((field) => (
              <FieldOfLetter
                key={field.name}
                field={field}
                today={today}
                value={draft.typed[field.name] ?? ''}
                error={errorOf(`content.${field.name}`)}
                change={(value) => {
                  mend(`content.${field.name}`);
                  change({ typed: { ...draft.typed, [field.name]: value } });
                }}
              />
            ))}
          </fieldset>
        </div>
        <LetterPreview input={input(draft)} preview={actions.preview} />
      </div>
      <Counter
        text={
          <>
            <span role="status">{pending ? 'Zapisujemy…' : savedAt && `Szkic zapisany o ${savedAt}.`}</span>{' '}
            {letter.mandate
              ? `Możesz podpisać: upoważnienie nr ${letter.mandate}.`
              : 'Nie masz upoważnienia do takich pism. Oddaj je do podpisu.'}
          </>
        }
      >
        {letter.mandate && (
          <Button busy={busy} onClick={() => void finish('sign', 'Pismo podpisane.')}>
            Podpisz
          </Button>
        )}
        <Button
          kind="primary"
          mainAct
          keys="Ctrl Enter"
          busy={busy}
          onClick={() => void finish('submit', 'Pismo oddane do podpisu.')}
        >
          Oddaj do podpisu
        </Button>
      </Counter>
    </>
  );
}

/** Whose words stand now, and what is left to do: nothing typed here is lost. */
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

/** Where a field of the letter stands on the page. */
function idOf(path: string): string {
  const [part, name] = path.split('.');
  return fieldId(part === 'addressee' ? `adresat-${name}` : `pismo-${name}`);
}
