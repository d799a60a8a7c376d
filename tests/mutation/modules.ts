import { existsSync, globSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { type Module, SourceTextModule, SyntheticModule } from 'node:vm';
import { plainSource } from './plain-source';

/**
 * Loads modules of the project with one of them changed. Modules that do not depend on the changed one are loaded once
 * and kept; packages are the real ones, except those replaced by `instead`.
 */
export class Modules {
  private readonly kept = new Map<string, Promise<Module>>();
  private readonly dependents = new Map<string, Set<string>>();
  /** Loads a file that a test has found by walking the folders, as a module of the running project. */
  private found: (path: string) => Promise<Module> = () => Promise.reject(new Error('nothing runs'));

  constructor(private readonly instead: Record<string, Record<string, unknown>>) {}

  /** Runs files of the project in which `path` has the source, each within `timeout` milliseconds. */
  with(path: string, source: string, timeout: number) {
    const changed = this.dependentsOf(path);
    const own = new Map<string, Promise<Module>>();
    const load = (file: string): Promise<Module> => {
      const modules = changed.has(file) ? own : this.kept;
      let module = modules.get(file);
      if (!module) {
        const text = file === path ? source : plainSource(file);
        module = Promise.resolve(
          new SourceTextModule(text, {
            identifier: file,
            importModuleDynamically: (path) => this.found(path),
          }),
        );
        modules.set(file, module);
      }
      return module;
    };
    const link = (specifier: string, from: Module): Promise<Module> => {
      const file = fileOf(specifier, from.identifier);
      return file ? load(file) : this.outside(specifier);
    };
    const ready = async (file: string): Promise<Module> => {
      const module = await load(file);
      if (module.status === 'unlinked') await module.link(link);
      await module.evaluate({ timeout });
      return module;
    };
    return async (file: string): Promise<void> => {
      let last: Promise<unknown> = Promise.resolve();
      // One after another, because two modules cannot link one file at once.
      this.found = (path) => {
        const next = last.then(() => ready(relative('.', path)));
        last = next;
        return next;
      };
      await ready(file);
    };
  }

  private outside(specifier: string): Promise<Module> {
    let module = this.kept.get(specifier);
    if (!module) {
      module = this.makeOutside(specifier);
      this.kept.set(specifier, module);
    }
    return module;
  }

  private async makeOutside(specifier: string): Promise<Module> {
    const exported: Record<string, unknown> = this.instead[specifier] ?? (await import(specifier));
    const names = Object.keys(exported);
    const module = new SyntheticModule(names, function fill(this: SyntheticModule) {
      for (const name of names) this.setExport(name, exported[name]);
    });
    await module.link(() => Promise.reject(new Error('nothing to link')));
    await module.evaluate();
    return module;
  }

  /** All files that import the file, directly or not, and the file itself. */
  private dependentsOf(path: string): Set<string> {
    let found = this.dependents.get(path);
    if (!found) {
      found = new Set([path]);
      for (let before = 0; before < found.size; ) {
        before = found.size;
        for (const [file, imported] of importGraph()) {
          if (imported.some((each) => found?.has(each))) found.add(file);
        }
      }
      this.dependents.set(path, found);
    }
    return found;
  }
}

/** The file of an import; null for a package. */
function fileOf(specifier: string, from: string): string | null {
  if (isAbsolute(specifier)) return relative('.', specifier);
  if (!/^[.@]\.?\//.test(specifier)) return null;
  const target = specifier.startsWith('@/') ? specifier.slice(2) : join(dirname(from), specifier);
  const path = relative('.', resolve(`${target}.ts`));
  if (!existsSync(path)) throw new Error(`${from} imports ${specifier}, which is not there`);
  return path;
}

let graph: Map<string, string[]> | undefined;
const roots: string[] = [];
/** Names the files at which the graph of imports starts. */
export function drawFrom(files: readonly string[]): void {
  roots.push(...files);
}
function importGraph(): Map<string, string[]> {
  if (graph) return graph;
  graph = new Map();
  for (const queue = [...roots]; queue.length > 0; ) {
    const file = queue.pop() as string;
    if (graph.has(file)) continue;
    const source = plainSource(file);
    const specifiers = [...source.matchAll(/\bfrom\s*'([^']+)'|^import\s*'([^']+)'/gm)];
    const named = specifiers.flatMap(([, from, bare]) => fileOf(from ?? bare, file) ?? []);
    // A test also depends on the files that it finds by walking and then imports.
    const walks = /\bimport\(|\bexportsOf\(/.test(source);
    const walked = walks ? [...source.matchAll(/'(lib\/[^']*\*[^']*)'/g)] : [];
    const imported = [...named, ...walked.flatMap(([, pattern]) => globSync(pattern))];
    graph.set(file, imported);
    queue.push(...imported);
  }
  return graph;
}
