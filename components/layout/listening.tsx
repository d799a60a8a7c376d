'use client';

import { type ReactNode, useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** Whether the page listens: false in the HTML, true as soon as React has taken over. */
export function useListening(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** The fields and buttons inside wait until the page listens; what is pressed before would be lost. */
export function Waiting({ children }: { children: ReactNode }) {
  const listening = useListening();
  return (
    <fieldset role="none" className="contents" disabled={!listening}>
      {children}
    </fieldset>
  );
}
