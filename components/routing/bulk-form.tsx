import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { FormFrame } from '../layout/form/form-frame';
import type { ActFormState } from '../layout/form/use-act-form';
import { Button } from '../ui/button';

type Props<Values extends FieldValues, Output> = {
  form: ActFormState<Values, Output>;
  label: string;
  /** The number of ticked rows. */
  count: number;
  submit: string;
  /** The field for the reason, where one is needed. */
  why: ReactNode;
  onCancel: () => void;
  /** The choice that is made for all ticked rows. */
  children: ReactNode;
  /** Optional values beside the choice, on a line of their own. */
  more?: ReactNode;
};

/** The form for the ticked rows, in place of the filter: one choice for all of them, the reason, and the button. */
export function BulkForm<Values extends FieldValues, Output>(props: Props<Values, Output>) {
  const { form, label, count, submit, why, onCancel, children, more } = props;
  return (
    <FormFrame
      form={form}
      className="tools tools--selected items-end md:sticky md:top-0 md:z-[2]"
      label={label}
      failed={() => null /* told above the list */}
    >
      {({ above, below }) => (
        <>
          {above && <div className="basis-full">{above}</div>}
          <p className="self-center">
            <b>Zaznaczono {count}.</b>
          </p>
          <div className="w-[17.5rem] max-w-full">{children}</div>
          {why && <div className="min-w-0 flex-[1_1_20rem] [&_.input]:max-w-none">{why}</div>}
          <div className="acts">
            <Button kind="quiet" onClick={onCancel}>
              Odznacz
            </Button>
            <Button type="submit" kind="primary" keys="Ctrl Enter" mainAct busy={form.busy}>
              {submit}
            </Button>
          </div>
          {more}
          {below}
        </>
      )}
    </FormFrame>
  );
}
