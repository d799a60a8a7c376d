'use client';

import { usePathname } from 'next/navigation';
import { type ComponentProps, useSyncExternalStore } from 'react';
import { withCurrent } from '@/components/layout/places';
import { StaffShell } from '@/components/layout/staff-shell';

/**
 * The frame of staff pages, which knows in which of its places one is, also after moving without a page load. Until the
 * page is ready to listen its fields and buttons wait: a letter typed or a press made before that would be lost.
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
