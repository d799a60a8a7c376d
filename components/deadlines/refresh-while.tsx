'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useTransition } from 'react';

/**
 * Reloads the page's data while this component is drawn, two seconds after the last answer was shown. A fixed pace
 * could be quicker than a busy office: React would wait for ever newer answers and show none. Without script the person
 * reloads by hand.
 */
export function RefreshWhile() {
  const router = useRouter();
  const [refreshing, startRefresh] = useTransition();
  useEffect(() => {
    if (refreshing) return;
    const timer = setTimeout(() => startRefresh(() => router.refresh()), 2_000);
    return () => clearTimeout(timer);
  }, [refreshing, router]);
  return null;
}
