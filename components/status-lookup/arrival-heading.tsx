'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** Set by the form as it is sent; forgotten when a page is loaded anew. */
export const lookup = { sent: false };

/** The heading of an answer: after a lookup the reader stands here, not at the form that went away. */
export function ArrivalHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (lookup.sent) heading.current?.focus();
    lookup.sent = false;
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} className="outline-none">
      {children}
    </h1>
  );
}
