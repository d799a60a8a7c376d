'use client';

import { useState } from 'react';
import type { FieldErrors, FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { ErrorSummary, type SummaryError } from '@/components/ui/error-summary';
import { fieldId } from '@/components/ui/field';
import { type Action, answerOf, type Failure } from '@/lib/core/action-result';
import type { FieldCode } from '@/lib/core/errors';
import { codeOf } from '@/lib/core/field-codes';
import { counted } from '@/lib/core/polish';
import { errorText, failureText } from '@/lib/error-texts';

type Facts = Failure['facts'];
type Problem = { attempt: number; title: string; text?: string; errors: SummaryError[]; facts?: Facts };

/** Path → code of everything that the form itself refuses. */
function codesOf(errors: object, prefix = ''): [path: string, code: FieldCode][] {
  return Object.entries(errors).flatMap(([name, value]) => {
    if (name === 'root' || typeof value !== 'object' || value === null) return [];
    const path = prefix + name;
    if ('message' in value && typeof value.message === 'string' && value.message)
      return [[path, codeOf({ message: value.message })]];
    return codesOf(value, `${path}.`);
  });
}

/** The sentence with the name of its field, as the page shows it. */
function named(path: string, sentence: string): string {
  const field = document.getElementById(fieldId(path));
  const label =
    field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.labels?.[0] : null;
  const name = label?.firstChild?.textContent;
  return name ? `${name}: ${sentence}` : sentence;
}

function asOnPage(a: SummaryError, b: SummaryError): number {
  const [first, second] = [a, b].map(({ id }) => document.getElementById(id));
  if (!first || !second) return 0;
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

interface SaveOptions<Value> {
  /** "zapisać komórkę": completes "Popraw 2 pola, żeby …". */
  purpose: string;
  onSaved: (value: Value) => void;
  onRefused?: (failure: Failure) => void;
}

/**
 * Ties a form to its server action: submits, puts what was refused at its fields and above the form, and keeps
 * everything typed. `summary` stands above the form, `errorOf(path)` at the field.
 */
export function useSave<Values extends FieldValues, Output, Value>(
  form: UseFormReturn<Values, unknown, Output>,
  save: Action<Output, Value>,
  { purpose, onSaved, onRefused }: SaveOptions<Value>,
) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const { isSubmitting, errors } = form.formState;

  function refuse(codes: [path: string, code: FieldCode][], facts?: Facts) {
    const fields = counted(codes.length, 'pole', 'pola', 'pól');
    const list = codes.map(([path, code]) => ({
      id: fieldId(path),
      text: named(path, errorText(code, facts)),
    }));
    setProblem((last) => ({
      attempt: (last?.attempt ?? 0) + 1,
      title: `Popraw ${fields}, żeby ${purpose}`,
      errors: list.toSorted(asOnPage),
      facts,
    }));
  }

  async function submit(output: Output) {
    const answer = await answerOf(save(output));
    if (answer.ok) {
      setProblem(null);
      onSaved(answer.value);
      return;
    }
    onRefused?.(answer);
    const codes = Object.entries(answer.fields ?? {});
    for (const [path, code] of codes) form.setError(path as Path<Values>, { message: code });
    if (codes.length > 0) return refuse(codes, answer.facts);
    const text = failureText(answer);
    setProblem((last) => ({ attempt: (last?.attempt ?? 0) + 1, title: 'Nie zapisano', text, errors: [] }));
  }

  const onSubmit = form.handleSubmit(submit, (found: FieldErrors<Values>) => refuse(codesOf(found)));
  return {
    onSubmit,
    busy: isSubmitting,
    errorOf: (path: string) => {
      const found = codesOf(errors).find(([at]) => at === path);
      return found && errorText(found[1], problem?.facts);
    },
    summary: problem && (
      <ErrorSummary key={problem.attempt} title={problem.title} errors={problem.errors}>
        {problem.text && <p>{problem.text}</p>}
      </ErrorSummary>
    ),
  };
}
