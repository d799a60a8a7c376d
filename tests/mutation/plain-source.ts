import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';

/** The source of a file of the project without its types, everything in its place. */
export function plainSource(path: string): string {
  let source = sources.get(path);
  if (source === undefined) {
    source = stripTypeScriptTypes(readFileSync(path, 'utf8'));
    sources.set(path, source);
  }
  return source;
}
const sources = new Map<string, string>();
