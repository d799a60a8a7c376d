import { counted } from '@/lib/core/polish';
import { IDENTITY_REASON_WORDS, IDENTITY_WORDS } from '../../clients/words/values';
import type { ApplicationRecord, Channel, RodoWay } from '../schema';

export const CHANNEL_WORDS: Record<Channel, string> = {
  COUNTER: 'Przy okienku',
  POST: 'Pocztą',
  FAX: 'Faksem',
  ORAL: 'Ustnie do protokołu',
  EDELIVERY: 'Przez e-Doręczenia',
  ACCOUNT: 'Przez konto w systemie urzędu',
  DROP_BOX: 'Do urny podawczej',
  EMAIL: 'Zwykłym e-mailem',
};

export const RODO_WORDS: Record<RodoWay, string> = {
  ON_PAPER: 'Wręczona na piśmie',
  ALOUD: 'Przekazana ustnie',
  ALREADY_HELD: 'Klient już ją ma, bez zmian',
  WITH_REPLY: 'Pójdzie z pierwszym pismem',
};

export function attachmentsText(count: number): string {
  return count === 0 ? 'bez załączników' : counted(count, 'załącznik', 'załączniki', 'załączników');
}

/** How the identity was checked, and why: 'Sprawdzona: paszport, bo ktoś działa za klienta'. */
export function identityText({
  identityCheck,
  identityReason,
  identityNote,
}: Pick<ApplicationRecord, 'identityCheck' | 'identityReason' | 'identityNote'>): string {
  const reason = identityReason && (identityReason === 'OTHER' ? '' : IDENTITY_REASON_WORDS[identityReason]);
  const checked = [IDENTITY_WORDS[identityCheck], reason].filter(Boolean).join(', ');
  return [checked, identityNote].filter(Boolean).join(': ');
}
