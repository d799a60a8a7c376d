import { type ReactNode, useId } from 'react';
import { Badge } from './badge';
import { cx } from './cx';

/** Columns of twelve that a field takes in `.fields`; on a phone it takes them all. */
export type Span = 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/** What every field has besides its control. */
export interface FieldProps {
  label: ReactNode;
  /** Adds "(nieobowiązkowe)"; required is the rule. */
  optional?: boolean;
  hint?: ReactNode;
  /** What to do, e.g. "Wpisz dzisiejszą albo wcześniejszą datę." */
  error?: ReactNode;
  /** Never blocks. */
  warning?: ReactNode;
  span?: Span;
  /** Half a row on a phone. */
  half?: boolean;
  /** Text after the label in place of "(nieobowiązkowe)", for other languages. */
  optionalText?: string;
  /** The word before an error, for other languages. */
  errorWord?: string;
  warningWord?: string;
}

/** The id of the control named `name`: where labels and the error summary point. */
export function fieldId(name: string): string {
  return `f-${name}`;
}

/** What a control must carry to be tied to its field. */
export interface ControlProps {
  id: string;
  /** The label's own words: "(nieobowiązkowe)" describes the control and is no part of its name. */
  'aria-labelledby': string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/** Ids and aria attributes for a control; hint, error and warning are announced with it. */
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

/** The words of a label, and beside them the mark that the field may stay empty. */
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
      {hint}
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

/** Label, error, the control (children), hint and warning of a field whose control has the given id. */
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

/** Splits the field's own props from those of its control. */
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
