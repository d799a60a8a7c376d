import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LaunchOptions } from '@playwright/test';

/**
 * How the tests launch Chromium: always the one from npm, with only the fonts of the pages. The browsers and fonts of
 * the machine are not used, so a run on any machine shows the result of a bare one.
 */
export function browserLaunchOptions(): LaunchOptions {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('the Chromium of the tests (@sparticuz/chromium) runs on Linux x64 alone');
  const folder = unpackedFromNpm();
  const env = { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: fontsAlone(folder) };
  return {
    executablePath: join(folder, 'chromium'),
    // Root in a container cannot use Chromium's sandbox. Hinting rounds the width of each letter up to a whole pixel
    // here, which the browsers of offices do not do.
    args: ['--no-sandbox', '--font-render-hinting=none'],
    env: { ...process.env, ...env },
  };
}

/**
 * Unpacks the npm package's Chromium together with the libraries that a bare machine lacks. The package itself unpacks
 * them only when it believes that it runs in Amazon's cloud, and only into the folder for temporary files.
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

/**
 * Writes the file that tells the browser where its fonts are, and returns its path. Chromium dies when it finds no
 * font, and the npm package's own file names folders of Amazon's cloud.
 */
function fontsAlone(folder: string): string {
  const fonts = globSync('node_modules/@expo-google-fonts/source-sans-3/{400Regular,600SemiBold}*').sort();
  if (fonts.length === 0) throw new Error('the fonts of the tests are not in node_modules');
  const file = join(folder, 'source-sans.conf');
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${fonts.map((path) => `  <dir>${resolve(path)}</dir>`).join('\n')}
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return file;
  // Every worker of the tests writes the file while another worker's browser may read it, so the file is put in place
  // whole.
  const written = `${file}.${process.pid}`;
  writeFileSync(written, text);
  renameSync(written, file);
  return file;
}
