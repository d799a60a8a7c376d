/**
 * The mailbox behind an address, and its domain, in small letters. The part after a plus is the reader's own label, so
 * `jan+urzad@x.pl` and `jan@x.pl` are one person. Dots count: few servers ignore them.
 */
export function senderOfAddress(address: string): { base: string; domain: string } {
  const small = address.toLowerCase();
  return { base: small.replace(/\+[^@]*@/, '@'), domain: small.split('@')[1] ?? '' };
}
