'use client';

import { useEffect, useEffectEvent } from 'react';
import { PageKeys, singleKeysOn } from '@/components/ui/shortcut-list';
import { toast } from '@/components/ui/toast';
import type { MailCategory } from '@/lib/modules/mail/schema/values';
import { DESK_KEYS, unusedKey } from '@/lib/modules/mail/words/keys';

/** The opened thread as the keys see it; null: none is opened. */
type Opened = { category: MailCategory | null } | null;

/** Tells the keys of the desk to the list of keys, and says so when a key does nothing here. Draws nothing. */
export function DeskKeys({ opened }: { opened: Opened }) {
  const told = useEffectEvent((key: string) => toast(unusedKey(key, opened)));
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target, key, ctrlKey, altKey, metaKey, repeat } = event;
      const typing =
        target instanceof HTMLElement &&
        target.matches('input:not([type=checkbox]), textarea, select, [contenteditable]');
      if (typing || ctrlKey || altKey || metaKey || repeat || !/^\p{L}$/u.test(key)) return;
      if (!singleKeysOn() || document.querySelector('dialog:modal')) return;
      // The listeners of the panels run in no known order: those that know the key have prevented its default by then.
      setTimeout(() => !event.defaultPrevented && told(key));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return <PageKeys items={DESK_KEYS} />;
}
