import { declaredAlphabet, oldAlphabet } from '../alphabet';

import { type Bytes, pieces, type Refusal, readAt } from './bytes';

/** Control characters that no text has; tabs and the ends of lines and pages are allowed. */
const CONTROLS = /(?![\t\n\f\r])\p{Cc}/u;

/** The size of the beginning that shows the kind of text. */
const HEAD = 64 * 1024;
const OVERLAP = 1_024;

const PAGE = /^<(!doctype html|html|head|body|script|iframe|svg|\?php|%)/i;
const SCRIPT = /^\s*(#!|@echo off|Windows Registry Editor)/i;
/** The test file that every antivirus program knows. */
const EICAR = /^X5O!P%@AP/;
/** A cell that makes a spreadsheet start a program: =cmd|'/c calc'!A1 */
const FORMULA_THAT_RUNS = /(^|[\n;,\t"])[ \t]{0,20}[=+@-][\w .+()-]{0,60}\|[ \t]{0,20}['"]/;

const ELEMENT = /^<[a-z_]/i;
/**
 * Declarations of entities, which serve archive bombs and reading other files. No form or signed letter of an office
 * has any.
 */
const DOCTYPE = /<!(doctype|entity)\b/i;
const XML_PROGRAM = /<([\w.-]{1,60}:)?(script|iframe)[\s/>]/i;
const XML_PAGE = /^<([\w.-]{1,60}:)?(html|svg|hta:application|package|job)\b/i;
/** A document of XML Encryption, which nobody reads without the key. */
const XML_LOCKED = /^<([\w.-]{1,60}:)?EncryptedData\b/;

/**
 * Checks that the file is text of that ending: in its declared alphabet (UTF-8 or UTF-16 by its mark, an XML document
 * by its declaration), or in an old one-byte alphabet.
 */
export async function inspectText(file: Bytes, ending: string): Promise<Refusal | null> {
  const head = await readAt(file, 0, HEAD);
  const verdict = await judge(file, ending, declaredAlphabet(head));
  return verdict === 'unreadable' ? orOld(await judge(file, ending, oldAlphabet(head))) : verdict;
}

/** The beginning of an accepted text file; a character cut in half at the end is left out. */
export function readText(beginning: Uint8Array): string {
  try {
    return new TextDecoder(declaredAlphabet(beginning), { fatal: true }).decode(beginning, { stream: true });
  } catch {
    return new TextDecoder(oldAlphabet(beginning)).decode(beginning);
  }
}

const orOld = (verdict: Refusal | 'unreadable' | null) =>
  verdict === 'unreadable' ? 'file-not-what-it-says' : verdict;

async function judge(file: Bytes, ending: string, alphabet: string): Promise<Refusal | 'unreadable' | null> {
  const decoder = new TextDecoder(alphabet, { fatal: true });
  let [rest, first] = ['', true];
  const check = (text: string): Refusal | null => {
    if (CONTROLS.test(text)) return 'file-not-what-it-says';
    const bad = first ? beginning(text.slice(0, HEAD), ending) : null;
    first = false;
    return bad ?? within(rest + text, ending);
  };
  try {
    for await (const piece of pieces(file)) {
      const text = decoder.decode(piece, { stream: true });
      const refusal = check(text);
      if (refusal) return refusal;
      rest = text.slice(-OVERLAP);
    }
    return check(decoder.decode());
  } catch (error) {
    if (error instanceof TypeError) return 'unreadable';
    throw error;
  }
}

function beginning(text: string, ending: string): Refusal | null {
  if (EICAR.test(text) || SCRIPT.test(text)) return 'file-with-program';
  const start = afterProlog(text);
  if (ending !== 'xml') return PAGE.test(start) ? 'file-of-two-kinds' : null;
  if (!ELEMENT.test(start) && !DOCTYPE.test(start)) return 'file-not-what-it-says';
  if (XML_LOCKED.test(start)) return 'file-encrypted';
  return XML_PAGE.test(start) ? 'file-of-two-kinds' : null;
}

/** The text after its declarations and comments. */
function afterProlog(text: string): string {
  let at = 0;
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at += 1;
    const closing = text.startsWith('<!--', at)
      ? '-->'
      : text.startsWith('<?', at) && !/^<\?php/i.test(text.slice(at, at + 5))
        ? '?>'
        : null;
    const end = closing ? text.indexOf(closing, at) : -1;
    if (!closing || end < 0) return text.slice(at, at + 200);
    at = end + closing.length;
  }
}

function within(text: string, ending: string): Refusal | null {
  if (ending === 'csv' && FORMULA_THAT_RUNS.test(text)) return 'file-with-program';
  if (ending === 'xml' && (DOCTYPE.test(text) || XML_PROGRAM.test(text))) return 'file-with-program';
  return null;
}
