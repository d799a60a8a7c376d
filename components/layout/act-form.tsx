'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { fieldId } from '@/components/ui/field';
import { toast } from '@/components/ui/toast';
import { type ActionResult, answerOf, type Failure } from '@/lib/core/action-result';
import { freshId } from '@/lib/core/fresh-id';
import { errorText, failureText } from '@/lib/error-texts';

/** What is typed, by the names of the fields. */
export type Typed = Record<string, string>;

/** What a field of the form takes. */
export type FieldOf = (name: string) => {
  id: string;
  value: string;
  error: string | undefined;
  onChange: (event: { target: { value: string } }) => void;
};

type Props<Value> = {
  /** Tells its fields from those of the other forms on the page. */
  name: string;
  /** What opens it; also its title. */
  title: string;
  /** What opens it, where that is not the title. */
  opener?: string;
  submit: string;
  start?: Typed;
  /** Open from the beginning. */
  opened?: boolean;
  /** The one act of the page: its button is filled and answers to Ctrl+Enter. */
  main?: boolean;
  children?: (field: FieldOf, typed: Typed, type: (change: Typed) => void) => ReactNode;
  /** What would come of it, in words, asked as one types; null while too little is typed to ask. */
  tell?: (typed: Typed) => Promise<string> | null;
  save: (typed: Typed, requestKey: string) => Promise<ActionResult<Value>>;
  /** What is said in passing once it is done. */
  done?: (value: Value) => string;
  /** Called when what was typed is given up by the button, not by a slip of Escape. */
  givenUp?: () => void;
};

const PAUSE_MS = 300;
const NOTHING: Typed = {};

/**
 * An act that asks for a few things: opens in place, says as one types what it would do, keeps what was typed when it
 * fails, and tells in passing what came of it. Pressing twice does it once.
 */
export function ActForm<Value>(props: Props<Value>) {
  const {
    name,
    title,
    submit,
    start = NOTHING,
    opened = false,
    main = false,
    children,
    tell,
    save,
    done,
  } = props;
  const router = useRouter();
  const [key, setKey] = useState<string | null>(null);
  const [open, setOpen] = useState(opened);
  const [typed, setTyped] = useState(start);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [told, setTold] = useState('');
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  const ask = useEffectEvent(
    async (typed: Typed): Promise<string> => (await tell?.(typed)?.catch(() => '')) ?? '',
  );

  useEffect(() => {
    if (!open) return;
    let stale = false;
    const timer = setTimeout(async () => {
      const answer = await ask(typed);
      if (!stale) setTold(answer);
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [open, typed]);

  useEffect(() => {
    if (open) {
      // An act that asks for nothing waits at its button.
      const first = form.current?.querySelector<HTMLElement>('select, input, textarea');
      (first ?? form.current?.querySelector<HTMLElement>('button[type=submit]'))?.focus();
    } else if (returns.current) opener.current?.focus();
    returns.current = open;
  }, [open]);

  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [failure]);

  async function submitForm() {
    const requestKey = key ?? freshId();
    setKey(requestKey);
    setBusy(true);
    const answer = await answerOf(save(typed, requestKey));
    setBusy(false);
    if (!answer.ok) return setFailure(answer);
    toast(done?.(answer.value) ?? 'Zapisano.');
    close();
    router.refresh();
  }

  function close() {
    setOpen(false);
    setKey(null);
    setTyped(start);
    setFailure(null);
    setTold('');
  }

  if (!open) {
    return (
      <Button
        small={!main}
        kind={main ? 'primary' : undefined}
        mainAct={main}
        keys={main ? 'Ctrl Enter' : undefined}
        ref={opener}
        onClick={() => setOpen(true)}
      >
        {props.opener ?? title}
      </Button>
    );
  }
  const change = (more: Typed) => setTyped((before) => ({ ...before, ...more }));
  const field: FieldOf = (key) => ({
    id: fieldId(`${name}-${key}`),
    value: typed[key] ?? '',
    error: failure?.fields?.[key] && errorText(failure.fields[key], failure.facts),
    onChange: ({ target }) => change({ [key]: target.value }),
  });
  return (
    <form
      ref={form}
      className="act-form"
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void submitForm();
      }}
      onKeyDown={(event) => {
        // A list that is open inside takes the key for itself.
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <h3>{title}</h3>
      {children && <div className="fields">{children(field, typed, change)}</div>}
      <p className="act-form__told" role="status">
        {told}
      </p>
      <div role="alert">{failure && !failure.fields && <p className="error">{failureText(failure)}</p>}</div>
      <div className="acts">
        <Button type="submit" small={!main} kind={main ? 'primary' : undefined} mainAct={main} busy={busy}>
          {submit}
        </Button>
        <Button
          kind="quiet"
          small={!main}
          onClick={() => {
            props.givenUp?.();
            close();
          }}
        >
          Anuluj
        </Button>
      </div>
    </form>
  );
}
