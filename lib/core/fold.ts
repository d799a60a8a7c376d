/**
 * Folds a text for search: small Latin letters, no diacritics, one space between words of letters and digits. Cyrillic
 * is written as Poles write it. 'Żółkiewska-Błaszczyk, ul. Źródlana 8' → 'zolkiewska blaszczyk ul zrodlana 8',
 * 'Ковальчук' → 'kowalczuk'.
 */
export function fold(text: string): string {
  return (
    spelled(text, 'polish')
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\p{M}\p{Cf}]/gu, '')
      .replace(/(?=\p{L})[^a-z]/gu, (letter) => WITHOUT_MARK[letter] ?? letter)
      // O'Neill is one word, with or without the apostrophe.
      .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}

/**
 * Folds a text under which something is found: as `fold`, and a text with Cyrillic also as passports spell it
 * ('kowalczuk kovalchuk').
 */
export function foldForSearch(text: string): string {
  if (!/[Ѐ-ӿ]/.test(text)) return fold(text);
  const passport = fold(spelled(text, 'passport'));
  const own = fold(text);
  return own === passport ? own : `${own} ${passport}`;
}

/** Letters that stand for themselves in Unicode although they look like a Latin letter with a mark. */
const WITHOUT_MARK: Partial<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ħ: 'h',
  ŋ: 'n',
  ŧ: 't',
  ĸ: 'k',
};

/**
 * Ukrainian, Belarusian and Russian letters as they are written in Polish, and after a slash as Ukrainian passports
 * spell them (Cabinet of Ministers of Ukraine, 27.01.2010, no. 55) where that differs.
 */
const CYRILLIC =
  'а=a б=b в=w/v г=h ґ=g д=d е=e є=je/ie ё=jo/io ж=z/zh з=z и=y і=i ї=ji/i й=j/i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=u ў=u ф=f х=ch/kh ц=c/ts ч=cz/ch ш=sz/sh щ=szcz/shch ы=y э=e ю=ju/iu я=ja/ia ь= ъ=';
const SPELLINGS = new Map(
  CYRILLIC.split(' ').map((pair) => {
    const [letter, spellings] = pair.split('=');
    const [polish, passport = polish] = spellings.split('/');
    return [letter, { polish, passport }];
  }),
);

function spelled(text: string, spelling: 'polish' | 'passport'): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[Ѐ-ӿ]/g, (letter) => SPELLINGS.get(letter)?.[spelling] ?? letter);
}
