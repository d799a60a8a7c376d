import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { NodeCompiler, type NodeTypstDocument, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { Papers } from './pdf/papers';

/**
 * A paper as a tagged PDF/UA-1 file in Polish, with its fonts inside; the same data give the same bytes.
 *
 * Data reach the template as JSON, never as markup. Invisible characters are left out; characters that no font has
 * (many emoji) are printed as □. Takes about ten milliseconds, during which the process does nothing else. Throws
 * only when a template is broken.
 */
export async function renderPdf<P extends keyof Papers>(paper: P, data: Papers[P]): Promise<Uint8Array> {
  // A batch lets other requests through between its papers; only then does Node free the laid-out ones, too.
  await setImmediate();
  let json = JSON.stringify(data, (key, value) =>
    typeof value === 'string' && key !== 'qrSvg' ? typeset(printable(value)) : value,
  );
  for (const replaceMissing of [boxNamedIn, boxAllButLatin]) {
    try {
      return compile(paper, json);
    } catch (error) {
      if (!(error instanceof GlyphMissing)) throw error;
      json = replaceMissing(json, error.message);
    }
  }
  return compile(paper, json);
}

const ROOT = /* turbopackIgnore: true */ process.cwd();
const TEMPLATES = join(ROOT, 'lib/platform/pdf/templates');
const FONTS = ['400Regular', '600SemiBold'].map((style) =>
  join(ROOT, `node_modules/@expo-google-fonts/source-sans-3/${style}/SourceSans3_${style}.ttf`),
);

let compiler: NodeCompiler | undefined;

/** One compiler a process, with the fonts and templates read once. */
function warmCompiler(): NodeCompiler {
  if (!compiler) {
    compiler = NodeCompiler.create({
      workspace: TEMPLATES,
      fontArgs: [{ fontBlobs: FONTS.map((path) => readFileSync(/* turbopackIgnore: true */ path)) }],
    });
    for (const name of readdirSync(TEMPLATES)) {
      compiler.addSource(join(TEMPLATES, name), readFileSync(join(TEMPLATES, name), 'utf8'));
    }
  }
  return compiler;
}

function compile(paper: keyof Papers, json: string): Uint8Array {
  const typst = warmCompiler();
  try {
    const document = layOut(typst, paper, json);
    return typst.pdf(document, { pdfStandard: PdfStandard.UA_1 });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (MISSING.test(message)) throw new GlyphMissing(message);
    throw new Error(`paper ${paper}: ${message}`);
  } finally {
    // Memoized layouts would pile up; between two papers they save nothing.
    typst.evictCache(0);
  }
}

/** The tightest density a template offers to stay on one page; 0 where a paper may have as many as it needs. */
const TIGHTEST: Record<keyof Papers, number> = {
  receipt: 6,
  protocol: 0,
  'handover-list': 0,
  'new-date': 0,
  supplement: 0,
};

function layOut(typst: NodeCompiler, paper: keyof Papers, json: string): NodeTypstDocument {
  const mainFilePath = join(TEMPLATES, `${paper}.typ`);
  for (let density = 0; ; density++) {
    const compiled = typst.compile({ mainFilePath, inputs: { data: json, density: String(density) } });
    if (!compiled.result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
    if (density === TIGHTEST[paper] || compiled.result.numOfPages === 1) return compiled.result;
  }
}

/** PDF/UA refuses a text with a character that none of the fonts can draw. */
class GlyphMissing extends Error {}

const MISSING = /could not be displayed|disallowed codepoint/;
const BOX = '□';

/** `json` with the characters that the compiler's message quotes (as `\u{1f469}` or as they are) made visible boxes. */
function boxNamedIn(json: string, message: string): string {
  const named = new Set<string>();
  for (const [, quoted] of message.matchAll(/(?:the text|codepoint) `\\?"(.+?)\\?"`/g)) {
    const text = quoted.replace(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    );
    for (const character of text) named.add(character);
  }
  return json.replace(/[^ -~]/gu, (character) => (named.has(character) ? BOX : character));
}

/** The last resort: only letters that Source Sans surely has. */
function boxAllButLatin(json: string): string {
  return json.replace(/[^ -~\u00A0-\u017F\u0400-\u045F\u2013\u2019-\u201E\u2026]/gu, BOX);
}

/**
 * The text without what has no shape on paper: control characters, joiners, direction marks, half characters. Invisible
 * characters would also spoil the letters beside them for programs that read the file aloud or search it.
 */
function printable(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu, '');
}

/** Polish setting: one-letter words and abbreviations stay with what follows, units and months with their number. */
function typeset(text: string): string {
  return text.replace(GLUED_TO_NEXT, '$1\u00A0').replace(GLUED_TO_NUMBER, '$1\u00A0');
}
const GLUED_TO_NEXT = /((?<![\p{L}\d])(?:[aiouwz]|art\.|ust\.|pkt|nr|ul\.|godz\.|tel\.|pok\.)|§) /giu;
const UNITS = 'm²?|km|zł|dni|dnia';
const MONTHS =
  'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia';
const GLUED_TO_NUMBER = new RegExp(`(\\d) (?=(?:${UNITS}|${MONTHS})(?![\\p{L}\\d]))`, 'gu');
