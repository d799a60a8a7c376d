'use client';

import { usePathname } from 'next/navigation';
import { type ComponentProps, useEffect } from 'react';
import { useListening } from '@/components/layout/listening';
import { withCurrent } from '@/components/layout/places';
import { StaffShell } from '@/components/layout/staff-shell';
import { isAt, paths } from '@/lib/core/paths';

/**
 * Pages whose first fields can be typed into before the page listens: a podanie takes over what was typed, and its other
 * parts wait by themselves; the calculator and the search of cases are plain forms.
 */
const TYPED_AT_ONCE = [paths.newApplication, paths.calculator, paths.cases];

/**
 * The frame of staff pages. It marks the present place in the bar, also after a move without a page load. Fields and
 * buttons are disabled until the page listens, because a letter typed before would be lost.
 */
export function StaffFrame({ places, bell, children, ...rest }: ComponentProps<typeof StaffShell>) {
  const path = usePathname();
  const listening = useListening();
  const atOnce = TYPED_AT_ONCE.some((page) => isAt(path, page));
  // The browser cannot give the focus to a field that waits.
  useEffect(() => {
    if (!listening || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('main [autofocus]')?.focus();
  }, [listening]);
  return (
    <StaffShell
      {...rest}
      places={withCurrent(places, path)}
      bell={bell && { ...bell, current: path === bell.href }}
    >
      <fieldset
        role="none"
        className="contents"
        disabled={!listening && !atOnce}
        data-listening={listening || undefined}
      >
        {children}
      </fieldset>
    </StaffShell>
  );
}
