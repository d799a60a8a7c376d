'use client';

import { usePathname } from 'next/navigation';
import { type ComponentProps, useSyncExternalStore } from 'react';
import { StaffShell } from '@/components/layout/staff-shell';

/**
 * The frame of staff pages, which knows in which of its places one is, also after moving without a page load. Until the
 * page is ready to listen its fields and buttons wait: a letter typed or a press made before that would be lost.
 */
export function StaffFrame({ places, children, ...rest }: ComponentProps<typeof StaffShell>) {
  const path = usePathname();
  const ready = useSyncExternalStore(never, yes, no);
  const marked = places.map((place) => ({
    ...place,
    current: path === place.href || path.startsWith(`${place.href}/`),
  }));
  return (
    <StaffShell {...rest} places={marked}>
      <fieldset role="none" className="contents" disabled={!ready}>
        {children}
      </fieldset>
    </StaffShell>
  );
}

const never = () => () => undefined;
const yes = () => true;
const no = () => false;
