'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { SelectField, TextAreaField, TextField } from '@/components/layout/form/fields';
import { useAct } from '@/components/layout/use-act';
import { Button } from '@/components/ui/button';
import { MarginBlock } from '@/components/ui/margin-block';
import { Notice } from '@/components/ui/notice';
import type { Action } from '@/lib/core/action-result';
import { errorText } from '@/lib/error-texts';
import { type EndAnswerInput, type SaveAnswerInput, saveAnswerSchema } from '@/lib/modules/mail/schema/acts';

type Answer = { id: number; version: number; departmentId: number; title: string; text: string };
type Department = { id: number; name: string };
type FormProps = {
  /** The answer to change; a new one without it. */
  answer?: Answer;
  departments: readonly Department[];
  save: Action<SaveAnswerInput, unknown>;
};

/** Adds a saved answer, or changes one. */
export function SavedAnswerForm({ answer, departments, save }: FormProps) {
  return (
    <ActForm
      // A change by another person shows the new text.
      key={answer?.version ?? 0}
      name={`gotowa-${answer?.id ?? 'nowa'}`}
      title={answer ? 'Popraw' : 'Nowa odpowiedź'}
      submit="Zapisz"
      schema={saveAnswerSchema}
      start={
        answer ?? {
          id: null,
          version: 0,
          departmentId: departments.length === 1 ? departments[0].id : undefined,
        }
      }
      save={save}
      done={() => 'Zapisano odpowiedź.'}
    >
      {(form) => (
        <>
          {departments.length > 1 && (
            <SelectField
              form={form}
              name="departmentId"
              label="Komórka"
              blank="Wybierz komórkę"
              choices={departments.map(({ id, name }) => [id, name] as const)}
            />
          )}
          <TextField form={form} name="title" label="Nazwa" maxLength={120} />
          <TextAreaField form={form} name="text" label="Tekst" rows={6} maxLength={10_000} />
        </>
      )}
    </ActForm>
  );
}

type ListProps = {
  answers: readonly Answer[];
  departments: readonly Department[];
  save: FormProps['save'];
  end: Action<EndAnswerInput, unknown>;
};

/** The saved answers, each with its text and its acts. */
export function SavedAnswerList({ answers, departments, save, end }: ListProps) {
  const { act, busy, failure } = useAct();
  return (
    <>
      {failure && (
        <Notice tone="late" role="alert">
          {errorText(failure.code, failure.facts)}
        </Notice>
      )}
      {answers.map((answer) => (
        <MarginBlock
          key={answer.id}
          label={answer.title}
          heading
          note={departments.find(({ id }) => id === answer.departmentId)?.name}
        >
          <p className="whitespace-pre-wrap">{answer.text}</p>
          <div className="acts mt-3">
            <SavedAnswerForm answer={answer} departments={departments} save={save} />
            <Button
              small
              kind="quiet"
              busy={busy === String(answer.id)}
              aria-label={`Odłóż: ${answer.title}`}
              onClick={() => act(String(answer.id), () => end({ id: answer.id, version: answer.version }))}
            >
              Odłóż
            </Button>
          </div>
        </MarginBlock>
      ))}
    </>
  );
}
