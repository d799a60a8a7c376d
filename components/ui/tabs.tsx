'use client';

import Link from 'next/link';
import { type KeyboardEvent, type ReactNode, useId } from 'react';

export interface Tab {
  href: string;
  label: string;
  count?: number | string;
  selected?: boolean;
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')];
  const now = tabs.indexOf(document.activeElement as HTMLElement);
  tabs[(now + step + tabs.length) % tabs.length]?.focus();
  event.preventDefault();
}

/**
 * Tabs whose panels have addresses of their own: links in a tablist. The arrow keys move between them, Enter follows
 * one. The label alone is the tab's accessible name, the count its description. `panel` is the id given to TabPanel.
 */
export function Tabs({ label, panel, items }: { label: string; panel: string; items: readonly Tab[] }) {
  const id = useId();
  return (
    <div className="tabs" role="tablist" aria-label={label} tabIndex={-1} onKeyDown={moveFocus}>
      {items.map((tab, index) => (
        <Link
          key={tab.href}
          href={tab.href}
          id={tab.selected ? `${panel}-tab` : undefined}
          role="tab"
          scroll={false}
          prefetch={false}
          aria-selected={tab.selected ?? false}
          aria-controls={tab.selected ? panel : undefined}
          aria-describedby={tab.count === undefined ? undefined : `${id}-${index}`}
        >
          {tab.label}
          {tab.count !== undefined && (
            <span className="tabs__count" id={`${id}-${index}`} aria-hidden="true">
              {tab.count}
            </span>
          )}
        </Link>
      ))}
    </div>
  );
}

/** The panel of the selected tab. */
export function TabPanel({
  id,
  className,
  children,
}: {
  id: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div role="tabpanel" id={id} aria-labelledby={`${id}-tab`} className={className}>
      {children}
    </div>
  );
}
