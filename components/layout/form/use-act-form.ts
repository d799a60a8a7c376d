import { toNestErrors } from '@hookform/resolvers';
import { type FormEvent, type RefObject, useRef, useState } from 'react';
import {
  type DefaultValues,
  type FieldErrors,
  type FieldPath,
  type FieldPathValue,
  type FieldValues,
  type Resolver,
  type UseFormReturn,
  useForm,
} from 'react-hook-form';
import type { z } from 'zod';
import { fieldId } from '@/components/ui/field';
import { type Action, answerOf, type Failure } from '@/lib/core/action-result';
import type { Facts, FieldCode, FieldCodes } from '@/lib/core/errors';
import { fieldCodes } from '@/lib/core/field-codes';
import { freshId } from '@/lib/core/fresh-id';
import { errorText } from '@/lib/error-texts';

/** The form of an act, as its fields and its answer use it. */
export type ActFormState<Values extends FieldValues, Output> = UseFormReturn<Values, unknown, Output> & {
  /** Returns the id of the control at this path. */
  idOf: (path: string) => string;
  /** Changes a value from outside its field, as if the person had typed it. */
  set: <Name extends FieldPath<Values>>(name: Name, value: FieldPathValue<Values, Name>) => void;
  submit: (event?: FormEvent) => Promise<void>;
  busy: boolean;
  /** The sentences of the last attempt by path, without those that the person has mended since. */
  errors: readonly FoundError[];
  /** The failure of the last attempt as a whole, when no field caused it. */
  failure: Failure | null;
  /** The number of failed attempts. */
  attempt: number;
  place: RefObject<HTMLFormElement | null>;
};

export type FoundError = { path: string; sentence: string };

export type ActFormOptions<Input, Output, Value, Values extends FieldValues> = {
  /** The values with which the form begins; a function when it makes keys. */
  start?: DefaultValues<NoInfer<Values>> | (() => DefaultValues<NoInfer<Values>>);
  /** Converts the form's values to the input of the schema, where the two differ. */
  input?: (values: Values) => DefaultValues<Input>;
  /** Rules beyond the schema, which the server checks too. Returns an error code by path. */
  rules?: (values: Values) => FieldCodes | null;
  /** The values for the places in the sentences of the rules. */
  facts?: Facts;
  /** The name that distinguishes the form's fields from those of other forms on the page. */
  name?: string;
  onDone?: (value: Value, saved: Output) => void;
  onRefused?: (failure: Failure) => void;
};

/**
 * A form of one act: the operation's schema checks the values first, and the server decides. A refusal is shown at its
 * field and everything typed stays. A second press while the act runs does nothing; a later attempt carries the
 * `requestKey` of the first until one has succeeded.
 */
export function useActForm<Input extends FieldValues, Output, Value, Values extends FieldValues = Input>(
  schema: z.ZodType<Output, Input>,
  action: Action<Output, Value>,
  { start, input, rules, facts, name, onDone, onRefused }: ActFormOptions<Input, Output, Value, Values> = {},
): ActFormState<Values, Output> & {
  /** Submits the form to another action than its own. */
  submitTo: (other: Action<Output, Value>) => Promise<void>;
} {
  const [begun] = useState(start);
  const [requestKey, setRequestKey] = useState(freshId);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  const running = useRef(false);
  const place = useRef<HTMLFormElement>(null);

  const resolver: Resolver<Values, unknown, Output> = (values, _context, options) => {
    const checked = schema.safeParse({ requestKey, ...(input ? input(values) : values) });
    const codes = { ...fieldCodes(checked.error?.issues ?? []), ...rules?.(values) };
    if (checked.success && Object.keys(codes).length === 0) return { values: checked.data, errors: {} };
    return { values: {}, errors: toNestErrors<Values>(told(codes, facts), options) };
  };
  const form = useForm<Values, unknown, Output>({
    resolver,
    defaultValues: begun,
    shouldFocusError: false,
  });

  function refuse(refusal: Failure | null) {
    setAttempt((before) => before + 1);
    setFailure(refusal?.fields ? null : refusal);
    if (!refusal) return;
    // The server's paths come from the same schema.
    for (const [path, code] of Object.entries(refusal.fields ?? {}))
      form.setError(path as FieldPath<Values>, { type: code, message: errorText(code, refusal.facts) });
    onRefused?.(refusal);
  }

  async function send(act: Action<Output, Value>, event?: FormEvent) {
    event?.preventDefault();
    if (running.current) return;
    running.current = true;
    const checkAndAct = form.handleSubmit(
      async (output) => {
        const answer = await answerOf(act(output));
        if (!answer.ok) return refuse(answer);
        setFailure(null);
        setRequestKey(freshId());
        onDone?.(answer.value, output);
      },
      () => refuse(null),
    );
    await checkAndAct(event).finally(() => {
      running.current = false;
    });
  }

  const { isSubmitting, isSubmitted, errors } = form.formState;
  return {
    ...form,
    idOf: (path) => fieldId(name ? `${name}-${path}` : path),
    set: (path, value) => form.setValue(path, value, { shouldDirty: true, shouldValidate: isSubmitted }),
    submit: (event) => send(action, event),
    submitTo: (other) => send(other),
    busy: isSubmitting,
    errors: errorsIn(errors),
    failure,
    attempt,
    place,
  };
}

/** Returns the codes as errors of react-hook-form: in sentences. */
function told(codes: FieldCodes, facts: Facts = {}): FieldErrors {
  return Object.fromEntries(
    Object.entries<FieldCode>(codes).map(([path, code]) => [
      path,
      { type: code, message: errorText(code, facts) },
    ]),
  );
}

/** Returns the sentences in react-hook-form's tree of errors, by path. */
export function errorsIn(errors: object, prefix = ''): FoundError[] {
  return Object.entries(errors).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null) return [];
    const path = prefix + name;
    if ('message' in value && typeof value.message === 'string') return [{ path, sentence: value.message }];
    return errorsIn(value, `${path}.`);
  });
}
