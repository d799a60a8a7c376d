'use client';

import { Button } from './button';
import { toast } from './toast';

/** The longest text that the message of its copying repeats. */
const REPEATED = 60;

/** Copies `text` and shows "Skopiowano". `label` is the accessible name, e.g. "Kopiuj numer". */
export function CopyButton({ text, label }: { text: string; label: string }) {
  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      toast(text.length > REPEATED ? 'Skopiowano.' : `Skopiowano: ${text}`);
    } catch {
      // Browsers give no clipboard over plain http. The text is on the screen and can be selected.
      toast('Przeglądarka nie pozwala kopiować. Zaznacz tekst i skopiuj go sam.', 'instruction');
    }
  }
  return (
    <Button kind="quiet" small aria-label={label} onClick={copy}>
      Kopiuj
    </Button>
  );
}
