import type { MailToTell, Suggestion } from '../schema/triage';
import { MAIL_CATEGORIES, type MailCategory } from '../schema/values';
import { PHRASES } from './phrases';

/** The score of a category that words speak for at all, and that of a question when nothing speaks for anything else. */
const SPEAKS = 3;
const QUESTION_AT_LEAST = 1.5;
const MOST_WORDS = 4;

/** Tells from simple signs which category an e-mail probably has. A person decides. */
export function suggestCategory(mail: MailToTell): Suggestion {
  const text = `${mail.subject}\n${mail.text}`.slice(0, 20_000);
  const folded = unmarked(text);
  const scores = MAIL_CATEGORIES.map((category) => {
    const found = PHRASES[category].flatMap(([pattern, weight]) => {
      const [hit] = folded.matchAll(pattern);
      return hit ? [{ weight, at: hit.index, words: excerpt(text, hit.index, hit[0].length) }] : [];
    });
    const score = found.reduce((sum, { weight }) => sum + weight, extra(category, mail.toBip));
    const words = found
      .sort((one, other) => other.weight - one.weight || one.at - other.at)
      .map((each) => each.words);
    return { category, score, words: unlike(words).slice(0, MOST_WORDS) };
  }).sort((one, other) => other.score - one.score);
  const [first, ...others] = scores;
  const second = others.find(({ category }) => category !== 'QUESTION' && category !== 'SPAM');
  return {
    category: first.category,
    words: first.words,
    toBip: mail.toBip,
    signatures: signaturesIn(folded),
    hasName: isName(mail.fromName) || hasSignedName(mail.text),
    hasAddress: ADDRESS.test(folded),
    maybe: second && second.score >= SPEAKS ? { category: second.category, words: second.words } : null,
  };
}

/** The excerpts without those that stand within another. */
const unlike = (words: readonly string[]): string[] =>
  words.filter((each, place) => !words.some((other, at) => at !== place && holds(other, each, at < place)));
const holds = (other: string, each: string, first: boolean): boolean =>
  other === each ? first : other.toLowerCase().includes(each.toLowerCase());

/** The score that a category has before any word. */
function extra(category: MailCategory, toBip: boolean): number {
  if (category === 'QUESTION') return QUESTION_AT_LEAST;
  return category === 'PUBLIC_INFORMATION' && toBip ? 2 : 0;
}

/** A postal code, or a street with its number. */
const ADDRESS =
  /(?<!\d)\d{2}-\d{3}(?!\d)|(?<![a-z])(?:ul|al|os|pl)\.? ?[a-z0-9][a-z0-9 .-]{2,40} \d{1,4}(?![\d:])/;

const signaturesIn = (folded: string): number | null => {
  const [, count] = /(?<!\d)(\d{1,6}) (?:podpis|osob sie podpisal|sygnatariusz)/.exec(folded) ?? [];
  return count === undefined ? null : Number(count);
};

const NAME = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,3}$/u;
const isName = (name: string): boolean => NAME.test(name.trim());

/** A short line near the end that is a name. */
const hasSignedName = (text: string): boolean =>
  text
    .trimEnd()
    .split('\n')
    .slice(-8)
    .some((line) => isName(line.trim().replace(/[,.]$/, '')));

/** The text in small letters without Polish marks, letter for letter, so that places in both agree. */
function unmarked(text: string): string {
  return text.replace(/[\p{Lu}ąćęłńóśźż]|\s/gu, (letter) => PLAIN[letter.toLowerCase()] ?? plain(letter));
}
const plain = (letter: string): string => {
  const small = letter.trim() === '' ? ' ' : letter.toLowerCase();
  return small.length === letter.length ? small : letter;
};
const PLAIN: Partial<Record<string, string>> = {
  ą: 'a',
  ć: 'c',
  ę: 'e',
  ł: 'l',
  ń: 'n',
  ó: 'o',
  ś: 's',
  ź: 'z',
  ż: 'z',
};

/** The words as they stand, at most sixty letters, without a half word at the end. */
function excerpt(text: string, at: number, length: number): string {
  const end = /^[\p{L}\p{N}]*/u.exec(text.slice(at + length))?.[0].length ?? 0;
  const whole = text
    .slice(at, at + length + end)
    .replace(/\s+/g, ' ')
    .trim();
  return whole.length <= 60 ? whole : whole.slice(0, 60).replace(/ \S*$/, '');
}
