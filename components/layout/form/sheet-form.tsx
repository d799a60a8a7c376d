'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { Button } from '@/components/ui/button';
import { ButtonLink } from '@/components/ui/button-link';
import { FormFooter } from '@/components/ui/form-footer';
import { toast } from '@/components/ui/toast';
import type { Action } from '@/lib/core/action-result';
import { FormFrame } from './form-frame';
import { type ActFormOptions, type ActFormState, useActForm } from './use-act-form';

type Props<Input extends FieldValues, Output, Value, Values extends FieldValues> = Pick<
  ActFormOptions<Input, Output, Value, Values>,
  'start' | 'input' | 'rules'
> & {
  schema: z.ZodType<Output, Input>;
  save: Action<Output, Value>;
  /** The purpose in words, "zapisać komórkę", which completes "Popraw 2 pola, żeby …". */
  purpose: string;
  /** The name of the one act: "Zapisz komórkę". */
  act: string;
  /** The address to which the person goes after the act, or after giving it up. */
  back: string;
  backText?: string;
  /** Returns the message that is shown briefly after the act; null where the page itself goes on from there. */
  done: (value: Value, saved: Output) => string | null;
  /** The text in the footer, beside the button: the fact that matters now. */
  text?: ReactNode;
  /** Content above the sheet and below the answer. */
  above?: (form: ActFormState<Values, Output>) => ReactNode;
  children: (form: ActFormState<Values, Output>) => ReactNode;
};

/** A form that is the whole page: the errors above, the fields on a sheet, and the footer with the one act. */
export function SheetForm<Input extends FieldValues, Output, Value, Values extends FieldValues = Input>(
  props: Props<Input, Output, Value, Values>,
) {
  const {
    schema,
    save,
    purpose,
    act,
    back,
    backText = 'Wróć bez zapisu',
    done,
    text,
    above,
    children,
  } = props;
  const router = useRouter();
  const form = useActForm<Input, Output, Value, Values>(schema, save, {
    start: props.start,
    input: props.input,
    rules: props.rules,
    onDone: (value, saved) => {
      const told = done(value, saved);
      if (told === null) return;
      toast(told);
      router.push(back);
      router.refresh();
    },
  });
  return (
    <FormFrame form={form} whole purpose={purpose}>
      {(answer) => (
        <>
          {answer.above}
          {above?.(form)}
          <div className="sheet">
            {children(form)}
            <FormFooter text={text}>
              <ButtonLink href={back}>{backText}</ButtonLink>
              <Button type="submit" kind="primary" keys="Ctrl Enter" mainAct busy={form.busy}>
                {act}
              </Button>
            </FormFooter>
          </div>
        </>
      )}
    </FormFrame>
  );
}
