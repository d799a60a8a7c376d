const NBSP = '\u00a0';

const MONTHS =
  'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia';
const UNITS =
  'dni|dzień|dnia|dniach|tygodni|tygodnia|tygodnie|miesięcy|miesiące|miesiąca|lat|lata|godzin|godziny|godz\\.|' +
  'minut|minuty|min|sekund|sekundy|zł|gr|mln|tys\\.|m²|m³|m|km|cm|mm|ha|kB|MB|GB|%|r\\.|stron|strony|strona|' +
  'spraw|sprawy|sprawa|dokumentów|dokumenty|dokument|pól|pola|pole|§';

const AFTER_SHORT_WORD = /(?<=(?:^|[\s\u00a0(„])(?:[aiouwz]|art\.|ul\.|ust\.|§)) (?=\S)/giu;
const AFTER_NUMBER = new RegExp(`(?<=\\d) (?=(?:${MONTHS}|${UNITS}|\\d{3})(?![\\p{L}\\d]))`, 'gu');

/**
 * Polish typesetting: puts non-breaking spaces after a, i, o, u, w, z, "art.", "ust.", "§", "ul.", and between a number
 * and the unit, month or thousands after it. Letters are never changed.
 */
export function nb(text: string): string {
  return text.replace(AFTER_SHORT_WORD, NBSP).replace(AFTER_NUMBER, NBSP);
}
