/**
 * Folds a text for search: small letters, no diacritics, one space between words of letters and digits.
 * 'Żółkiewska-Błaszczyk, ul. Źródlana 8' → 'zolkiewska blaszczyk ul zrodlana 8'.
 */
export function fold(text: string): string {
  return (
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/ł/g, 'l')
      // O'Neill is one word, with or without the apostrophe.
      .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}
