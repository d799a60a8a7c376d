'use client';

/**
 * Prints the page; not shown where scripts do not run, since there it could do nothing. A button of its own, as that of
 * `button.tsx` would bring the script of links to pages that have none.
 */
export function PrintButton({ children }: { children: string }) {
  return (
    <button type="button" className="btn [@media(scripting:none)]:hidden" onClick={() => window.print()}>
      {children}
    </button>
  );
}
