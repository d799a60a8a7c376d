import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { NodeCompiler, type NodeTypstDocument, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import type { Papers } from './pdf/papers';
import { FONTS, TEMPLATES } from './pdf/places';
import { GlyphMissing, MISSING, printableJson, withBoxes } from './pdf/texts';

/**
 * Makes a paper as a tagged PDF/UA-1 file in Polish, with its fonts inside; equal data give equal bytes.
 *
 * Data reach the template as JSON, never as markup. Invisible characters are left out; characters that no font has
 * (many emoji) are printed as □. Takes about ten milliseconds, during which the process does nothing else. Throws only
 * for a broken template.
 */
export async function renderPdf<P extends keyof Papers>(paper: P, data: Papers[P]): Promise<Uint8Array> {
  // A pause lets other requests run between the papers of a batch; only then does Node also free finished papers.
  await setImmediate();
  return withBoxes(printableJson(data, ['qrSvg']), (json) => compile(paper, json));
}

let compiler: NodeCompiler | undefined;

/** One compiler for each process; it reads the fonts and templates once. */
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
    // The cache of layouts would grow without limit; it saves nothing between two papers.
    typst.evictCache(0);
  }
}

/** The tightest density that a template offers to stay on one page; 0 for a paper of any number of pages. */
const TIGHTEST: Record<keyof Papers, number> = {
  receipt: 6,
  protocol: 0,
  'handover-list': 0,
  'collection-slip': 0,
  supplement: 0,
  'case-record': 0,
  note: 3,
  'file-viewing': 2,
  inquiry: 0,
  mandates: 0,
  'case-register': 0,
};

function layOut(typst: NodeCompiler, paper: keyof Papers, json: string): NodeTypstDocument {
  const mainFilePath = join(TEMPLATES, `${paper}.typ`);
  for (let density = 0; ; density++) {
    const compiled = typst.compile({ mainFilePath, inputs: { data: json, density: String(density) } });
    if (!compiled.result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
    if (density === TIGHTEST[paper] || compiled.result.numOfPages === 1) return compiled.result;
  }
}
