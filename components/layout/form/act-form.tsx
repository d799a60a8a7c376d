'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';
import type { FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import type { Action } from '@/lib/core/action-result';
import { useReturnedFocus } from '../use-returned-focus';
import { FormFrame } from './form-frame';
import { type ActFormOptions, type ActFormState, useActForm } from './use-act-form';
import type { AnswerOptions } from './use-answer';

type Props<Input extends FieldValues, Output, Value, Values extends FieldValues> = Pick<
  ActFormOptions<Input, Output, Value, Values>,
  'start' | 'input' | 'rules' | 'facts' | 'onRefused'
> &
  Pick<AnswerOptions, 'failed'> & {
    /** The name that distinguishes the form's fields from those of other forms on the page. */
    name: string;
    /** The title of the form, and the name of the button that opens it. */
    title: string;
    /** The name of the button that opens the form, where it is not the title. */
    opener?: string;
    submit: string;
    /** The name of the button that gives the act up, where "Anuluj" could be taken for the act itself. */
    giveUp?: string;
    /** The address to which the person goes after the act: the page may not be theirs any more. */
    leadsTo?: string;
    /** True when the address asks for the form: it is open from the beginning, or opens when a link leads to it. */
    opened?: boolean;
    /** True for the one act of the page: its button is filled and answers to Ctrl+Enter. */
    main?: boolean;
    schema: z.ZodType<Output, Input>;
    save: Action<Output, Value>;
    children?: (form: ActFormState<Values, Output>) => ReactNode;
    /**
     * Returns the effect of the act in words; the form asks for it while the person types. Null while too few values
     * are typed.
     */
    tell?: (values: Values) => Promise<string> | null;
    /** Returns the message that is shown briefly after the act. */
    done?: (value: Value, saved: Output) => string;
    /** Called when the person gives up the typed values by the button, not by a slip of Escape. */
    givenUp?: () => void;
  };

const PAUSE_MS = 300;

/** The form of an act that asks for a few values: it opens in place, and a brief message says what the act did. */
export function ActForm<Input extends FieldValues, Output, Value, Values extends FieldValues = Input>(
  props: Props<Input, Output, Value, Values>,
) {
  const { title, opener: opens = title, opened = false, main = false } = props;
  const [open, setOpen] = useState(opened);
  const [asked, setAsked] = useState(opened);
  if (asked !== opened) {
    setAsked(opened);
    if (opened) setOpen(true);
  }
  const opener = useReturnedFocus(open);

  if (open) return <OpenForm {...props} close={() => setOpen(false)} />;
  return (
    <Button
      small={!main}
      kind={main ? 'primary' : undefined}
      mainAct={main}
      keys={main ? 'Ctrl Enter' : undefined}
      ref={opener}
      onClick={() => setOpen(true)}
    >
      {opens}
    </Button>
  );
}

function OpenForm<Input extends FieldValues, Output, Value, Values extends FieldValues>(
  props: Props<Input, Output, Value, Values> & { close: () => void },
) {
  const { name, title, submit, main = false, schema, save, children, tell, done, givenUp, close } = props;
  const { giveUp = 'Anuluj', leadsTo } = props;
  const router = useRouter();
  const form = useActForm<Input, Output, Value, Values>(schema, save, {
    start: props.start,
    input: props.input,
    rules: props.rules,
    facts: props.facts,
    name,
    onRefused: props.onRefused,
    onDone: (value, saved) => {
      toast(done?.(value, saved) ?? 'Zapisano.');
      close();
      if (leadsTo) router.push(leadsTo);
      else router.refresh();
    },
  });
  const told = useTold(form, tell);

  const { place } = form;
  useEffect(() => {
    // In a form without fields the focus goes to its button.
    const first = place.current?.querySelector<HTMLElement>('select, input, textarea');
    (first ?? place.current?.querySelector<HTMLElement>('[type=submit]'))?.focus();
  }, [place]);

  return (
    <FormFrame form={form} label={title} className="act-form" failed={props.failed} onEscape={close}>
      {({ above, below }) => (
        <>
          <h3>{title}</h3>
          {above}
          {children && <div className="fields">{children(form)}</div>}
          {tell && (
            <p className="act-form__told" role="status">
              {told}
            </p>
          )}
          {below}
          <div className="acts">
            <Button
              type="submit"
              small={!main}
              kind={main ? 'primary' : undefined}
              mainAct={main}
              busy={form.busy}
            >
              {submit}
            </Button>
            <Button
              kind="quiet"
              small={!main}
              onClick={() => {
                givenUp?.();
                close();
              }}
            >
              {giveUp}
            </Button>
          </div>
        </>
      )}
    </FormFrame>
  );
}

/** Asks for the effect of the form's values, a moment after each change. */
function useTold<Values extends FieldValues, Output>(
  form: ActFormState<Values, Output>,
  tell: ((values: Values) => Promise<string> | null) | undefined,
): string {
  const [told, setTold] = useState('');
  const ask = useEffectEvent(async () => (await tell?.(form.getValues())?.catch(() => '')) ?? '');
  const { watch } = form;

  useEffect(() => {
    let turn = 0;
    let timer: ReturnType<typeof setTimeout>;
    const askSoon = () => {
      const mine = ++turn;
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const answer = await ask();
        if (mine === turn) setTold(answer);
      }, PAUSE_MS);
    };
    askSoon();
    const { unsubscribe } = watch(askSoon);
    return () => {
      turn++;
      clearTimeout(timer);
      unsubscribe();
    };
  }, [watch]);
  return told;
}
