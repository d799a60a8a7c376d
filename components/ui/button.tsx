import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import { Kbd, keyShortcuts } from './kbd';

/** How a button looks, whether it is one or a link drawn as one. */
export interface ButtonLook {
  /** primary: one per view, last in its row, on the counter. */
  kind?: 'primary' | 'ordinary' | 'quiet';
  small?: boolean;
  /** Key hint shown inside, e.g. "Ctrl Enter". Hidden from the accessible name. */
  keys?: string;
  /** Ctrl+Enter presses it. One per page. */
  mainAct?: boolean;
}

export function buttonClass({ kind, small }: ButtonLook, className?: string) {
  return cx('btn', kind === 'primary' && 'btn-1', kind === 'quiet' && 'btn-q', small && 'btn-s', className);
}

export function ButtonContent({ keys, children }: { keys?: string; children: ReactNode }) {
  return (
    <>
      {children}
      {keys && <Kbd silent>{keys}</Kbd>}
    </>
  );
}

type ButtonProps = ButtonLook &
  ComponentProps<'button'> & { /** The act runs: no second press. */ busy?: boolean };

/** A button that says the act with a verb. Type "button" unless told otherwise. */
export function Button({ kind, small, keys, mainAct, busy, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonClass({ kind, small }, className)}
      disabled={busy || rest.disabled}
      aria-busy={busy || undefined}
      aria-keyshortcuts={keyShortcuts(keys)}
      data-main-act={mainAct || undefined}
    >
      <ButtonContent keys={keys}>{children}</ButtonContent>
    </button>
  );
}
