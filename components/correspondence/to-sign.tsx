'use client';

import { type ReactNode, useState } from 'react';
import { ActForm } from '@/components/layout/form/act-form';
import { TextAreaField } from '@/components/layout/form/fields';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { answerOf, type Failure } from '@/lib/core/action-result';
import { errorText, failureText } from '@/lib/error-texts';
import type { LetterRecord } from '@/lib/modules/correspondence/queries/letters';
import { giveBackSchema } from '@/lib/modules/correspondence/schema/acts';
import type { LetterActions } from './letter-actions';
import { useSigning } from './sign-panel';

type Props = { letter: LetterRecord; actions: LetterActions; children: ReactNode };

/**
 * A letter that waits for a signature: a person whose mandate covers it signs it, or gives it back with a remark.
 * `children` are drawn until the person signs.
 */
export function ToSign({ letter, actions, children }: Props) {
  const { id: letterId, version, mandate } = letter;
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const { panel, opener, show } = useSigning(letter, actions);

  async function begin() {
    setBusy(true);
    const answer = await answerOf(show(version));
    setBusy(false);
    setFailure(answer.ok ? null : answer);
  }
  if (panel) return panel;
  return (
    <div className="part">
      <div className="acts">
        <ActForm
          name="zwrot-pisma"
          title="Zwróć do poprawy"
          submit="Zwróć pismo"
          schema={giveBackSchema}
          start={{ letterId, version }}
          save={actions.giveBack}
          done={() => 'Pismo wróciło do poprawy.'}
        >
          {(form) => (
            <TextAreaField form={form} name="remark" label="Co poprawić" rows={3} maxLength={1000} />
          )}
        </ActForm>
        {mandate ? (
          <Button
            ref={opener}
            kind="primary"
            mainAct
            keys="Ctrl Enter"
            busy={busy}
            onClick={() => void begin()}
          >
            Podpisz
          </Button>
        ) : (
          <p className="text-ink-2">Nie masz upoważnienia do podpisania tego pisma.</p>
        )}
      </div>
      <div role="alert">{failure && <Notice tone="late">{sentenceOf(failure)}</Notice>}</div>
      {children}
    </div>
  );
}

/** The first mistake in the letter, which its author mends; otherwise the failure itself. */
function sentenceOf(failure: Failure): string {
  const [code] = Object.values(failure.fields ?? {});
  return code ? errorText(code, failure.facts) : failureText(failure);
}
