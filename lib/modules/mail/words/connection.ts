import { momentText } from '@/lib/i18n/moments';
import type { MailboxItem } from '../schema/mailbox';
import { TROUBLE_WORDS } from './troubles';

/** How the connection of a mailbox with its server is doing. */
export function connectionText(
  { isActive, isOwn, troubleCode, troubleAt, lastSeenAt }: MailboxItem,
  now: Date,
): string {
  if (isOwn) return 'Bez serwera: e-maile przenosi samo Okienko (pokaz).';
  if (!isActive) return 'Zatrzymana.';
  if (troubleCode && troubleAt) return `Od ${momentText(troubleAt, now)}: ${TROUBLE_WORDS[troubleCode]}`;
  return lastSeenAt ? `Połączona, sprawdzona ${momentText(lastSeenAt, now)}.` : 'Jeszcze się nie połączyła.';
}
