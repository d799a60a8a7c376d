'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { Button } from '@/components/ui/button';
import type { Action } from '@/lib/core/action-result';
import { FormFrame } from './form-frame';
import { type ActFormOptions, type ActFormState, useActForm } from './use-act-form';
import type { AnswerOptions } from './use-answer';

type Props<Input extends FieldValues, Output, Value, Values extends FieldValues> = Omit<
  ActFormOptions<Input, Output, Value, Values>,
  'name'
> &
  Pick<AnswerOptions, 'failed'> & {
    /** The number of columns of the table. */
    columns: number;
    /** True when the table has a column of checkboxes; the form begins after it. */
    boxes?: boolean;
    title: string;
    reference: string;
    /** The id of the button that opened the form. The focus goes back to it when the form closes without the act. */
    returnTo: string;
    submit: string;
    /** True when Ctrl+Enter in the form does the act; `primary` also fills its button. */
    main?: boolean | 'primary';
    schema: z.ZodType<Output, Input>;
    save: Action<Output, Value>;
    onCancel: (values: Values) => void;
    children?: ReactNode | ((form: ActFormState<Values, Output>) => ReactNode);
  };

/** A form about one row of a table, opened under the row. Escape closes it. */
export function RowForm<Input extends FieldValues, Output, Value, Values extends FieldValues = Input>(
  props: Props<Input, Output, Value, Values>,
) {
  const { columns, boxes, title, reference, returnTo, submit, main, failed, children } = props;
  const form = useActForm<Input, Output, Value, Values>(props.schema, props.save, {
    start: props.start,
    input: props.input,
    rules: props.rules,
    name: returnTo,
    onDone: props.onDone,
    onRefused: props.onRefused,
  });
  const cancelled = useRef(false);
  const { place } = form;
  useEffect(() => {
    const first = place.current?.querySelector<HTMLElement>('select, input, textarea');
    (first ?? place.current?.querySelector<HTMLElement>('[type=submit]'))?.focus();
    return () => {
      if (cancelled.current) requestAnimationFrame(() => document.getElementById(returnTo)?.focus());
    };
  }, [place, returnTo]);

  function cancel() {
    cancelled.current = true;
    props.onCancel(form.getValues());
  }

  return (
    <tr className="is-form noprint">
      {boxes && <td className="check" />}
      <td colSpan={boxes ? columns - 1 : columns}>
        <FormFrame
          form={form}
          className="margin-block"
          label={`${title} ${reference}`}
          failed={failed}
          onEscape={cancel}
        >
          {({ above, below }) => (
            <>
              <div className="margin-block__key">
                <b>{title}</b>
                <span className="sub">{reference}</span>
              </div>
              <div className="row-form">
                {above && <div className="basis-full">{above}</div>}
                {typeof children === 'function' ? children(form) : children}
                {below}
                <Button
                  type="submit"
                  kind={main === 'primary' ? 'primary' : undefined}
                  mainAct={Boolean(main)}
                  keys={main ? 'Ctrl Enter' : undefined}
                  busy={form.busy}
                >
                  {submit}
                </Button>
                <Button kind="quiet" onClick={cancel}>
                  Anuluj
                </Button>
              </div>
            </>
          )}
        </FormFrame>
      </td>
    </tr>
  );
}
