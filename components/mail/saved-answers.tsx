'use client';

import { ActForm } from '@/components/layout/form/act-form';
import { SelectField, TextAreaField, TextField } from '@/components/layout/form/fields';
import { useAct } from '@/components/layout/use-act';
import { Button } from '@/components/ui/button';
import { MarginBlock } from '@/components/ui/margin-block';
import { Notice } from '@/components/ui/notice';
import { toast } from '@/components/ui/toast';
import type { Action } from '@/lib/core/action-result';
import { errorText } from '@/lib/error-texts';
import {
  type EndAnswerInput,
  endAnswerSchema,
  type RestoreAnswerInput,
  type SaveAnswerInput,
  saveAnswerSchema,
} from '@/lib/modules/mail/schema/acts';

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
  return answers.map((answer) => (
    <MarginBlock
      key={answer.id}
      label={answer.title}
      heading
      note={departments.find(({ id }) => id === answer.departmentId)?.name}
    >
      <p className="whitespace-pre-wrap">{answer.text}</p>
      <div className="acts mt-3">
        <SavedAnswerForm answer={answer} departments={departments} save={save} />
        <ActForm
          name={`usun-${answer.id}`}
          title="Usuń"
          submit="Usuń odpowiedź"
          schema={endAnswerSchema}
          start={{ id: answer.id, version: answer.version }}
          save={end}
          done={() => `Usunięto: ${answer.title}.`}
        >
          {() => <p className="span-12">{`Nikt już nie wstawi odpowiedzi „${answer.title}”.`}</p>}
        </ActForm>
      </div>
    </MarginBlock>
  ));
}

type EndedProps = { answers: readonly Answer[]; restore: Action<RestoreAnswerInput, unknown> };

/** The saved answers that were put away; each can come back. */
export function EndedAnswers({ answers, restore }: EndedProps) {
  const { act, busy, failure } = useAct();
  return (
    <details className="p-4">
      <summary>Usunięte ({answers.length})</summary>
      {failure && (
        <Notice tone="late" role="alert">
          {errorText(failure.code, failure.facts)}
        </Notice>
      )}
      <ul className="plain-list">
        {answers.map(({ id, title, text }) => (
          <li key={id} className="mt-3">
            <b className="wrap-anywhere">{title}</b>
            <p className="whitespace-pre-wrap wrap-anywhere text-ink-2">{text}</p>
            <Button
              small
              busy={busy === `przywroc-${id}`}
              aria-label={`Przywróć odpowiedź: ${title}`}
              onClick={async () => {
                const done = await act(`przywroc-${id}`, () => restore({ id }));
                if (done) toast(`Przywrócono: ${title}.`);
              }}
            >
              Przywróć
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
