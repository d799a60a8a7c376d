'use client';

import { Button } from './button';

/** Prints the page; not shown where scripts do not run, since there it could do nothing. */
export function PrintButton({ children }: { children: string }) {
  return (
    <Button className="[@media(scripting:none)]:hidden" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
