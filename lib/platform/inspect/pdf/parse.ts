/** A value of a PDF. Strings are kept as bytes, each as a character; names are decoded. */
export type Value =
  | { kind: 'dictionary'; entries: Map<string, Value> }
  | { kind: 'array'; items: Value[] }
  | { kind: 'name'; text: string }
  | { kind: 'string'; text: string }
  | { kind: 'word'; text: string }
  | { kind: 'reference'; number: number }
  | { kind: 'number'; number: number };

/** A value with the place after it, in characters; null when the text ends within the value. */
export type Parsed = { value: Value; end: number } | null;

/** Thrown for a file that no program writes, made to keep a reader busy. */
export class Tangled extends Error {}

const SPACE = /(?:[\0\t\n\f\r ]|%[^\r\n]*(?:[\r\n]|$))*/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const REFERENCE = /(\d{1,10})[\0\t\n\f\r ]+(\d{1,5})[\0\t\n\f\r ]+R(?![^\0\t\n\f\r ()<>[\]{}/%])/y;
const WORD = /[^\0\t\n\f\r ()<>[\]{}/%]+/y;
const HEX = /<([^>]*)>/y;
/** Deeper than any program writes. */
const MAX_DEPTH = 100;

/** The characters of a name behind their escapes: `/L#61unch` is Launch (ISO 32000-1, 7.3.5). */
export const decodeName = (name: string) =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** The place after white space and comments. */
export function afterSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.test(text);
  return SPACE.lastIndex;
}

/** Parses the value at a place of the text, as forgivingly as readers do. Throws Tangled. */
export function parse(text: string, from: number, depth = 0): Parsed {
  if (depth > MAX_DEPTH) throw new Tangled();
  const at = afterSpace(text, from);
  if (at >= text.length) return null;
  switch (text[at]) {
    case '<':
      return text[at + 1] === '<' ? dictionary(text, at + 2, depth) : hexString(text, at);
    case '[':
      return array(text, at + 1, depth);
    case '(':
      return string(text, at);
    case '/':
      return match(NAME, text, at, ([, name]) => ({ kind: 'name', text: decodeName(name) }));
    default:
      return (
        match(REFERENCE, text, at, ([, number]) => ({ kind: 'reference', number: Number(number) })) ??
        match(WORD, text, at, ([word]) =>
          /^[+-]?[\d.]+$/.test(word)
            ? { kind: 'number', number: Number(word) }
            : { kind: 'word', text: word },
        ) ?? { value: { kind: 'word', text: text[at] }, end: at + 1 }
      );
  }
}

function match(pattern: RegExp, text: string, at: number, make: (found: RegExpExecArray) => Value): Parsed {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found && { value: make(found), end: at + found[0].length };
}

function dictionary(text: string, start: number, depth: number): Parsed {
  const entries = new Map<string, Value>();
  let at = afterSpace(text, start);
  while (!text.startsWith('>>', at)) {
    const key = parse(text, at, depth + 1);
    if (!key) return null;
    at = afterSpace(text, key.end);
    if (key.value.kind !== 'name') continue;
    const item = parse(text, at, depth + 1);
    if (!item) return null;
    entries.set(key.value.text, item.value);
    at = afterSpace(text, item.end);
  }
  return { value: { kind: 'dictionary', entries }, end: at + 2 };
}

function array(text: string, start: number, depth: number): Parsed {
  const items: Value[] = [];
  let at = afterSpace(text, start);
  while (text[at] !== ']') {
    const item = parse(text, at, depth + 1);
    if (!item) return null;
    items.push(item.value);
    at = afterSpace(text, item.end);
  }
  return { value: { kind: 'array', items }, end: at + 1 };
}

function hexString(text: string, at: number): Parsed {
  return match(HEX, text, at, ([, digits]) => {
    const hex = digits.replace(/[^0-9A-Fa-f]/g, '');
    const whole = hex.length % 2 === 0 ? hex : `${hex}0`;
    return { kind: 'string', text: Buffer.from(whole, 'hex').toString('latin1') };
  });
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const PIECE = /[^()\\]+|\\([0-7]{1,3}|\r\n|[\s\S])|[()]/y;

function string(text: string, start: number): Parsed {
  let [at, open, words] = [start + 1, 1, ''];
  for (;;) {
    PIECE.lastIndex = at;
    const found = PIECE.exec(text);
    if (!found) return null;
    at += found[0].length;
    const [piece, escaped] = found;
    if (piece === '(') open += 1;
    if (piece === ')') open -= 1;
    if (open === 0) return { value: { kind: 'string', text: words }, end: at };
    words += escaped === undefined ? piece : charactersOf(escaped);
  }
}

function charactersOf(escaped: string): string {
  if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff);
  return /^[\r\n]/.test(escaped) ? '' : (ESCAPES[escaped] ?? escaped);
}

/** The value of a key, when it is of that kind. */
export function entry<Kind extends Value['kind']>(
  value: Value | undefined,
  key: string,
  kind: Kind,
): Extract<Value, { kind: Kind }> | null {
  const found = value?.kind === 'dictionary' ? value.entries.get(key) : undefined;
  return found && isKind(found, kind) ? found : null;
}

export function isKind<Kind extends Value['kind']>(
  value: Value,
  kind: Kind,
): value is Extract<Value, { kind: Kind }> {
  return value.kind === kind;
}
