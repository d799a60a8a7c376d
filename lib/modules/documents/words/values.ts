import type { DocumentDirection, ScanState } from '../schema';

export const DIRECTION_WORDS: Record<DocumentDirection, string> = {
  INCOMING: 'wpływający',
  OUTGOING: 'wychodzący',
  INTERNAL: 'wewnętrzny',
};

export const SCAN_WORDS: Record<ScanState, string> = {
  NOT_SCANNED: 'nie sprawdzono programem antywirusowym',
  CLEAN: 'sprawdzono programem antywirusowym',
};

/** The size of a file: "312 kB", "4,7 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1_000).toLocaleString('pl-PL')} kB`;
  return `${(bytes / 1_000_000).toLocaleString('pl-PL', { maximumFractionDigits: 1 })} MB`;
}
