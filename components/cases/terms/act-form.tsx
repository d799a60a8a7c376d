'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { fieldId } from '@/components/ui/field';
import { toast } from '@/components/ui/toast';
import type { ActionResult, Failure } from '@/lib/core/action-result';
import { freshId } from '@/lib/core/fresh-id';
import { movesText, previewText } from '@/lib/i18n/clock-words';
import { errorText } from '@/lib/i18n/errors';
import type { ClockMoves, TermsPreview } from '@/lib/modules/cases/schema/clock';

/** What is typed, by the names of the fields. */
export type Typed = Record<string, string>;

/** What a field of the form takes. */
export type FieldOf = (name: string) => {
  id: string;
  value: string;
  error: string | undefined;
  onChange: (event: { target: { value: string } }) => void;
};

type Props = {
  /** Tells its fields from those of the other forms on the page. */
  name: string;
  /** What opens it; also its title. */
  title: string;
  submit: string;
  start: Typed;
  /** Open from the beginning. */
  opened?: boolean;
  children: (field: FieldOf, typed: Typed, type: (change: Typed) => void) => ReactNode;
  /** What would come of it; null while too little is typed to ask. */
  preview: (typed: Typed) => Promise<ActionResult<TermsPreview>> | null;
  save: (typed: Typed, requestKey: string) => Promise<ActionResult<ClockMoves>>;
};

const PAUSE_MS = 300;

/**
 * An act on the dates of a case: opens in place, says as one types what it would do, keeps what was typed when it fails,
 * and tells in passing how dates moved. Pressing twice does it once.
 */
export function ActForm({ name, title, submit, start, opened = false, children, preview, save }: Props) {
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
  const asked = useRef(preview);
  asked.current = preview;

  useEffect(() => {
    if (!open) return;
    let stale = false;
    const timer = setTimeout(async () => {
      const answer = await asked.current(typed)?.catch(() => null);
      if (!stale) setTold(answer ? toldOf(answer) : '');
    }, PAUSE_MS);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [open, typed]);

  useEffect(() => {
    if (open) form.current?.querySelector<HTMLElement>('select, input, textarea')?.focus();
    else if (returns.current) opener.current?.focus();
    returns.current = open;
  }, [open]);

  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [failure]);

  async function submitForm() {
    const requestKey = key ?? freshId();
    setKey(requestKey);
    setBusy(true);
    const answer = await save(typed, requestKey).catch((): Failure => ({ ok: false, code: 'offline' }));
    setBusy(false);
    if (!answer.ok) return setFailure(answer);
    toast(movesText(answer.value, true) || 'Zapisano. Żadna data się nie zmieniła.');
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
      <Button small ref={opener} onClick={() => setOpen(true)}>
        {title}
      </Button>
    );
  }
  const change = (more: Typed) => setTyped((before) => ({ ...before, ...more }));
  const field: FieldOf = (of) => ({
    id: fieldId(`${name}-${of}`),
    value: typed[of] ?? '',
    error: failure?.fields?.[of] && errorText(failure.fields[of], failure.facts),
    onChange: ({ target }) => change({ [of]: target.value }),
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
        if (event.key === 'Escape') close();
      }}
    >
      <h3>{title}</h3>
      <div className="fields">{children(field, typed, change)}</div>
      <p className="act-form__told" role="status">
        {told}
      </p>
      <div role="alert">
        {failure && !failure.fields && (
          <p className="error">
            {errorText(failure.code, failure.facts)}
            {failure.errorId && ` Numer błędu: ${failure.errorId}.`}
          </p>
        )}
      </div>
      <div className="acts">
        <Button type="submit" small busy={busy}>
          {submit}
        </Button>
        <Button kind="quiet" small onClick={close}>
          Anuluj
        </Button>
      </div>
    </form>
  );
}

/** The preview in words, or what would be refused. */
function toldOf(answer: ActionResult<TermsPreview>): string {
  if (answer.ok) return previewText(answer.value);
  const [code] = Object.values(answer.fields ?? {});
  return errorText(code ?? answer.code, answer.facts);
}
