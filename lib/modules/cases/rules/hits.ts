import { fold, foldForSearch } from '@/lib/core/fold';
import { otherSpellings } from '@/lib/core/search-words';
import { HIT_PARTS, type HitPart, type Hits } from '../schema/list';

/**
 * Tells where the folded words stand: each in the first text that has a word beginning with it, or another spelling of
 * it; otherwise in the first that has a word spelled almost alike, as the database decides (`search_query`).
 */
export function hitsOf(words: readonly string[], texts: Record<HitPart, string>): Hits {
  const tokens = HIT_PARTS.map((part) => ({ part, words: foldForSearch(texts[part]).split(' ') }));
  const parts = new Set<HitPart>();
  const missing: string[] = [];
  let alike = false;
  for (const word of words) {
    const spelled = tokens.find((text) => text.words.some((token) => isSpelled(token, word)));
    const near = spelled ?? tokens.find((text) => text.words.some((token) => isAlike(token, word)));
    if (near) parts.add(near.part);
    else missing.push(word);
    alike ||= near !== undefined && spelled === undefined;
  }
  return { parts: HIT_PARTS.filter((part) => parts.has(part)), alike, missing };
}

/** A text in pieces, those marked that begin with one of the folded words or are spelled almost alike. */
export function markedPieces(text: string, words: readonly string[]): { text: string; marked: boolean }[] {
  if (words.length === 0) return [{ text, marked: false }];
  return text.split(/([\p{L}\p{M}\p{N}'’ʼ]+)/u).flatMap((piece, place) => {
    const marked =
      place % 2 === 1 &&
      fold(piece)
        .split(' ')
        .some((token) => isMeant(token, words));
    return piece === '' ? [] : [{ text: piece, marked }];
  });
}

const isMeant = (token: string, words: readonly string[]): boolean =>
  words.some((word) => isSpelled(token, word) || isAlike(token, word));

const isSpelled = (token: string, word: string): boolean =>
  token.startsWith(word) || otherSpellings(word).includes(token);

/** The likeness of words from which one is taken for the other, as in `search_query`. */
const ALIKE = 0.36;

function isAlike(token: string, word: string): boolean {
  return word.length >= 4 && !/\d/.test(word) && likeness(token, word) >= ALIKE;
}

/** The share of the trigrams of two words that both have: `similarity` of pg_trgm. */
function likeness(one: string, other: string): number {
  const [ours, theirs] = [trigrams(one), trigrams(other)];
  const shared = [...ours].filter((each) => theirs.has(each)).length;
  return shared / (ours.size + theirs.size - shared);
}

const trigrams = (word: string): Set<string> =>
  new Set(Array.from({ length: word.length + 1 }, (_, place) => `  ${word} `.slice(place, place + 3)));
