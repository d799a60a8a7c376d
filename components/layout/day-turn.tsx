'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/**
 * Loads the page's data anew when the office's next day begins, so that "dziś" on an open page is never yesterday. What
 * is typed stays. `inMs` is the time until then, by the server's clock. Draws nothing.
 */
export function DayTurn({ inMs }: { inMs: number }) {
  const { refresh } = useRouter();
  useEffect(() => {
    const timer = setTimeout(refresh, inMs);
    return () => clearTimeout(timer);
  }, [inMs, refresh]);
  return null;
}
