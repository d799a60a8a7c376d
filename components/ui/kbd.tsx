/**
 * A key hint. `silent` hides it from assistive tools: inside a button the key is told by aria-keyshortcuts, so that
 * the button's name stays its words.
 */
export function Kbd({ children, silent }: { children: string; silent?: boolean }) {
  return <kbd aria-hidden={silent || undefined}>{children}</kbd>;
}

/** "Ctrl Enter" as the value of aria-keyshortcuts: "Control+Enter". */
export function keyShortcuts(keys: string | undefined): string | undefined {
  return keys?.replace('Ctrl', 'Control').replace('Esc', 'Escape').replaceAll(' ', '+');
}
