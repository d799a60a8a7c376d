'use client';

import { type ComponentProps, type ReactNode, useEffectEvent, useLayoutEffect } from 'react';
import { type FieldPathByValue, type FieldPathValue, type FieldValues, useController } from 'react-hook-form';
import { Checkbox, RadioGroup } from '@/components/ui/choices';
import { ErrorText, fieldClass } from '@/components/ui/field';
import { Select, TextArea, TextInput } from '@/components/ui/inputs';
import { type ActFormState, errorsIn } from './use-act-form';

/** A form and the name of one of its fields. Only a name whose values have this type is accepted. */
export type Bound<Values extends FieldValues, Output, Value> = {
  form: Pick<ActFormState<Values, Output>, 'control' | 'idOf'>;
  name: FieldPathByValue<Values, Value>;
};

/**
 * Returns the value of a field, its setter, and the attributes of its input. `empty` is the value of an untouched
 * field.
 */
export function useBound<Values extends FieldValues, Output, Value>(
  { form, name }: Bound<Values, Output, Value>,
  empty: unknown,
) {
  const { field, fieldState } = useController({
    control: form.control,
    name,
    // `Bound` accepts only a name whose values have this type.
    defaultValue: empty as FieldPathValue<Values, typeof name>,
  });
  const { value, onChange, onBlur, ref } = field;
  // of a field that holds a list, the first item with an error
  const [found] = errorsIn({ [name]: fieldState.error });
  return { value, onChange, input: { id: form.idOf(name), name, onBlur, ref, error: found?.sentence } };
}

/**
 * Takes over what the person typed into a control before the page listened, while React took the control over: `read`
 * returns what the control shows now, `shown` is what the form would have it show.
 */
export function useTypedBefore(
  read: () => string | undefined,
  shown: string,
  take: (typed: string) => void,
): void {
  const compare = useEffectEvent(() => {
    const typed = read();
    if (typed !== undefined && typed !== shown) take(typed);
  });
  useLayoutEffect(() => compare(), []);
}

/** Returns the present text or choice of the control with the id. */
export const readControl = (id: string) => () => {
  const control = document.getElementById(id);
  return control && 'value' in control ? String(control.value) : undefined;
};

/** Returns the present choice of the radio buttons of a name, the first of which has the id. */
const readRadios = (id: string, name: string) => () => {
  const first = document.getElementById(id);
  const group = first instanceof HTMLInputElement && first.form?.elements.namedItem(name);
  return group instanceof RadioNodeList ? group.value : undefined;
};

/** The properties that a caller sets on a field; the field's own component sets the others. */
export type Own<Props> = Omit<Props, 'form' | 'name' | 'id' | 'value' | 'error' | 'onChange' | 'ref'>;

type OwnOfInput = Own<ComponentProps<typeof TextInput>>;
type TextFieldProps<Values extends FieldValues, Output> = Bound<Values, Output, string | undefined> &
  OwnOfInput & { onTyped?: () => void; onLeft?: () => void };

export function TextField<Values extends FieldValues, Output>(props: TextFieldProps<Values, Output>) {
  const { form, name, onTyped, onLeft, ...own } = props;
  const { value, onChange, input } = useBound({ form, name }, '');
  useTypedBefore(readControl(input.id), String(value ?? ''), (typed) => {
    onChange(typed);
    onTyped?.();
  });
  return (
    <TextInput
      autoComplete="off"
      {...own}
      {...input}
      value={String(value ?? '')}
      onChange={(event) => {
        onChange(event);
        onTyped?.();
      }}
      onBlur={() => {
        input.onBlur();
        onLeft?.();
      }}
    />
  );
}

export function TextAreaField<Values extends FieldValues, Output>({
  form,
  name,
  ...own
}: Bound<Values, Output, string | undefined> & Own<ComponentProps<typeof TextArea>>) {
  const { value, onChange, input } = useBound({ form, name }, '');
  return <TextArea {...own} {...input} value={String(value ?? '')} onChange={onChange} />;
}

type Choice<Value> = readonly [value: Value, text: string | number];

/**
 * A choice from a short list. `blank` is the text while nothing is chosen; the value is then null, or undefined where
 * null is itself a choice. `onChosen` is called when the person has chosen.
 */
export function SelectField<Values extends FieldValues, Output, Value extends string | number | null>({
  form,
  name,
  choices,
  blank,
  onChosen,
  ...own
}: Bound<Values, Output, Value | null | undefined> &
  Own<ComponentProps<typeof Select>> & {
    choices: readonly Choice<Value>[];
    blank?: string;
    onChosen?: (value: Value) => void;
  }) {
  const none = choices.some(([each]) => each === null) ? undefined : null;
  const { value, onChange, input } = useBound({ form, name }, none);
  const known = choices.some(([each]) => each === value);
  function choose(text: string) {
    const chosen = choices.find(([each]) => String(each) === text);
    onChange(chosen ? chosen[0] : none);
    if (chosen) onChosen?.(chosen[0]);
  }
  // A choice that the list does not have shows as its first one.
  useTypedBefore(known ? readControl(input.id) : () => undefined, String(value), choose);
  return (
    <Select
      {...own}
      {...input}
      value={known ? String(value) : ''}
      onChange={({ target }) => choose(target.value)}
    >
      {blank !== undefined && <option value="">{blank}</option>}
      {choices.map(([each, text]) => (
        <option key={String(each)} value={String(each)}>
          {text}
        </option>
      ))}
    </Select>
  );
}

type OwnOfCheckbox = Own<Omit<ComponentProps<typeof Checkbox>, 'checked'>>;

/** A checkbox for a value that is true or false. */
export function CheckboxField<Values extends FieldValues, Output>({
  form,
  name,
  onTicked,
  ...own
}: Bound<Values, Output, boolean | undefined> & OwnOfCheckbox & { onTicked?: (ticked: boolean) => void }) {
  const { value, onChange, input } = useBound({ form, name }, false);
  return (
    <Checkbox
      {...own}
      {...input}
      checked={Boolean(value)}
      onChange={({ target }) => {
        onChange(target.checked);
        onTicked?.(target.checked);
      }}
    />
  );
}

/** Checkboxes for a list of values, under a legend. */
export function CheckboxesField<Values extends FieldValues, Output, Value extends string | number>({
  form,
  name,
  label,
  choices,
  className,
}: Bound<Values, Output, Value[] | undefined> & {
  label: ReactNode;
  choices: readonly (readonly [value: Value, label: ReactNode])[];
  /** The class of the box round the checkboxes. */
  className?: string;
}) {
  const { value, onChange, input } = useBound({ form, name }, []);
  const ticked: readonly unknown[] = value ?? [];
  return (
    <fieldset id={input.id} className={fieldClass({ label, error: input.error })}>
      <legend className="label" id={`${input.id}-label`}>
        {label}
      </legend>
      <ErrorText id={input.id} error={input.error} />
      <div className={className}>
        {choices.map(([each, text]) => (
          <Checkbox
            key={each}
            id={`${input.id}-${each}`}
            name={name}
            label={text}
            checked={ticked.includes(each)}
            onChange={({ target }) => {
              const rest = ticked.filter((other) => other !== each);
              onChange(target.checked ? [...rest, each] : rest);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

type RadioChoice<Value> = Omit<ComponentProps<typeof RadioGroup>['options'][number], 'value'> & {
  value: Value;
};

/**
 * Radio buttons: all values of a choice are visible. `usual` is the choice that holds while the form has none of them:
 * it follows the other fields until the person chooses.
 */
export function RadioField<Values extends FieldValues, Output, Value extends string>({
  form,
  name,
  usual,
  ...own
}: Bound<Values, Output, Value | null | undefined> &
  Own<Omit<ComponentProps<typeof RadioGroup>, 'options'>> & {
    options: readonly RadioChoice<Value>[];
    usual?: NoInfer<Value> | null;
  }) {
  const { value, onChange, input } = useBound({ form, name }, undefined);
  const possible = own.options.some((option) => option.value === value);
  const shown = String((possible ? value : usual) ?? '');
  useTypedBefore(readRadios(input.id, name), shown, onChange);
  return <RadioGroup {...own} {...input} value={shown} onChange={onChange} />;
}
