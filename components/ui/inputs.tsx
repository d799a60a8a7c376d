import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import { Field, type FieldProps, splitField, useControl } from './field';

/** The width of the control, by the length of the expected answer. By default it fills the field. */
type Width = 's' | 'm';

type TextInputProps = FieldProps &
  ComponentProps<'input'> & {
    room?: Width;
    /** A button joined to the right edge of the control, e.g. "Pokaż". */
    after?: ReactNode;
  };

/** A one-line field. Accepts the props of react-hook-form's register(), or name and defaultValue. */
export function TextInput(props: TextInputProps) {
  const [field, { room, after, className, ...input }] = splitField(props);
  const control = useControl(field, input);
  const box = (
    <input type="text" {...input} {...control} className={cx('input', room && `width-${room}`, className)} />
  );
  return (
    <Field field={field} id={control.id}>
      {after ? (
        <div className="joined">
          {box}
          {after}
        </div>
      ) : (
        box
      )}
    </Field>
  );
}

/** A field of several lines; grows with its text. */
export function TextArea(props: FieldProps & ComponentProps<'textarea'>) {
  const [field, { className, ...area }] = splitField(props);
  const control = useControl(field, area);
  return (
    <Field field={field} id={control.id}>
      <textarea {...area} {...control} className={cx('input', className)} />
    </Field>
  );
}

/** A choice from a short list; `children` are `Options`, or <option>s. */
export function Select(props: FieldProps & ComponentProps<'select'> & { room?: Width }) {
  const [field, { room, className, ...select }] = splitField(props);
  const control = useControl(field, select);
  return (
    <Field field={field} id={control.id}>
      <select {...select} {...control} className={cx('input', room && `width-${room}`, className)} />
    </Field>
  );
}

type Choice = readonly [value: string | number, text: string | number];

/** The choices of a select: the value that is sent, and the text that is shown. */
export function Options({ choices }: { choices: readonly Choice[] }) {
  return choices.map(([value, text]) => (
    <option key={value} value={value}>
      {text}
    </option>
  ));
}
