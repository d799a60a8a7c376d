'use client';

import { Button } from '../ui/button';

/** Prints the list as it stands on the screen. */
export function PrintButton({ children }: { children: string }) {
  return <Button onClick={() => window.print()}>{children}</Button>;
}
