import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LaunchOptions } from '@playwright/test';

/** How to launch the Chromium that tests drive: the one asked for, Debian's if installed, else the one from npm. */
export function browserLaunchOptions(): LaunchOptions {
  const installed = [process.env.PLAYWRIGHT_CHROMIUM, '/usr/bin/chromium'].find(
    (path) => path && existsSync(path),
  );
  // Tests run as root in containers, where Chromium's own sandbox cannot be made.
  if (installed) return { executablePath: installed, args: ['--no-sandbox'] };
  const folder = unpackedFromNpm();
  const env = { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') };
  return {
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox'],
    env: { ...process.env, ...env },
  };
}

/**
 * Unpacks the npm package's Chromium together with the libraries and fonts that a bare machine lacks. The package
 * does that only where it believes to be in Amazon's cloud, and into the folder for temporary files.
 */
function unpackedFromNpm(): string {
  const folder = resolve('node_modules/.cache/okienko-chromium');
  const whole = join(folder, 'whole');
  if (existsSync(whole)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const unpack = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], {
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  });
  writeFileSync(whole, '');
  return folder;
}
