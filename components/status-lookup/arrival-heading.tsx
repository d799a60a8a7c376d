'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** `sent` is true after the form was sent. A page load sets it to false again. */
export const lookup = { sent: false };

/** The heading of an answer. It takes the focus after a lookup, because the form that had the focus is gone. */
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
