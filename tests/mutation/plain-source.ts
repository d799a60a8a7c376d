import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/** The source of a file of the project without its types; what is but types leaves everything else in its place. */
export function plainSource(path: string): string {
  let source = sources.get(path);
  if (source === undefined) {
    source = withoutTypes(readFileSync(path, 'utf8'));
    sources.set(path, source);
  }
  return source;
}

/** A field declared among the parameters of its constructor is more than a type: it has to be written out. */
function withoutTypes(text: string): string {
  return stripTypeScriptTypes(text, {
    mode: /\(\s*(private )?readonly \w+:/.test(text) ? 'transform' : 'strip',
  });
}
const sources = new Map<string, string>();
