/**
 * A key hint. `silent` hides it from assistive tools: a button tells its key by aria-keyshortcuts, so the key must not
 * become a part of the button's name.
 */
export function Kbd({ children, silent }: { children: string; silent?: boolean }) {
  return <kbd aria-hidden={silent || undefined}>{children}</kbd>;
}

/** "Ctrl Enter" as the value of aria-keyshortcuts: "Control+Enter". */
export function keyShortcuts(keys: string | undefined): string | undefined {
  return keys?.replace('Ctrl', 'Control').replace('Esc', 'Escape').replaceAll(' ', '+');
}
