'use client';

import { usePathname } from 'next/navigation';
import { type ComponentProps, useSyncExternalStore } from 'react';
import { withCurrent } from '@/components/layout/places';
import { StaffShell } from '@/components/layout/staff-shell';

/**
 * The frame of staff pages. It marks the present place in the bar, also after a move without a page load. Fields and
 * buttons are disabled until the page listens, because a letter typed before would be lost.
 */
export function StaffFrame({ places, bell, children, ...rest }: ComponentProps<typeof StaffShell>) {
  const path = usePathname();
  const ready = useSyncExternalStore(never, yes, no);
  return (
    <StaffShell
      {...rest}
      places={withCurrent(places, path)}
      bell={bell && { ...bell, current: path === bell.href }}
    >
      <fieldset role="none" className="contents" disabled={!ready}>
        {children}
      </fieldset>
    </StaffShell>
  );
}

const never = () => () => undefined;
const yes = () => true;
const no = () => false;
