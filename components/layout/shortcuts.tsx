'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { openShortcutList, singleKeysOn } from '@/components/ui/shortcut-list';
import { openGoTo } from './go-to';

function isTyping(target: EventTarget | null): boolean {
  const writable = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
  return target instanceof HTMLElement && target.matches(writable);
}

function firstShown(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find((element) => element.checkVisibility());
}

/**
 * Moves the focus to the first field of a section, in a group of radio buttons to the chosen one; in a section without
 * fields, to its first button.
 */
function focusSection(number: string): boolean {
  const section = `[data-section="${number}"]`;
  const first =
    firstShown(`${section} :is(input, select, textarea):not([type=hidden], :disabled)`) ??
    firstShown(`${section} button:not(:disabled)`);
  if (!first) return false;
  const isRadio = first instanceof HTMLInputElement && first.type === 'radio';
  const chosen = isRadio
    ? firstShown(`${section} input[name="${CSS.escape(first.name)}"]:checked`)
    : undefined;
  (chosen ?? first).focus();
  return true;
}

function press(selector: string): boolean {
  const element = firstShown(selector);
  element?.click();
  return Boolean(element);
}

/** Follows the link to the form of a question, which no page shows. */
function ask(): boolean {
  const link = document.querySelector<HTMLElement>('[data-question]');
  link?.click();
  return link !== null;
}

/**
 * Sends the form that has the focus. Without such a form, or where it only narrows a list or adds to the page's act
 * (`data-feeds-act`), does the one act of the page.
 */
function confirm(target: EventTarget | null): boolean {
  const form = target instanceof HTMLElement ? target.closest('form') : null;
  const own = [...(form?.elements ?? [])].find((element) => element.matches('[data-main-act]'));
  // The key submits the form that the person is in: a form for refusing can be open below a bar that accepts.
  if (own instanceof HTMLElement) own.click();
  else if (!form || form.matches('[method=get], [data-feeds-act]')) return press('[data-main-act]');
  else form.requestSubmit();
  return true;
}

function focusSearch(): boolean {
  const search = firstShown('main [data-search]') ?? firstShown('[data-search]');
  search?.focus();
  return Boolean(search);
}

/** The controls that Alt with a letter presses, by the letter's key. */
const PRESSED_BY_ALT: Record<string, string | undefined> = {
  KeyN: '[data-new]',
  KeyW: '[data-all]',
  KeyP: '[data-print]',
};

/** Does the act of the keys; returns true when they have one. */
function act(event: KeyboardEvent): boolean {
  const { key, code, altKey, shiftKey } = event;
  const control = event.ctrlKey || event.metaKey;
  if (control && !altKey && key === 'Enter') return confirm(event.target);
  // AltGr, which writes Polish letters, arrives as Ctrl+Alt
  if (altKey && !control && !shiftKey) {
    const digit = /^Digit([1-4])$/.exec(code)?.[1];
    if (digit) return focusSection(digit);
    if (code === 'KeyG') return openGoTo();
    if (code === 'KeyZ') return ask();
    const pressed = PRESSED_BY_ALT[code];
    return pressed !== undefined && press(pressed);
  }
  if (control || altKey || isTyping(event.target) || !singleKeysOn()) return false;
  if (key === '/') return focusSearch();
  if (key === 'g') return openGoTo();
  if (key === '?') openShortcutList();
  return key === '?';
}

/** Binds the keys of the staff pages once, and closes the phone's menu after a change of page. Draws nothing. */
export function Shortcuts() {
  const path = usePathname();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      // under a modal dialog (list of keys, covered screen) the page must not act
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog:modal')) return;
      // A key held down acts once: a repeat would trigger the act of the next page.
      if (event.repeat ? event.key === 'Enter' && event.ctrlKey : act(event)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path; // another page: the menu closes
    for (const panel of document.querySelectorAll<HTMLElement>('[popover]:popover-open')) panel.hidePopover();
  }, [path]);

  return null;
}
