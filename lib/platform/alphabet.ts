/** Bytes of Polish letters that differ: ą ś ź Ą Ś Ź. The bytes 0x80–0x9f are letters in Windows-1250 alone. */
const WINDOWS = new Set([0xb9, 0x9c, 0x9f, 0xa5, 0x8c, 0x8f]);
const ISO = new Set([0xb1, 0xb6, 0xbc, 0xa1, 0xa6, 0xac]);

/**
 * The alphabet of a text, as `TextDecoder` names it, by the first bytes of the file: by its mark (UTF-8, UTF-16), by
 * the declaration of an XML document, otherwise UTF-8.
 */
export function declaredAlphabet(beginning: Uint8Array): string {
  const mark = Buffer.from(beginning.subarray(0, 2)).toString('hex');
  if (mark === 'fffe') return 'utf-16le';
  if (mark === 'feff') return 'utf-16be';
  const head = Buffer.from(beginning.subarray(0, 200)).toString('latin1');
  const declared = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(head)?.[1] ?? 'utf-8';
  return isKnown(declared) && !/^utf-?(16|32)/i.test(declared) ? declared.toLowerCase() : 'utf-8';
}

/**
 * The one-byte alphabet of a Polish text that is not UTF-8: ISO-8859-2 or Windows-1250, whichever gives more Polish
 * letters; Windows-1250, in which offices saved, when both give as many.
 */
export function oldAlphabet(bytes: Uint8Array): 'windows-1250' | 'iso-8859-2' {
  let [windows, iso] = [0, 0];
  for (const byte of bytes) {
    if (WINDOWS.has(byte) || (byte >= 0x80 && byte <= 0x9f)) windows += 1;
    else if (ISO.has(byte)) iso += 1;
  }
  return iso > windows ? 'iso-8859-2' : 'windows-1250';
}

/** The text in `bytes`, in its declared alphabet or, when they are not of that alphabet, in the old one. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder(declaredAlphabet(bytes), { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(oldAlphabet(bytes)).decode(bytes);
  }
}

function isKnown(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}
