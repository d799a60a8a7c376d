'use client';

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Button } from './button';

type Props = {
  /** How many columns the table has. */
  columns: number;
  /** The table has a column of boxes; the form begins after it. */
  boxes?: boolean;
  title: string;
  reference: string;
  /** Id of the button that opened the form: the focus goes back there when it closes without the act. */
  returnTo: string;
  onCancel: () => void;
  onSubmit: () => void;
  /** Fields and the button of the act. */
  children: ReactNode;
};

/** A form about one row, opened under it. Escape closes it. */
export function RowForm({ columns, boxes, title, reference, returnTo, onCancel, onSubmit, children }: Props) {
  const cancelled = useRef(false);
  useEffect(
    () => () => {
      if (cancelled.current) requestAnimationFrame(() => document.getElementById(returnTo)?.focus());
    },
    [returnTo],
  );

  function cancel() {
    cancelled.current = true;
    onCancel();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') cancel();
  }

  return (
    <tr className="is-form noprint">
      {boxes && <td className="check" />}
      <td colSpan={boxes ? columns - 1 : columns}>
        <form
          className="margin-block"
          aria-label={`${title} ${reference}`}
          onKeyDown={onKeyDown}
          onSubmit={(event) => {
            event.preventDefault();
            onSubmit();
          }}
        >
          <div className="margin-block__key">
            <b>{title}</b>
            <span className="sub">{reference}</span>
          </div>
          <div className="row-form">
            {children}
            <Button kind="quiet" onClick={cancel}>
              Anuluj
            </Button>
          </div>
        </form>
      </td>
    </tr>
  );
}
