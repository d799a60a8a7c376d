import { globSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';

export type Source = { path: string; text: string };

/** The files that match the globs, sorted, without the files that Prisma generates. */
export function paths(...patterns: string[]): string[] {
  const exclude = (name: string) => /(^|\/)(generated|node_modules|\.next)$/.test(name);
  const found = patterns.flatMap((pattern) => globSync(pattern, { exclude }));
  return found.filter((path) => statSync(path).isFile()).sort();
}

/** The files that match the globs, with their texts. */
export function sources(...patterns: string[]): Source[] {
  return paths(...patterns).map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

export type Exported = { path: string; name: string; value: unknown };

/** The exports of the files that match the globs. The files are run. */
export async function exportsOf(...patterns: string[]): Promise<Exported[]> {
  const files = paths(...patterns);
  const modules = await Promise.all(files.map((path) => import(/* @vite-ignore */ resolve(path))));
  return modules.flatMap((module: Record<string, unknown>, place) =>
    Object.entries(module).map(([name, value]) => ({ path: files[place], name, value })),
  );
}

/** The text with spaces in place of comments, so that lines keep their numbers. It does not parse strings. */
export function withoutComments(text: string): string {
  const blank = (comment: string) => comment.replace(/[^\n]/g, ' ');
  return text.replace(/\/\*[\s\S]*?\*\//g, blank).replace(/(?<=^|[\s;{}(),])\/\/.*$/gm, blank);
}

/** The matches of `pattern` in the code, as 'path:line: the line'. */
export function findings(files: Source[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    [...withoutComments(text).matchAll(new RegExp(pattern, `${pattern.flags.replace('g', '')}g`))].map(
      ({ index }) => {
        const line = text.slice(0, index).split('\n').length;
        return `${path}:${line}: ${text.split('\n')[line - 1].trim()}`;
      },
    ),
  );
}
