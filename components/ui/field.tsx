import { type ReactNode, useId } from 'react';
import { Badge } from './badge';
import { cx } from './cx';
import { nb } from './typography';

/** The columns, of twelve, that a field takes in `.fields`. On a phone it takes the whole row. */
export type Span = 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** The properties that every field has besides those of its control. */
export interface FieldProps {
  label: ReactNode;
  /** Adds "(nieobowiązkowe)" to the label. Fields are required by default. */
  optional?: boolean;
  hint?: ReactNode;
  /** Says how to mend the value, e.g. "Wpisz dzisiejszą albo wcześniejszą datę." */
  error?: ReactNode;
  /** Shown under the control. Does not stop the form from being sent. */
  warning?: ReactNode;
  span?: Span;
  /** The field takes half a row on a phone. */
  half?: boolean;
  /** The text after the label in place of "(nieobowiązkowe)", in other languages. */
  optionalText?: string;
  /** The word before an error, in other languages. */
  errorWord?: string;
  warningWord?: string;
}

/** The id of the control called `name`. Labels and the error summary point to it. */
export function fieldId(name: string): string {
  return `f-${name}`;
}

/** The attributes that tie a control to its field. */
export interface ControlProps {
  id: string;
  /** The id of the label's text. "(nieobowiązkowe)" belongs to the description of the control, not to its name. */
  'aria-labelledby': string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/** The id and aria attributes of a control. A screen reader reads the hint, error and warning with the control. */
export function useControl(field: FieldProps, own: { id?: string; name?: string }): ControlProps {
  const generated = useId();
  const id = own.id ?? (own.name ? fieldId(own.name) : generated);
  return {
    id,
    'aria-labelledby': `${id}-label`,
    'aria-describedby':
      cx(
        Boolean(field.optional) && `${id}-optional`,
        Boolean(field.error) && `${id}-error`,
        Boolean(field.hint) && `${id}-hint`,
        Boolean(field.warning) && `${id}-warning`,
      ) || undefined,
    'aria-invalid': field.error ? true : undefined,
  };
}

/** The text of a label, followed by "(nieobowiązkowe)" when the field may stay empty. */
export function LabelText({ id, field }: { id: string; field: FieldProps }) {
  return (
    <>
      <span id={`${id}-label`}>{field.label}</span>
      {field.optional && (
        <span className="label__opt" id={`${id}-optional`}>
          {' '}
          {field.optionalText ?? '(nieobowiązkowe)'}
        </span>
      )}
    </>
  );
}

export function ErrorText({ id, error, word = 'Błąd' }: { id: string; error: ReactNode; word?: string }) {
  if (!error) return null;
  return (
    <p className="error" id={`${id}-error`}>
      <Badge kind="late">{word}</Badge> <span>{error}</span>
    </p>
  );
}

export function HintText({ id, hint }: { id: string; hint: ReactNode }) {
  return hint ? (
    <p className="hint" id={`${id}-hint`}>
      {typeof hint === 'string' ? nb(hint) : hint}
    </p>
  ) : null;
}

export function WarningText({
  id,
  warning,
  word = 'Sprawdź',
}: {
  id: string;
  warning: ReactNode;
  word?: string;
}) {
  if (!warning) return null;
  return (
    <p className="warning" id={`${id}-warning`}>
      <Badge kind="soon">{word}</Badge> <span>{warning}</span>
    </p>
  );
}

/** The classes of the box round one field. */
export function fieldClass(field: FieldProps): string {
  return cx(
    'field',
    field.span && `span-${field.span}`,
    field.half && 'half',
    Boolean(field.error) && 'field--error',
  );
}

/** A field: label, error, control (`children`), hint and warning. The control has the given id. */
export function Field({ field, id, children }: { field: FieldProps; id: string; children: ReactNode }) {
  return (
    <div className={fieldClass(field)}>
      <label className="label" htmlFor={id}>
        <LabelText id={id} field={field} />
      </label>
      <ErrorText id={id} error={field.error} word={field.errorWord} />
      {children}
      <HintText id={id} hint={field.hint} />
      <WarningText id={id} warning={field.warning} word={field.warningWord} />
    </div>
  );
}

/** Separates the props of the field from those of its control. */
export function splitField<P extends FieldProps>(props: P): [FieldProps, Omit<P, keyof FieldProps>] {
  const {
    label,
    optional,
    hint,
    error,
    warning,
    span,
    half,
    optionalText,
    errorWord,
    warningWord,
    ...control
  } = props;
  return [
    { label, optional, hint, error, warning, span, half, optionalText, errorWord, warningWord },
    control,
  ];
}
