'use client';

import { useEffect } from 'react';

/** Milliseconds in which an act, or the page that follows, can move the focus itself. */
const GRACE_MS = 150;

/**
 * Moves the focus when the control that had it disappears after an act: to the heading of its part of the page, or to
 * the heading of the page. A person who works by the keyboard or by ear thus goes on from the same place. Draws
 * nothing.
 */
export function KeepFocus() {
  useEffect(() => {
    let lost: { control: Element; around: Element[]; path: string } | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function onFocus({ target }: FocusEvent) {
      const control = target instanceof Element && target.closest('main') ? target : null;
      lost = control && { control, around: ancestorsOf(control), path: location.pathname };
    }
    function onBlur() {
      // When the control still exists, the person has left it on purpose.
      setTimeout(() => {
        if (lost?.control.isConnected && document.activeElement === document.body) lost = null;
      });
    }
    function onChange() {
      if (!lost || lost.control.isConnected) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        const gone = lost;
        if (!gone || gone.control.isConnected || document.activeElement !== document.body) return;
        lost = null;
        if (gone.path === location.pathname) headingOf(gone.around)?.focus();
      }, GRACE_MS);
    }
    const observer = new MutationObserver(onChange);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', onBlur);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', onBlur);
    };
  }, []);
  return null;
}

/** Returns the elements around the control, from the nearest to the page itself. */
function ancestorsOf(control: Element): Element[] {
  const around: Element[] = [];
  for (let each = control.parentElement; each && each !== document.body; each = each.parentElement)
    around.push(each);
  return around;
}

/** Returns the first visible heading in the nearest element that still exists, and lets it have the focus. */
function headingOf(around: readonly Element[]): HTMLElement | undefined {
  const left = around.filter((each) => each.isConnected);
  const all = left.flatMap((each) => [...each.querySelectorAll<HTMLElement>('h1, h2, h3')]);
  const heading = all.find((each) => each.checkVisibility());
  if (heading && !heading.hasAttribute('tabindex')) {
    heading.tabIndex = -1;
    heading.classList.add('outline-none');
  }
  return heading;
}
