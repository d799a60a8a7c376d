import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDiskFull, StartupError } from '@/lib/platform/startup-error';
import { generateIfStale } from './generate';

const root = resolve(import.meta.dirname, '..');
const mark = join(root, '.next/okienko-sources');
const SOURCES = [
  '{app,components,lib,public,prisma/schema}/**/*.*',
  '{package-lock.json,next.config.js,instrumentation.ts,postcss.config.*,tsconfig.json}',
];

/** Whether a production build exists that was made from the present sources. */
export function isBuilt(): boolean {
  return (
    existsSync(mark) &&
    existsSync(join(root, '.next/BUILD_ID')) &&
    readFileSync(mark, 'utf8') === hashOfSources()
  );
}

/**
 * Makes the production build without output; throws with the whole output when the build fails. The build ends with
 * this process, also when this process is killed.
 */
export async function build(signal?: AbortSignal): Promise<void> {
  generateIfStale();
  const wanted = hashOfSources();
  rmSync(mark, { force: true });
  const child = spawn(process.execPath, [join(import.meta.dirname, 'build-process.js')], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    signal,
  });
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) {
    const text = `Budowanie nie powiodło się.\n${output.trim()}`;
    throw isDiskFull({ message: output }) ? new Error(text) : new StartupError(text);
  }
  writeFileSync(mark, wanted);
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  const exclude = (name: string) => name.endsWith('generated');
  for (const file of SOURCES.flatMap((pattern) => globSync(pattern, { cwd: root, exclude })).sort()) {
    // The folder of a route may have dots in its name.
    if (!statSync(join(root, file)).isFile()) continue;
    hash.update(file).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}
