'use client';

import { Button } from './button';

/** Prints the page. It is hidden where scripts do not run, because it needs one. */
export function PrintButton({ children }: { children: string }) {
  return (
    <Button className="[@media(scripting:none)]:hidden" onClick={() => window.print()}>
      {children}
    </Button>
  );
}
