'use client';

import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { ActFormState } from './use-act-form';
import { type AnswerOptions, useAnswer } from './use-answer';

type ElementProps<Values extends FieldValues, Output> = {
  form: ActFormState<Values, Output>;
  label?: string;
  className?: string;
  /** True for a form whose result is saved later, by the one act of the page: Ctrl+Enter in it does that act. */
  feedsAct?: boolean;
  /** Called by Escape, unless a list that is open inside the form has used the key. */
  onEscape?: () => void;
  children: ReactNode;
};

/** Draws the element of a form; no other component draws one. */
export function FormElement<Values extends FieldValues, Output>(props: ElementProps<Values, Output>) {
  const { form, label, className, feedsAct, onEscape, children } = props;
  return (
    <form
      ref={form.place}
      method="post"
      noValidate
      className={className}
      aria-label={label}
      data-feeds-act={feedsAct || undefined}
      onSubmit={form.submit}
      onKeyDown={onEscape && ((event) => event.key === 'Escape' && !event.defaultPrevented && onEscape())}
    >
      {children}
    </form>
  );
}

type Props<Values extends FieldValues, Output> = AnswerOptions &
  Omit<ElementProps<Values, Output>, 'children'> & {
    children: (answer: ReturnType<typeof useAnswer>) => ReactNode;
  };

/** A form with the answer to its last attempt. */
export function FormFrame<Values extends FieldValues, Output>(props: Props<Values, Output>) {
  const { whole, purpose, refused, failed, children, ...element } = props;
  const answer = useAnswer(props.form, { whole, purpose, refused, failed });
  return <FormElement {...element}>{children(answer)}</FormElement>;
}
