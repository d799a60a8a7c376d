import type { ComponentProps, ReactNode } from 'react';
import { cx } from './cx';
import { Kbd, keyShortcuts } from './kbd';

/** The look of a button, or of a link drawn as a button. */
export interface ButtonLook {
  /** `primary` is used once in a view: for the last button of the row on the counter. */
  kind?: 'primary' | 'ordinary' | 'quiet';
  small?: boolean;
  /** Key hint shown inside, e.g. "Ctrl Enter". Hidden from the accessible name. */
  keys?: string;
  /** Ctrl+Enter presses the button. At most one button on a page has this. */
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
  ComponentProps<'button'> & {
    /** The act is running, so the button cannot be pressed again. */ busy?: boolean;
  };

/** A button. Its text is the verb of the act, its `type` is "button" by default. */
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
