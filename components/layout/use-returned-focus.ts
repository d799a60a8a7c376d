import { type RefObject, useEffect, useRef } from 'react';

/** The button that opens a form or a panel: it has the focus again once that is closed. */
export function useReturnedFocus(open: boolean): RefObject<HTMLButtonElement | null> {
  const opener = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  useEffect(() => {
    if (!open && returns.current) opener.current?.focus();
    returns.current = open;
  }, [open]);
  return opener;
}
