import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { NodeCompiler, type NodeTypstDocument, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';

// A separate process that sets papers by templates of the office, so that an endless or memory-hungry template stops
// nothing else. The process has no settings, no secrets and no database (see `templates.ts`).

export type Setup = { workspace: string; fonts: string[]; shared: Record<string, string>; mostPages: number };
export type Job = { source: string; json: string; pictures: boolean };
/** The place of a mistake: in the template (`file` null) or in a shared file; lines and columns count from 1. */
export type Mistake = { file: string | null; line: number | null; column: number | null; message: string };
/** `parts`: the parts of `letter.typ` in the template; returned only together with pictures. */
export type Done = {
  pages: number;
  pdf: Uint8Array | null;
  svg: string | null;
  parts: string[];
  mistake: Mistake | null;
};

const MAIN = 'template.typ';
const NOTHING: Done = { pages: 0, pdf: null, svg: null, parts: [], mistake: null };
/** The message that the process can set papers. */
const READY = 'ready';
let compiler: NodeCompiler | undefined;
let setup: Setup;

process.on('message', (message: Setup | Job) => {
  if ('workspace' in message) {
    setup = message;
    compiler = NodeCompiler.create({
      workspace: setup.workspace,
      fontArgs: [{ fontBlobs: setup.fonts.map((path) => readFileSync(path)) }],
    });
    for (const [name, text] of Object.entries(setup.shared))
      compiler.addSource(join(setup.workspace, name), text);
    process.send?.(READY);
  } else if (compiler) process.send?.(set(compiler, message));
});

function set(typst: NodeCompiler, { source, json, pictures }: Job): Done {
  try {
    const mainFilePath = join(setup.workspace, MAIN);
    typst.addSource(mainFilePath, source);
    const compiled = typst.compile({ mainFilePath, inputs: { data: json, density: '0' } });
    if (!compiled.result) {
      const [first] = typst.fetchDiagnostics(compiled.takeDiagnostics() as never);
      return { ...NOTHING, mistake: mistakeOf(first) };
    }
    return laidOut(typst, compiled.result, pictures);
  } catch (error) {
    return { ...NOTHING, mistake: nowhere(error) };
  } finally {
    typst.evictCache(0);
  }
}

function laidOut(typst: NodeCompiler, document: NodeTypstDocument, pictures: boolean): Done {
  const pages = document.numOfPages;
  if (pages > setup.mostPages) return { ...NOTHING, pages };
  const svg = pictures ? typst.plainSvg(document) : null;
  const parts: string[] = pictures ? typst.query(document, { selector: '<part>', field: 'value' }) : [];
  try {
    return { pages, pdf: typst.pdf(document, { pdfStandard: PdfStandard.UA_1 }), svg, parts, mistake: null };
  } catch (error) {
    return { pages, pdf: null, svg, parts, mistake: nowhere(error) };
  }
}

type Diagnostic = {
  message: string;
  path: string;
  range: { start: { line: number; character: number } } | null;
};

function mistakeOf({ message, path, range }: Diagnostic): Mistake {
  const file = path === '' || basename(path) === MAIN ? null : basename(path);
  const start = range?.start;
  const [line, column] = start ? [start.line + 1, start.character + 1] : [null, null];
  return { file, line, column, message: withoutFolder(message) };
}

/** A mistake found while the file is made, without a place in the source. */
function nowhere(error: unknown): Mistake {
  const message = error instanceof Error ? error.message : String(error);
  return { file: null, line: null, column: null, message: withoutFolder(message) };
}

/** The message with the names of files as the template knows them: where the program lies is no editor's business. */
function withoutFolder(message: string): string {
  return message.replaceAll(join(setup.workspace, '/'), '');
}
