import { type ComponentProps, type KeyboardEvent, type ReactNode, useId } from 'react';
import { Badge } from './badge';
import { cx } from './cx';
import {
  ErrorText,
  type FieldProps,
  fieldClass,
  fieldId,
  HintText,
  LabelText,
  splitField,
  useControl,
  WarningText,
} from './field';
import { Kbd } from './kbd';

type CheckboxProps = Omit<ComponentProps<'input'>, 'type'> & {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  warning?: ReactNode;
};

/** A checkbox row. The label alone is its accessible name, the hint its accessible description. */
export function Checkbox({ label, hint, error, warning, className, ...input }: CheckboxProps) {
  const generated = useId();
  const id = input.id ?? (input.name ? fieldId(input.name) : generated);
  return (
    <div className={cx(Boolean(error) && 'field--error', className)}>
      <ErrorText id={id} error={error} />
      <label className="choice">
        <input
          {...input}
          id={id}
          type="checkbox"
          aria-labelledby={`${id}-label`}
          aria-describedby={
            cx(
              Boolean(error) && `${id}-error`,
              Boolean(hint) && `${id}-hint`,
              Boolean(warning) && `${id}-warning`,
            ) || undefined
          }
          aria-invalid={error ? true : undefined}
        />
        <span>
          <span id={`${id}-label`}>{label}</span>
          {hint && (
            <span className="hint" id={`${id}-hint`}>
              {hint}
            </span>
          )}
        </span>
      </label>
      <WarningText id={id} warning={warning} />
    </div>
  );
}

type DocumentRowProps = Omit<ComponentProps<'input'>, 'type' | 'children'> & {
  /** The document's name, which is also the accessible name of the checkbox. */
  label: ReactNode;
  /** The clients who need the document, when not all do. Shown under the name. */
  note?: ReactNode;
  /** The provision, or the paper to be shown. Stands at the right. */
  basis?: ReactNode;
  /** Not every client needs the document, so the row does not say "brak" when it is absent. */
  optional?: boolean;
};

/** One required document, in <ul className="documents">. CSS shows "jest" or "brak" after the box. */
export function DocumentRow({ label, note, basis, optional, ...input }: DocumentRowProps) {
  const generated = useId();
  const id = input.id ?? generated;
  return (
    <li>
      <label className="choice choice--document">
        <input
          {...input}
          id={id}
          type="checkbox"
          aria-labelledby={`${id}-label`}
          aria-describedby={cx(Boolean(note) && `${id}-note`, Boolean(basis) && `${id}-basis`) || undefined}
        />
        <span>
          <span id={`${id}-label`}>{label}</span>
          {note && (
            <span className="hint" id={`${id}-note`}>
              {note}
            </span>
          )}
        </span>
        {/* The cell is drawn even when empty: it keeps "jest" in its column. */}
        <span className="hint choice__basis" id={`${id}-basis`}>
          {basis}
        </span>
        <span aria-hidden="true">
          <Badge kind="done">jest</Badge>
          {!optional && <Badge kind="soon">brak</Badge>}
        </span>
      </label>
    </li>
  );
}

export interface RadioOption {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  disabled?: boolean;
}

type RadioGroupProps = FieldProps &
  Omit<ComponentProps<'input'>, 'type' | 'value' | 'defaultValue' | 'checked'> & {
    name: string;
    options: readonly RadioOption[];
    /** Makes the group controlled. Without it, defaultValue or react-hook-form holds the choice. */
    value?: string;
    defaultValue?: string;
    /** The radios stand one under another. */
    rows?: boolean;
    /** Each has a digit, which chooses it while the focus is in the group. */
    keyed?: boolean;
  };

/** Radios under a legend. Accepts the props of react-hook-form's register(); its ref goes to each radio. */
export function RadioGroup(props: RadioGroupProps) {
  const [field, { options, value, defaultValue, rows, keyed, id: own, className, ...input }] =
    splitField(props);
  const { id, 'aria-describedby': described } = useControl(field, { id: own, name: input.name });
  return (
    <fieldset
      className={cx(fieldClass(field), className)}
      aria-describedby={described}
      onKeyDown={keyed ? chooseByDigit : undefined}
    >
      <legend className="label">
        <LabelText id={id} field={field} />
      </legend>
      <HintText id={id} hint={field.hint} />
      <ErrorText id={id} error={field.error} word={field.errorWord} />
      <div
        className={cx('choices', rows && 'choices--rows', !rows && options.length > 3 && 'choices--columns')}
      >
        {options.map((option, index) => (
          <label className="choice" key={option.value}>
            <input
              {...input}
              id={index === 0 ? id : `${id}-${option.value}`}
              type="radio"
              aria-keyshortcuts={keyed ? String(index + 1) : undefined}
              value={option.value}
              disabled={option.disabled ?? input.disabled}
              checked={value === undefined ? undefined : value === option.value}
              defaultChecked={defaultValue === undefined ? undefined : defaultValue === option.value}
            />
            <span>
              {option.label}
              {keyed && <Kbd silent>{String(index + 1)}</Kbd>}
              {option.hint && <span className="hint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <WarningText id={id} warning={field.warning} word={field.warningWord} />
    </fieldset>
  );
}

function chooseByDigit(event: KeyboardEvent<HTMLFieldSetElement>) {
  const { ctrlKey, altKey, metaKey, currentTarget } = event;
  if (!/^[1-9]$/.test(event.key) || ctrlKey || altKey || metaKey) return;
  const radio = currentTarget.querySelectorAll<HTMLInputElement>('input[type=radio]')[Number(event.key) - 1];
  if (!radio || radio.disabled) return;
  event.preventDefault();
  radio.focus();
  radio.click();
}
