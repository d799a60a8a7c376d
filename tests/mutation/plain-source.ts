import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/** The source of a file of the project without its types; the rest of the code keeps its place. */
export function plainSource(path: string): string {
  let source = sources.get(path);
  if (source === undefined) {
    source = withoutTypes(readFileSync(path, 'utf8'));
    sources.set(path, source);
  }
  return source;
}

/** A field declared among the parameters of a constructor is more than a type, so it is written out. */
function withoutTypes(text: string): string {
  return stripTypeScriptTypes(text, {
    mode: /\(\s*(private )?readonly \w+:/.test(text) ? 'transform' : 'strip',
  });
}
const sources = new Map<string, string>();
