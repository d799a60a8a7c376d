import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FONTS, STARTING_LETTERS, TEMPLATE_PROCESS, TEMPLATES } from './places';
import type { Done, Job, Mistake, Setup } from './template-process';
import { GlyphMissing, MISSING, printableJson, withBoxes } from './texts';

export type { Mistake } from './template-process';

/** The reason why a template could not be set, with these data or at all. */
export type TemplateProblem =
  | ({ kind: 'mistake' } & Mistake)
  /** `too-slow`: the template exceeded its time. `too-hungry`: the template exceeded its memory. */
  | { kind: 'too-slow' }
  | { kind: 'too-hungry' }
  | { kind: 'too-many-pages'; pages: number }
  | { kind: 'too-large' };

/** `pictures`: all pages in one SVG picture, one below the other; present even when the file could not be made. */
export type TemplateResult = {
  pages: number;
  pdf: Uint8Array | null;
  pictures: string | null;
  /** Parts of `letter.typ` in the template ('opening', 'closing'…); returned only together with pictures. */
  parts: string[];
  problem: TemplateProblem | null;
};

/**
 * Sets a paper by a template that the office has written: `source` is Typst and may import `paper.typ` and `letter.typ`
 * alone; `data` reach it as JSON, never as markup. The template runs in a separate process that has no secrets, reads
 * no file, reaches no network and is stopped after five seconds, at `MEMORY_KB` and past 60 pages. Returns the problem
 * of a bad template and does not throw for it. `lane`: previews of editors never delay a letter.
 */
export async function setTemplate(
  source: string,
  data: object,
  lane: 'letters' | 'previews' = 'letters',
): Promise<TemplateResult> {
  const pictures = lane === 'previews';
  lanes[lane] ??= new Lane();
  const queue = lanes[lane];
  try {
    return await withBoxes(printableJson(data), async (json) =>
      resultOf(await queue.set({ source, json, pictures })),
    );
  } catch (error) {
    if (error instanceof Stopped) return failed({ kind: error.kind });
    if (!(error instanceof GlyphMissing)) throw error;
    return failed({ kind: 'mistake', file: null, line: null, column: null, message: error.message });
  }
}

/** The source of the template that a kind of letter starts with. */
export const startingSource = (kind: string): string =>
  readFileSync(/* turbopackIgnore: true */ join(STARTING_LETTERS, `${kind}.typ`), 'utf8');

const MOST_PAGES = 60;
const MOST_BYTES = 8_000_000;
const LONGEST_MS = 5_000;
/** Enough for a busy machine; the time of a template counts only after the start of the process. */
const STARTUP_MS = 30_000;
/** Address space of the process: its own, and some 700 MB for the template. */
const MEMORY_KB = 2_000_000;
/** Processor time for all papers of the process: a process that outlives its parent still ends. */
const CPU_SECONDS = 600;
const IDLE_MS = 120_000;

const lanes: { letters?: Lane; previews?: Lane } = {};

function resultOf({ pages, pdf, svg, parts, mistake }: Done): TemplateResult {
  if (mistake && MISSING.test(mistake.message)) throw new GlyphMissing(mistake.message);
  if (pages > MOST_PAGES) return failed({ kind: 'too-many-pages', pages });
  if ((pdf?.length ?? 0) > MOST_BYTES || (svg?.length ?? 0) > MOST_BYTES)
    return failed({ kind: 'too-large' });
  return { pages, pdf, pictures: svg, parts, problem: mistake && { kind: 'mistake', ...mistake } };
}

const failed = (problem: TemplateProblem): TemplateResult => ({
  pages: 0,
  pdf: null,
  pictures: null,
  parts: [],
  problem,
});

class Stopped extends Error {
  constructor(readonly kind: 'too-slow' | 'too-hungry') {
    super(kind);
  }
}

/** One process and the queue of its papers, which are set one after another. */
class Lane {
  #child: ChildProcess | null = null;
  /** Whether the process has already set a paper; a later death may have been caused by an earlier paper. */
  #used = false;
  #last: Promise<unknown> = Promise.resolve();
  #idle: NodeJS.Timeout | undefined;

  set(job: Job): Promise<Done> {
    const next = this.#last.then(() => this.#run(job));
    this.#last = next.catch(() => {});
    return next;
  }

  async #run(job: Job): Promise<Done> {
    clearTimeout(this.#idle);
    const stale = this.#used;
    try {
      return await this.#attempt(job);
    } catch (error) {
      if (!stale || !(error instanceof Stopped) || error.kind === 'too-slow') throw error;
      return await this.#attempt(job);
    } finally {
      this.#idle = setTimeout(() => this.#end(), IDLE_MS).unref();
    }
  }

  async #attempt(job: Job): Promise<Done> {
    try {
      this.#child ??= await this.#start();
      this.#used = true;
      return (await ask(this.#child, job, LONGEST_MS)) as Done;
    } catch (error) {
      this.#end();
      throw error;
    }
  }

  async #start(): Promise<ChildProcess> {
    // The shell sets the limits and then becomes the process. A system without such a limit runs without it.
    const limits = `ulimit -v ${MEMORY_KB} 2>/dev/null; ulimit -t ${CPU_SECONDS} 2>/dev/null; exec "$@"`;
    const node = [process.execPath, '--no-warnings', '--experimental-strip-types', TEMPLATE_PROCESS];
    const child = spawn('/bin/sh', ['-c', limits, 'sh', ...node], {
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      serialization: 'advanced',
      env: NO_NETWORK,
    });
    const setup: Setup = {
      workspace: TEMPLATES,
      fonts: FONTS,
      shared: sharedSources(),
      mostPages: MOST_PAGES,
    };
    try {
      await ask(child, setup, STARTUP_MS);
    } catch {
      child.kill('SIGKILL');
      throw new Error('the process that sets templates did not start');
    }
    return child;
  }

  #end(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
    this.#used = false;
  }
}

/**
 * Returns the answer of the process. Throws `Stopped` when the process is too slow or dies. An idle process does not
 * keep its parent running.
 */
function ask(child: ChildProcess, message: Setup | Job, longestMs: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer);
      child.off('message', answered).off('exit', died).off('error', died);
      child.unref();
      child.channel?.unref();
      act();
    };
    const answered = (answer: unknown) => settle(() => resolve(answer));
    const died = () => settle(() => reject(new Stopped('too-hungry')));
    const timer = setTimeout(() => settle(() => reject(new Stopped('too-slow'))), longestMs);
    child.ref();
    child.channel?.ref();
    child.once('message', answered).once('exit', died).once('error', died);
    child.send(message, (error) => error && died());
  });
}

/**
 * The whole environment of the process. The compiler would download packages; at this proxy address nothing listens.
 */
const NOBODY = 'http://127.0.0.1:9';
const NO_NETWORK: NodeJS.ProcessEnv = {
  NODE_ENV: 'production',
  HTTP_PROXY: NOBODY,
  HTTPS_PROXY: NOBODY,
  ALL_PROXY: NOBODY,
  HOME: '/nonexistent',
  XDG_DATA_HOME: '/nonexistent',
  XDG_CACHE_HOME: '/nonexistent',
};

const sharedSources = () =>
  Object.fromEntries(
    readdirSync(TEMPLATES).map((name) => [
      name,
      readFileSync(/* turbopackIgnore: true */ join(TEMPLATES, name), 'utf8'),
    ]),
  );
